import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markets } from '#app/domain/market.ts'
import { dayInZone, endOfPeriod, instantInZone, localInZone, toWorkingDay, usualClosing, type WorkingCalendar } from '#app/domain/requirements/calendar.ts'
import { planFor } from '#app/domain/requirements/plan.ts'
import type { Period } from '#app/domain/requirements/profile.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { holidays } from '#seeds/holidays.ts'

const zone = markets.pk.timeZone
const calendar: WorkingCalendar = { market: markets.pk, holidays: new Set(holidays.map(({ day }) => day)) }
/** An instant as a clock on a wall in Karachi shows it. */
const karachi = (local: string): Date => instantInZone(local, zone)!
const shown = (at: Date): string => localInZone(at, zone)

describe('the end of a period', () => {
  // 2027-03-01 is a Monday; 2027-03-23 (Tuesday), 2027-02-05 (Friday) and 2028-05-01 (Monday) are holidays; 2028-02-29 is a Tuesday.
  test.each<[what: string, from: string, period: Period, end: string]>([
    ['five working days from a Monday run over one weekend', '2027-03-01T13:00', { amount: 5, unit: 'working-days' }, '2027-03-09T00:00'],
    ['the last minute of a day still begins with the next midnight', '2027-03-01T23:59', { amount: 5, unit: 'working-days' }, '2027-03-09T00:00'],
    ['midnight itself belongs to the day that it begins', '2027-03-02T00:00', { amount: 5, unit: 'working-days' }, '2027-03-10T00:00'],
    ['published on a Friday, Monday is the first day', '2027-03-05T09:00', { amount: 1, unit: 'working-days' }, '2027-03-09T00:00'],
    ['published on a Saturday, Monday is the first day', '2027-03-06T09:00', { amount: 1, unit: 'working-days' }, '2027-03-09T00:00'],
    ['a holiday is not a working day', '2027-03-19T10:00', { amount: 5, unit: 'working-days' }, '2027-03-30T00:00'],
    ['a holiday before a weekend', '2027-02-04T10:00', { amount: 1, unit: 'working-days' }, '2027-02-09T00:00'],
    ['a weekend and a holiday after it', '2028-04-28T10:00', { amount: 1, unit: 'working-days' }, '2028-05-03T00:00'],
    ['29 February is a day like another', '2028-02-28T10:00', { amount: 1, unit: 'working-days' }, '2028-03-01T00:00'],
    ['calendar days count weekends', '2027-03-01T13:00', { amount: 7, unit: 'days' }, '2027-03-09T00:00'],
    ['calendar days that end on a Saturday end on Monday at the same hour', '2027-03-01T13:00', { amount: 4, unit: 'days' }, '2027-03-08T00:00'],
    ['calendar days that end on a holiday end on the day after', '2027-03-08T13:00', { amount: 14, unit: 'days' }, '2027-03-24T00:00'],
    ['calendar days over 29 February', '2028-02-27T10:00', { amount: 2, unit: 'days' }, '2028-03-01T00:00'],
    ['minutes run from the instant, through a weekend', '2027-03-05T23:58', { amount: 3, unit: 'minutes' }, '2027-03-06T00:01'],
    ['no days are no time at all', '2027-03-06T10:00', { amount: 0, unit: 'days' }, '2027-03-06T10:00'],
  ])('%s', (_what, from, period, end) => expect(shown(endOfPeriod(karachi(from), period, calendar))).toBe(end))

  test('seconds run from the instant itself', () => {
    expect(endOfPeriod(new Date('2027-03-01T08:00:00.250Z'), { amount: 90, unit: 'seconds' }, calendar)).toEqual(new Date('2027-03-01T08:01:30.250Z'))
  })

  test('the day is that of the market and not of UTC: 20:00 UTC is already tomorrow in Karachi', () => {
    const late = new Date('2027-03-01T20:00:00Z')
    expect(dayInZone(late, zone)).toBe('2027-03-02')
    expect(shown(endOfPeriod(late, { amount: 1, unit: 'working-days' }, calendar))).toBe('2027-03-04T00:00')
  })
})

describe('the usual closing', () => {
  test.each([
    ['the closing hour of the day on which the period ends', '2027-03-09T00:00', '2027-03-09T16:00'],
    ['exactly the closing hour is not too late', '2027-03-09T16:00', '2027-03-09T16:00'],
    ['a minute past it, the next day', '2027-03-09T16:01', '2027-03-10T16:00'],
    ['past it on a Friday, Monday', '2027-03-12T17:00', '2027-03-15T16:00'],
    ['past it before a holiday, the day after', '2027-03-22T17:00', '2027-03-24T16:00'],
  ])('%s', (_what, earliest, closing) => expect(shown(usualClosing(karachi(earliest), calendar))).toBe(closing))

  test('two requirements of one day close at the same hour', () => {
    const closings = ['2027-03-01T08:00', '2027-03-01T13:00', '2027-03-01T23:00'].map((at) => shown(planFor(quotation, karachi(at), null, calendar).closesAt))
    expect(new Set(closings)).toEqual(new Set(['2027-03-09T16:00']))
  })
})

const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-01'), noInvalidDate: true })
const dayMs = 86_400_000

/** Counted another way: day by day in UTC dates of the zone, which has no summer time. */
function workingDaysBetween(from: Date, to: Date): number {
  let count = 0
  for (let day = Date.parse(dayInZone(from, zone)) + dayMs; day < Date.parse(dayInZone(to, zone)); day += dayMs) {
    const iso = new Date(day).toISOString().slice(0, 10)
    if (![0, 6].includes(new Date(day).getUTCDay()) && !calendar.holidays.has(iso)) count += 1
  }
  return count
}

describe('for any publication', () => {
  test('at least the whole working days lie between it and the end, and not one more', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, amount) => {
        expect(workingDaysBetween(from, endOfPeriod(from, { amount, unit: 'working-days' }, calendar))).toBe(amount)
      }),
    )
  })

  test('a period of calendar days is never shorter and ends on a working day', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const end = endOfPeriod(from, { amount, unit: 'days' }, calendar)
        expect(end.getTime() - from.getTime()).toBeGreaterThanOrEqual(amount * dayMs)
        expect(toWorkingDay(end, calendar)).toEqual(end)
      }),
    )
  })

  test('a wish too early moves later, never the other way; one that is allowed stands; the plan is always in order', () => {
    fc.assert(
      fc.property(instants, fc.option(fc.integer({ min: -20, max: 60 }).map((days) => days * dayMs)), (publishedAt, shift) => {
        const wish = shift === null ? null : new Date(publishedAt.getTime() + shift)
        const { earliestClosing, closesAt, openingDueAt } = planFor(quotation, publishedAt, wish, calendar)
        expect(closesAt.getTime()).toBeGreaterThanOrEqual(earliestClosing.getTime())
        expect(openingDueAt.getTime()).toBeGreaterThanOrEqual(closesAt.getTime())
        if (wish) expect(closesAt.getTime()).toBeGreaterThanOrEqual(wish.getTime())
        if (wish && wish >= earliestClosing) expect(closesAt).toEqual(toWorkingDay(wish, calendar))
        expect(toWorkingDay(closesAt, calendar)).toEqual(closesAt)
      }),
    )
  })
})

describe('the time that a form gives', () => {
  test('is read in the zone of the market, and shown as it was typed', () => {
    expect(instantInZone('2027-01-15T16:00', zone)).toEqual(new Date('2027-01-15T11:00:00Z'))
    fc.assert(
      fc.property(instants, (at) => {
        expect(instantInZone(shown(at), zone)!.getTime()).toBe(Math.floor(at.getTime() / 60_000) * 60_000)
      }),
    )
  })

  test.each(['', 'tomorrow', '2027-02-30T16:00', '2027-13-01T16:00'])('"%s" is not a time', (text) => expect(instantInZone(text, zone)).toBeUndefined())
})
