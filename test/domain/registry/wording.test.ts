import { expect, test } from 'vitest'
import { findWordsAboutPeople, refusedKinds } from '#app/domain/registry/wording.ts'

test.each([
  ['nationality', 'Its chairman holds a foreign passport.'],
  ['nationality', 'A Veldtian founder started the company.'],
  ['nationality', 'مالک کی شہریت مشکوک ہے۔'],
  ['ethnicity', 'The owners share an ethnic background.'],
  ['religion', 'The director is religious.'],
  ['religion', 'ڈائریکٹر کا مذہب معلوم ہے۔'],
  ['birthplace', 'The founder was born in another country.'],
  ['family', 'His brother works for the ministry.'],
  ['family', 'مالک کا بھائی وہاں ملازم ہے۔'],
  ['residence', 'The owner lives in a foreign capital.'],
  ['personal-names', 'The surnames on the board speak for themselves.'],
  ['personal-language', 'Their mother tongue is not ours.'],
  ['where-developers-sit', 'Its developers are based elsewhere.'],
  ['where-developers-sit', 'Half of its developers are based in the Veldt Union.'],
] as const)('%s is never a reason: "%s"', (kind, text) => {
  expect(findWordsAboutPeople(text)).toMatchObject({ kind })
})

test.each([
  'Endpoint protection for workstations and servers, managed from one console.',
  'The maker is controlled by a company registered in the Veldt Union.',
  'A family of products for Islamic banking, used in the financial sector.',
  'National Assurance Board, advisory 2 of 2026.',
  'The agent resides in memory and finds race conditions; the parent company is Zentrova Holdings.',
  'بینکوں کے لیے اینڈ پوائنٹ کی حفاظت، ایک ہی جگہ سے نگرانی۔',
  'مصنوعات کی نسبت قانونی دائرہ اختیار عوامی رجسٹر میں درج ہے۔',
])('a product and its jurisdiction can be described: "%s"', (text) => {
  expect(findWordsAboutPeople(text)).toBeUndefined()
})

test('every kind that the rule names can be found', () => {
  const texts = ['citizenship', 'caste', 'religion', 'birthplace', 'wife', 'domiciled', 'surname', 'native speaker', 'engineers sitting in']
  expect(texts.map((text) => findWordsAboutPeople(text)?.kind)).toEqual([...refusedKinds])
})
