import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, romanKey, wordsOf } from '#search/normalise.ts'
import { contentOf } from '#search/stop-words.ts'
import { stem } from '#search/stem.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const urduText = fc.string({ unit: fc.constantFrom(...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھةهءیيىئےۓآأكَُِّْٰٓٔـ\u200c\u200d\u200f ۰۱٣٤'), maxLength: 30 })

describe('one form of a text', () => {
  test('brought to it twice, a text is as after once: any text, and Urdu above all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, urduText), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('holds letters, digits and single spaces and nothing else: no marks, no joiners, no capitals', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, urduText), (text) => {
        const normal = normalise(text)
        expect(normal).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
        expect(normal).toBe(normal.toLowerCase())
      }),
      { numRuns: 2000 },
    )
  })

  test('does not depend on joiners, direction marks, vowel signs and the stretching line', () => {
    const noise = fc.constantFrom('\u200c', '\u200d', '\u200f', '\u0640', '\u064e', '\u0650', '\u064f', '\u0651', '\ufeff', '\u00ad')
    const word = fc.constantFrom('کھاتہ', 'ادائیگی', 'رسائی', 'monitoring')
    fc.assert(
      fc.property(word, noise, fc.nat(), (text, mark, at) => {
        const cut = 1 + (at % (text.length - 1))
        expect(normalise(text.slice(0, cut) + mark + text.slice(cut))).toBe(normalise(text))
      }),
    )
  })

  test.each([
    ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full width'],
    ['Éclair naïve', 'eclair naive'],
    ['on-premise', 'on premise'],
    ['bank’s', 'banks'],
    ['٣٤ ۵۶', '34 56'],
  ])('%s is %s', (text, normal) => expect(normalise(text)).toBe(normal))

  test.each([
    ['كھاته', 'کھاتہ'],
    ['ادائيگى', 'ادائیگی'],
    ['رسائ‌ی', 'رسائی'],
    ['کهاتة', 'کھاتہ'],
    ['اُردُو', 'اردو'],
  ])('%s and %s are one word, whatever keyboard wrote them', (one, other) => expect(normalise(one)).toBe(normalise(other)))
})

describe('Urdu in Latin letters', () => {
  test.each([
    ['khata', 'khaata', 'khatta'],
    ['tankhwah', 'tankhuwah', 'tankhua'],
    ['adaigi', 'adaaigi', 'adayegi'],
    ['tasdeeq', 'tasdiq', 'tasdeek'],
  ])('%s, %s and %s meet', (...spellings) => expect(new Set(spellings.map(romanKey)).size).toBe(1))

  test('different words stay different', () => {
    const words = ['khata', 'adaigi', 'tankhwah', 'tasdeeq', 'karobar', 'hifazat', 'manzoori', 'shanakht', 'qarza', 'bachat']
    expect(new Set(words.map(romanKey)).size).toBe(words.length)
  })

  test('a key is its own key, and what is not Latin has none', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(word, (latin) => {
        const key = romanKey(latin)
        if (romanKey(key) !== '') expect(romanKey(key)).toBe(key)
      }),
      { numRuns: 2000 },
    )
    expect([romanKey('کھاتہ'), romanKey('iso27001'), romanKey('khi')]).toEqual(['', '', ''])
  })
})

describe('stems', () => {
  test.each([
    ['monitoring', 'monitors'],
    ['recorded', 'recording'],
    ['tokenisation', 'tokenize'],
    ['authentication', 'authenticate'],
    ['premises', 'premise'],
    ['policies', 'policy'],
    ['managing', 'management'],
  ])('%s and %s are one', (one, other) => expect(stem(one)).toBe(stem(other)))

  test.each([
    ['billing', 'bill', 'built'],
    ['security', 'secure', 'section'],
  ])('%s is not taken for %s and %s at once', (...words) => expect(new Set(words.map(stem)).size).toBeGreaterThan(1))

  test('Urdu and short words are left alone', () => {
    fc.assert(
      fc.property(urduText, (text) => {
        for (const word of wordsOf(text)) expect(stem(word)).toBe(word)
      }),
    )
    expect(['pos', 'kyc', 'gl'].map(stem)).toEqual(['pos', 'kyc', 'gl'])
  })
})

test('words that only say that something is asked for are left out, unless there are no others', () => {
  expect(contentOf(wordsOf('We are looking for a system with session recording'))).toEqual(['session', 'recording'])
  expect(contentOf(wordsOf('ہمیں تنخواہ کا نظام چاہیے'))).toEqual(['تنخواہ'])
  expect(contentOf(wordsOf('software'))).toEqual(['software'])
})
