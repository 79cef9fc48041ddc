import { describe, expect, test } from 'vitest'
import { chooseLocale, directionOf } from '#app/messages/locale.ts'
import { makeTranslator } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'

describe('a translator', () => {
  test('speaks its own language, and two of them do not disturb each other', () => {
    const [en, ur] = [translatorFor('en'), translatorFor('ur')]
    expect([en('errors.home'), ur('errors.home'), en('errors.home')]).toEqual(['Go to the home page', 'سرورق پر جائیں', 'Go to the home page'])
    expect(translatorFor('ur')).toBe(ur)
  })

  test('groups numbers and leaves texts alone, though they look like our own signs', () => {
    const t = translatorFor('en')
    expect(t('errors.requestId', { id: 12_500 })).toBe('Reference: 12,500')
    expect(t('errors.requestId', { id: '$t(errors.home) {{id}} <b>&' })).toBe('Reference: $t(errors.home) {{id}} <b>&')
  })

  test('chooses the plural by count in both languages', () => {
    const catalogue = { 'x.offers_one': '{{count}} offer', 'x.offers_other': '{{count}} offers' }
    for (const locale of ['en', 'ur'] as const) {
      const t = makeTranslator(locale, catalogue)
      expect([0, 1, 2, 1200].map((count) => t('x.offers', { count }))).toEqual(['0 offers', '1 offer', '2 offers', '1,200 offers'])
    }
  })
})

test('a language is the chosen one, then the kept one, then the accepted one, then English', () => {
  expect(chooseLocale({ chosen: 'ur', kept: 'en', accepted: 'en' })).toBe('ur')
  expect(chooseLocale({ chosen: 'xx', kept: 'ur', accepted: 'en' })).toBe('ur')
  expect(chooseLocale({ accepted: 'ur' })).toBe('ur')
  expect(chooseLocale({ accepted: false })).toBe('en')
  expect([directionOf('ur'), directionOf('en')]).toEqual(['rtl', 'ltr'])
})
