import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/market-day.ts'
import { reminderDue } from '#app/domain/reminders/due.ts'

const start = '2026-01-01'
const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(start, days))

test('a job that runs every day reminds 90, 30 and 7 days before the end, each on its day', () => {
  fc.assert(
    fc.property(day, (since) => {
      const endsOn = addDays(since, 365)
      const days = Array.from({ length: 400 }, (_, count) => addDays(since, count))
      const told = new Map<number, string>()
      for (const today of days) {
        const due = reminderDue({ endsOn, since, today })
        if (due !== null && !told.has(due)) told.set(due, today)
      }
      expect([...told]).toEqual([90, 30, 7].map((before) => [before, addDays(endsOn, -before)]))
    }),
  )
})

test('after downtime one reminder is due, never more, and none after the end', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 400 }), (since, today, length) => {
      const endsOn = addDays(since, length)
      const latest = [90, 30, 7].filter((before) => addDays(endsOn, -before) <= today && today <= endsOn).at(-1)
      const wasKnown = latest !== undefined && addDays(endsOn, -latest) >= since
      expect(reminderDue({ endsOn, since, today })).toBe(wasKnown ? latest : null)
    }),
  )
})
