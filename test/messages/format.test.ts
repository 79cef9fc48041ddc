import { describe, expect, test } from 'vitest'
import { formatDate, formatInstant, formatNumber, formatShare, formatTime, marketDateOf } from '#app/messages/format.ts'

describe('dates and numbers', () => {
  test('an instant is shown in the market’s zone, with the zone named', () => {
    const closing = new Date('2026-12-18T11:00:00Z')
    expect(formatInstant(closing, 'en')).toBe('18 December 2026, 16:00 PKT')
    expect(formatInstant(closing, 'ur')).toBe('18 دسمبر 2026، 16:00 پاکستان کا وقت')
    expect(formatTime(closing, 'en')).toBe('16:00 PKT')
  })

  test('an evening in Greenwich is the next day in Karachi, and midnight is 00:00', () => {
    expect(formatInstant(new Date('2026-12-31T19:00:00Z'), 'en')).toBe('1 January 2027, 00:00 PKT')
    expect(marketDateOf(new Date('2026-12-31T18:59:59Z'))).toBe('2026-12-31')
    expect(marketDateOf(new Date('2026-12-31T19:00:00Z'))).toBe('2027-01-01')
  })

  test('a date is itself whatever zone the machine is in, and anything else is refused', () => {
    expect(formatDate('2026-03-01', 'en')).toBe('1 March 2026')
    expect(formatDate('2026-03-01', 'ur')).toBe('1 مارچ 2026')
    for (const text of ['2026-13-01', '1 March', '']) expect(() => formatDate(text, 'en')).toThrow(RangeError)
  })

  test('numbers are grouped in Latin figures', () => {
    expect([formatNumber(1_234_567), formatNumber(0.126), formatShare(0.625)]).toEqual(['1,234,567', '0.13', '63%'])
  })
})
