import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markets } from '#app/domain/market.ts'
import { endOfPeriod, instantInZone, localInZone, periodBefore, type WorkingCalendar } from '#app/domain/requirements/calendar.ts'
import { closingAfterAnswer, closingAfterCriteria, isInDays, movedPeriods, periodsFor } from '#app/domain/requirements/periods.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'
import { bankRfp, bankRfpRehearsal } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { holidays } from '#seeds/holidays.ts'

const zone = markets.pk.timeZone
const calendar: WorkingCalendar = { market: markets.pk, holidays: new Set(holidays.map(({ day }) => day)) }
const karachi = (local: string): Date => instantInZone(local, zone)!
const shown = (at: Date): string => localInZone(at, zone)
const profiles = fc.constantFrom(...shippedProfiles, ...rehearsalProfiles)
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
const minutes = fc.integer({ min: 1, max: 60 * 24 * 60 })
const later = (at: Date, by: number) => new Date(at.getTime() + by * 60_000)

describe('the periods that publication fixes', () => {
  test('of a bank under its own policy, each with its rule', () => {
    const periods = periodsFor(bankRfp, { publishedAt: karachi('2027-03-08T10:00'), closesAt: karachi('2027-03-24T16:00') }, calendar)
    expect(periods.map(({ kind, endsAt }) => `${kind} ${shown(endsAt)}`)).toEqual([
      'questions 2027-03-16T16:00',
      'answers 2027-03-19T16:00',
      'open 2027-03-24T16:00',
      'opening 2027-03-24T16:00',
      'validity 2027-06-23T00:00',
    ])
    expect(periods.find(({ kind }) => kind === 'questions')?.rule).toBe('bank-rfp, period 3: questions until 5 working days before closing')
  })

  test('of a rehearsal count back in seconds', () => {
    const [questions, answers] = periodsFor(bankRfpRehearsal, { publishedAt: karachi('2027-03-08T10:00'), closesAt: karachi('2027-03-08T10:05') }, calendar)
    expect([shown(questions!.endsAt), answers!.endsAt.toISOString()]).toEqual(['2027-03-08T10:04', '2027-03-08T05:04:30.000Z'])
  })

  test('none is over before it begins, and moved later none ends earlier than it did', () => {
    fc.assert(
      fc.property(profiles, instants, minutes, minutes, (profile, publishedAt, open, more) => {
        const closesAt = later(publishedAt, open)
        const standing = periodsFor(profile, { publishedAt, closesAt }, calendar)
        expect(standing.every(({ startsAt, endsAt }) => startsAt <= endsAt)).toBe(true)
        const moved = movedPeriods(profile, standing, { publishedAt, closesAt: later(closesAt, more), rule: 'a rule' }, calendar)
        for (const period of moved) expect(period.endsAt >= standing.find(({ kind }) => kind === period.kind)!.endsAt).toBe(true)
        expect(moved.find(({ kind }) => kind === 'open')).toMatchObject({ endsAt: later(closesAt, more), rule: 'a rule' })
      }),
    )
  })
})

describe('an answer', () => {
  const closesAt = karachi('2027-03-09T16:00')
  test('in time leaves closing where it is, a millisecond later it moves', () => {
    const last = karachi('2027-03-05T16:00')
    expect(closingAfterAnswer(quotation, { at: last, closesAt }, calendar)).toEqual(closesAt)
    // Two whole working days from the next midnight, and then the usual hour.
    expect(shown(closingAfterAnswer(quotation, { at: new Date(last.getTime() + 1), closesAt }, calendar))).toBe('2027-03-10T16:00')
  })

  test('always leaves the answers their period, under every profile', () => {
    fc.assert(
      fc.property(profiles, instants, minutes, (profile, at, open) => {
        const before = later(at, open)
        const after = closingAfterAnswer(profile, { at, closesAt: before }, calendar)
        expect(after >= before).toBe(true)
        expect(periodBefore(after, profile.answersBefore, calendar) >= at).toBe(true)
      }),
    )
  })
})

describe('a change of criteria', () => {
  test('an hour before closing leaves five working days, and of a long period a third', () => {
    const published = karachi('2027-02-01T10:00')
    const short = { publishedAt: published, firstClosesAt: karachi('2027-02-09T16:00'), closesAt: karachi('2027-02-09T16:00') }
    expect(shown(closingAfterCriteria(quotation, { ...short, at: karachi('2027-02-09T15:00') }, calendar))).toBe('2027-02-17T16:00')
    const long = { publishedAt: published, firstClosesAt: karachi('2027-03-19T16:00'), closesAt: karachi('2027-03-19T16:00') }
    expect(shown(closingAfterCriteria(quotation, { ...long, at: karachi('2027-03-19T15:00') }, calendar))).toBe('2027-04-05T16:00')
  })

  test('leaves at least the share and the period, never moves closing earlier, and leaves it alone where enough remains', () => {
    fc.assert(
      fc.property(profiles, instants, minutes, fc.double({ min: 0, max: 1, noNaN: true }), (profile, publishedAt, open, share) => {
        const firstClosesAt = later(publishedAt, open)
        const at = new Date(publishedAt.getTime() + Math.floor((firstClosesAt.getTime() - publishedAt.getTime()) * share))
        const after = closingAfterCriteria(profile, { at, publishedAt, firstClosesAt, closesAt: firstClosesAt }, calendar)
        expect(after >= firstClosesAt).toBe(true)
        expect(after >= endOfPeriod(at, profile.amendmentLeaves.atLeast, calendar)).toBe(true)
        expect(after.getTime() - at.getTime()).toBeGreaterThanOrEqual((firstClosesAt.getTime() - publishedAt.getTime()) / profile.amendmentLeaves.shareOf)
        const enough = closingAfterCriteria(profile, { at, publishedAt, firstClosesAt, closesAt: after }, calendar)
        expect(enough).toEqual(after)
        if (after > firstClosesAt && isInDays(profile.openAtLeast)) expect(shown(after)).toMatch(/T16:00$/)
      }),
    )
  })
})
