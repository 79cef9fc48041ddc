import { describe, expect, test } from 'vitest'
import { catalogues } from '#app/messages/catalogue.server.ts'

const { en, ur } = catalogues
const keys = Object.keys(en) as (keyof typeof en)[]
type Area = Record<string, Record<string, string>>

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('the two catalogues', () => {
  test('have the same keys, and no area takes a key from another', () => {
    expect(Object.keys(ur).sort()).toEqual(Object.keys(en).sort())
    for (const [files, whole] of [
      [import.meta.glob<Area>('../../app/messages/en/*.ts', { eager: true }), en],
      [import.meta.glob<Area>('../../app/messages/ur/*.ts', { eager: true }), ur],
    ] as const) {
      const texts = Object.values(files).flatMap((file) => Object.values(file).flatMap((area) => Object.keys(area)))
      expect(texts.sort()).toEqual(Object.keys(whole).sort())
    }
  })

  test('put the same values in the same texts', () => {
    const different = keys.filter((key) => String(placeholders(en[key])) !== String(placeholders(ur[key])))
    expect(different).toEqual([])
  })

  test('speak Urdu in Urdu script and English without it', () => {
    // A name that is all capitals and figures ("ISO 27001") is the same in both.
    const isProse = (text: string) => /\p{Ll}/u.test(text.replace(/\{\{\w+\}\}/g, ''))
    expect(keys.filter((key) => isProse(en[key]) && !/\p{Script=Arabic}/u.test(ur[key]))).toEqual([])
    expect(keys.filter((key) => /\p{Script=Arabic}/u.test(en[key]))).toEqual([])
  })

  test('hold no empty text, no stray space, no exclamation mark and no half plural', () => {
    const texts = [...keys.map((key) => [key, en[key]] as const), ...keys.map((key) => [key, ur[key]] as const)]
    expect(texts.filter(([, text]) => text === '' || text !== text.trim() || /[!！]/.test(text)).map(([key]) => key)).toEqual([])
    const halves = keys
      .filter((key) => /_(one|other)$/.test(key))
      .filter((key) => !(key.replace(/_(one|other)$/, (end) => (end === '_one' ? '_other' : '_one')) in en))
    expect(halves).toEqual([])
  })
})
