import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markets } from '#app/domain/market.ts'
import { daysBetween, instantInZone, localInZone, toWorkingDay, type WorkingCalendar } from '#app/domain/requirements/calendar.ts'
import { calendarFor, planFor, stepKinds, type CalendarStep } from '#app/domain/requirements/plan.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { ppraSingleEnvelope, ppraTwoEnvelope } from '#app/domain/requirements/profiles/ppra.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { holidays } from '#seeds/holidays.ts'

const zone = markets.pk.timeZone
const calendar: WorkingCalendar = {
  market: markets.pk,
  holidays: new Set(holidays.map(({ day }) => day)),
  names: new Map(holidays.map(({ day, name, nameUr }) => [day, { en: name, ur: nameUr }])),
}
const karachi = (local: string): Date => instantInZone(local, zone)!
const shown = (at: Date): string => localInZone(at, zone)
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-06-01'), noInvalidDate: true })
const profiles = fc.constantFrom(...shippedProfiles, ...rehearsalProfiles)
const stepAt = (steps: readonly CalendarStep[], kind: CalendarStep['kind']) => steps.find((step) => step.kind === kind)?.at

const drawn = (profile: ProcedureProfile, publishedAt: string, wish?: string) =>
  calendarFor(profile, karachi(publishedAt), wish === undefined ? null : karachi(wish), calendar).steps.map(
    ({ kind, at, certainty }) => `${kind} ${shown(at)}${certainty === 'earliest' ? ' or later' : ''}`,
  )

describe('the calendar of a profile', () => {
  // 2027-03-01 is a Monday; 2027-03-23 (Tuesday) is a holiday.
  test('of a quotation: five working days, one opening, an award as soon as it is reported', () => {
    expect(drawn(quotation, '2027-03-01T13:00')).toEqual([
      'publication 2027-03-01T13:00',
      'questions 2027-03-04T16:00',
      'answers 2027-03-05T16:00',
      'closing 2027-03-09T16:00',
      'first-opening 2027-03-09T16:00',
      'final-report 2027-03-09T16:00 or later',
      'award 2027-03-09T16:00 or later',
      'validity 2027-05-10T00:00',
    ])
  })

  test('of a bank under its own policy: fifteen days over a holiday, two envelopes, a standstill', () => {
    expect(drawn(bankRfp, '2027-03-08T10:00')).toEqual([
      'publication 2027-03-08T10:00',
      'questions 2027-03-16T16:00',
      'answers 2027-03-19T16:00',
      'closing 2027-03-24T16:00',
      'first-opening 2027-03-24T16:00',
      'technical-report 2027-03-24T16:00 or later',
      'financial-opening 2027-03-24T16:00 or later',
      'final-report 2027-03-24T16:00 or later',
      'standstill 2027-03-30T00:00 or later',
      'award 2027-03-30T00:00 or later',
      'validity 2027-06-23T00:00',
    ])
  })

  test('of two envelopes under the public rules: half an hour, seven days, five days, and fifteen before the award', () => {
    expect(drawn(ppraTwoEnvelope, '2028-02-14T10:00')).toEqual([
      'publication 2028-02-14T10:00',
      'questions 2028-02-23T16:00',
      'answers 2028-02-28T16:00',
      'closing 2028-03-01T16:00',
      'first-opening 2028-03-01T16:30',
      'technical-report 2028-03-01T16:30 or later',
      'technical-complaints 2028-03-09T00:00 or later',
      'financial-opening 2028-03-09T00:00 or later',
      'final-report 2028-03-09T00:00 or later',
      'final-complaints 2028-03-15T00:00 or later',
      'award 2028-03-27T00:00 or later',
      'validity 2028-05-31T00:00',
    ])
  })

  test('of one envelope under the public rules, with a closing that its author wishes later', () => {
    expect(drawn(ppraSingleEnvelope, '2028-02-14T10:00', '2028-03-04T12:00')).toEqual([
      'publication 2028-02-14T10:00',
      'questions 2028-02-28T12:00',
      'answers 2028-03-02T12:00',
      'closing 2028-03-06T12:00',
      'first-opening 2028-03-06T12:30',
      'final-report 2028-03-06T12:30 or later',
      'final-complaints 2028-03-13T00:00 or later',
      'award 2028-03-22T00:00 or later',
      'validity 2028-06-05T00:00',
    ])
  })

  test('names the rule that each step follows from', () => {
    const rules = calendarFor(ppraTwoEnvelope, karachi('2028-02-14T10:00'), null, calendar).steps.map(({ kind, rule }) => [kind, rule])
    expect(Object.fromEntries(rules)).toMatchObject({
      publication: null,
      closing: expect.stringContaining('rule 13'),
      'first-opening': expect.stringContaining('rule 28'),
      'financial-opening': expect.stringContaining('rule 36(b)'),
      award: expect.stringContaining('rule 35'),
    })
  })
})

describe('the days between two instants', () => {
  test('are whole days, with weekends and holidays by name', () => {
    const { days, working } = daysBetween(karachi('2027-03-19T10:00'), karachi('2027-03-25T00:00'), calendar)
    expect(days).toEqual([
      { day: '2027-03-20', kind: 'weekend', name: null },
      { day: '2027-03-21', kind: 'weekend', name: null },
      { day: '2027-03-22', kind: 'working', name: null },
      { day: '2027-03-23', kind: 'holiday', name: { en: 'Pakistan Day', ur: 'یومِ پاکستان' } },
      { day: '2027-03-24', kind: 'working', name: null },
    ])
    expect(working).toBe(2)
  })

  test.each([
    ['of one day', '2027-03-01T00:00', '2027-03-01T23:59'],
    ['of two days after one another', '2027-03-01T00:00', '2027-03-02T23:59'],
    ['in the wrong order', '2027-03-09T00:00', '2027-03-01T00:00'],
  ])('there are none between instants %s', (_what, from, to) => expect(daysBetween(karachi(from), karachi(to), calendar).days).toEqual([]))
})

describe('for any profile and publication', () => {
  test('the steps come in the order of their instants, and those that depend on one another in the order of the procedure', () => {
    fc.assert(
      fc.property(profiles, instants, (profile, publishedAt) => {
        const { steps } = calendarFor(profile, publishedAt, null, calendar)
        for (const [index, step] of steps.entries()) if (index > 0) expect(step.at.getTime()).toBeGreaterThanOrEqual(steps[index - 1]!.at.getTime())
        const course = steps.filter(({ kind }) => kind !== 'validity').map(({ kind }) => stepKinds.indexOf(kind))
        expect(course).toEqual([...course].sort((a, b) => a - b))
        expect(stepAt(steps, 'award')!.getTime()).toBeLessThan(stepAt(steps, 'validity')!.getTime())
      }),
    )
  })

  test('closing leaves the days that the profile asks, and no period of days is over on a day on which offices are shut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedProfiles), instants, (profile, publishedAt) => {
        const { steps } = calendarFor(profile, publishedAt, null, calendar)
        const { days, working } = daysBetween(publishedAt, stepAt(steps, 'closing')!, calendar)
        const { amount, unit } = profile.openAtLeast
        expect(unit === 'days' ? days.length : working).toBeGreaterThanOrEqual(amount)
        for (const { kind, at } of steps)
          if (kind !== 'publication' && kind !== 'questions' && kind !== 'answers') expect(toWorkingDay(at, calendar)).toEqual(at)
      }),
    )
  })

  test('published later, nothing comes earlier, with a wish and without one', () => {
    fc.assert(
      fc.property(
        profiles,
        instants,
        fc.integer({ min: 0, max: 20 * 86_400_000 }),
        fc.option(fc.integer({ min: 0, max: 60 })),
        (profile, first, later, days) => {
          const wish = days === null ? null : new Date(first.getTime() + days * 86_400_000)
          const [a, b] = [first, new Date(first.getTime() + later)].map((at) => calendarFor(profile, at, wish, calendar).steps)
          const wished = wish !== null && planFor(profile, first, wish, calendar).closesAt.getTime() === toWorkingDay(wish, calendar).getTime()
          for (const kind of stepKinds) {
            const [before, after] = [stepAt(a!, kind), stepAt(b!, kind)]
            // A wished hour gives way to the usual one: the days before closing then keep another hour of a day that is no earlier.
            const slack = wished && (kind === 'questions' || kind === 'answers') ? 86_400_000 : 0
            if (before && after) expect(after.getTime() + slack).toBeGreaterThanOrEqual(before.getTime())
          }
        },
      ),
    )
  })
})
