import { expect, test } from 'vitest'
import { CapabilityWords } from '#app/domain/capabilities/schema.ts'
import { changesOf, findWordClash, joinWords, tidyWords, type Words } from '#app/domain/capabilities/words.server.ts'

const words = (en: string, ur: string, synonyms: Partial<Words['synonyms']> = {}): Words => ({
  labels: { en, ur },
  synonyms: { en: [], ur: [], 'ur-Latn': [], ...synonyms },
})
const firewall = { code: 'net-ngfw', ...words('Firewall', 'فائر وال', { en: ['NGFW'], ur: ['حفاظتی دیوار'] }) }

test('what search reads as the same is kept once, and the own label is no synonym', () => {
  const typed = words('Key store', 'کلیدیں', { en: ['Vault', 'VAULT ', 'key-store', 'KMS'], ur: ['كليديں', 'تجوری'], 'ur-Latn': ['kms', 'tijori'] })
  expect(tidyWords(typed).synonyms).toEqual({ en: ['Vault', 'KMS'], ur: ['تجوری'], 'ur-Latn': ['tijori'] })
})

test('a label that another has, one that finds another, and a synonym that is another’s label are refused by name', () => {
  const named = { code: 'net-ngfw', name: 'Firewall' }
  expect(findWordClash(words('FIREWALL', 'نیا'), [firewall])).toEqual({ reason: 'label_taken', word: 'FIREWALL', ...named })
  expect(findWordClash(words('New', 'حفاظتي ديوار'), [firewall])).toEqual({ reason: 'label_is_synonym', word: 'حفاظتي ديوار', ...named })
  expect(findWordClash(words('New', 'نیا', { 'ur-Latn': ['fire wall', 'firewall'] }), [firewall])).toEqual({
    reason: 'synonym_is_label',
    word: 'firewall',
    ...named,
  })
  expect(findWordClash(words('New', 'نیا', { en: ['NGFW'] }), [firewall])).toBeUndefined()
})

test('a merge brings labels and synonyms along, but for what somebody else is called', () => {
  const joined = joinWords(
    words('Firewall', 'فائر وال', { en: ['NGFW'] }),
    words('Packet filter', 'پیکٹ فلٹر', { en: ['ngfw', 'gateway'], 'ur-Latn': ['chhanni'] }),
    new Set(['gateway']),
  )
  expect(joined).toEqual(words('Firewall', 'فائر وال', { en: ['NGFW', 'Packet filter'], ur: ['پیکٹ فلٹر'], 'ur-Latn': ['chhanni'] }))
})

test('the history names labels that changed and synonyms that came and went', () => {
  expect(changesOf(words('A', 'الف', { en: ['x', 'y'] }), words('B', 'الف', { en: ['y', 'z'] }))).toEqual([
    { what: 'label', language: 'en', before: 'A', after: 'B' },
    { what: 'synonym', language: 'en', before: 'x', after: null },
    { what: 'synonym', language: 'en', before: null, after: 'z' },
  ])
})

test('the form reads one synonym a line and asks each language for its own letters', () => {
  const form = { revision: 1, labelEn: '  Key   store ', labelUr: 'کلیدیں', synonymsEn: 'Vault\r\n\n KMS ', synonymsUr: 'تجوری', synonymsRoman: 'tijori' }
  expect(CapabilityWords.parse(form).words).toEqual(words('Key store', 'کلیدیں', { en: ['Vault', 'KMS'], ur: ['تجوری'], 'ur-Latn': ['tijori'] }))
  const wrong = { ...form, labelEn: 'کلیدیں', labelUr: 'Keys', synonymsEn: 'تجوری', synonymsUr: 'vault', synonymsRoman: 'تجوری' }
  const issues = CapabilityWords.safeParse(wrong).error!.issues.map(({ path, message }) => `${path[0] as string} ${message.split('.').at(-1)}`)
  expect(issues).toEqual(['labelEn latin', 'labelUr urdu', 'synonymsEn latin', 'synonymsUr urdu', 'synonymsRoman roman'])
})
