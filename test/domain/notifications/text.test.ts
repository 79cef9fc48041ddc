import { describe, expect, test } from 'vitest'
import { noticeValues, type NoticeKind } from '#app/domain/notifications/notice.ts'
import { noticeText } from '#app/domain/notifications/text.ts'
import { catalogues } from '#app/messages/catalogue.server.ts'
import { translatorFor } from '#app/messages/translator.server.ts'

const kinds = Object.keys(noticeValues) as NoticeKind[]
const named = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)

describe('the texts of a notice', () => {
  test.each(kinds)('%s names only values that its kind carries, in both languages', (kind) => {
    for (const catalogue of Object.values(catalogues)) {
      const used = [...named(catalogue[`notice.${kind}.subject`]), ...named(catalogue[`notice.${kind}.body`])]
      expect(noticeValues[kind]).toEqual(expect.arrayContaining(used))
    }
  })

  test.each(kinds)('%s has a subject that names neither an organisation nor a product', (kind) => {
    for (const catalogue of Object.values(catalogues)) expect(named(catalogue[`notice.${kind}.subject`]).filter((name) => name !== 'reference')).toEqual([])
  })

  test('an instant is shown in the reader’s language with its zone', () => {
    const notice = { kind: 'requirement-published', values: { reference: 'R-1', title: 'T', closesAt: '2027-03-01T11:00:00.000Z' } }
    expect(noticeText(notice, 'en', translatorFor('en'))?.body).toContain('1 March 2027, 16:00 PKT')
    expect(noticeText(notice, 'ur', translatorFor('ur'))?.body).toContain('1 مارچ 2027')
  })

  test('a name of the other script keeps its own order, with the quotation marks around it in the sentence’s', () => {
    const notice = { kind: 'requirement-published', values: { reference: 'R-1', title: 'Access for 900 servers', closesAt: '2027-03-01T11:00:00.000Z' } }
    expect(noticeText(notice, 'ur', translatorFor('ur'))?.body).toContain('\u2068Access for 900 servers\u2069')
    expect(noticeText(notice, 'en', translatorFor('en'))?.body).not.toContain('\u2068')
  })

  test('a kind that no longer exists breaks nothing', () => {
    expect(noticeText({ kind: 'gone', values: {} }, 'en', translatorFor('en'))).toBeUndefined()
  })
})
