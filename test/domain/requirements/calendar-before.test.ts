import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markets } from '#app/domain/market.ts'
import {
  dayInZone,
  instantInZone,
  localInZone,
  periodBefore,
  toWorkingDay,
  workingDaysBefore,
  type WorkingCalendar,
} from '#app/domain/requirements/calendar.ts'
import { holidays } from '#seeds/holidays.ts'

const zone = markets.pk.timeZone
const calendar: WorkingCalendar = { market: markets.pk, holidays: new Set(holidays.map(({ day }) => day)) }
const karachi = (local: string): Date => instantInZone(local, zone)!
const shown = (at: Date): string => localInZone(at, zone)
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-01'), noInvalidDate: true })
const dayMs = 86_400_000

describe('working days before an instant', () => {
  // 2027-03-23 (Tuesday), 2027-02-05 (Friday) and 2028-05-01 (Monday) are holidays; 2028-02-29 is a Tuesday.
  test.each<[what: string, at: string, amount: number, before: string]>([
    ['none is the instant itself', '2027-03-09T16:00', 0, '2027-03-09T16:00'],
    ['none is the instant itself on a Saturday too', '2027-03-06T16:00', 0, '2027-03-06T16:00'],
    ['two before a Thursday', '2027-03-11T16:00', 2, '2027-03-09T16:00'],
    ['a weekend is passed over', '2027-03-09T16:00', 2, '2027-03-05T16:00'],
    ['a holiday is passed over', '2027-03-24T16:00', 1, '2027-03-22T16:00'],
    ['a holiday before a weekend', '2027-02-08T16:00', 1, '2027-02-04T16:00'],
    ['a holiday after a weekend', '2028-05-02T16:00', 1, '2028-04-28T16:00'],
    ['29 February is a day like another', '2028-03-01T16:00', 1, '2028-02-29T16:00'],
    ['midnight stays midnight', '2027-03-10T00:00', 1, '2027-03-09T00:00'],
  ])('%s', (_what, at, amount, before) => expect(shown(workingDaysBefore(karachi(at), amount, calendar))).toBe(before))

  test('the day is that of the market: a minute after midnight in Karachi is still yesterday in UTC', () => {
    expect(shown(workingDaysBefore(new Date('2027-03-08T19:01:00Z'), 1, calendar))).toBe('2027-03-08T00:01')
  })

  test('for any instant: the same hour, on a working day, and exactly so many working days of the market from there on', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 25 }), (at, amount) => {
        const before = workingDaysBefore(at, amount, calendar)
        expect(shown(before).slice(11)).toBe(shown(at).slice(11))
        expect(toWorkingDay(before, calendar)).toEqual(before)
        let count = 0
        for (let day = Date.parse(dayInZone(before, zone)); day < Date.parse(dayInZone(at, zone)); day += dayMs) {
          const weekday = new Date(day).getUTCDay()
          if (weekday !== 0 && weekday !== 6 && !calendar.holidays.has(new Date(day).toISOString().slice(0, 10))) count += 1
        }
        expect(count).toBe(amount)
      }),
    )
  })

  test('a later instant never has an earlier answer', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 15 }), (a, b, amount) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        // Two instants of different days may keep their hours, so the days are what is compared.
        const days = [first, second].map((at) => dayInZone(workingDaysBefore(at, amount, calendar), zone))
        expect(days[0]! <= days[1]!).toBe(true)
      }),
    )
  })
})

describe('a period before an instant', () => {
  test.each([
    ['working days', { amount: 2, unit: 'working-days' }, '2027-03-09T16:00', '2027-03-05T16:00'],
    ['calendar days', { amount: 3, unit: 'days' }, '2027-03-11T16:00', '2027-03-08T16:00'],
    ['calendar days that end on a weekend end on the working day before', { amount: 3, unit: 'days' }, '2027-03-09T16:00', '2027-03-05T16:00'],
    ['minutes run through a night', { amount: 2, unit: 'minutes' }, '2027-03-09T00:01', '2027-03-08T23:59'],
    ['seconds', { amount: 60, unit: 'seconds' }, '2027-03-09T00:00', '2027-03-08T23:59'],
  ] as const)('%s', (_what, period, at, before) => expect(shown(periodBefore(karachi(at), period, calendar))).toBe(before))
})
