import fc from 'fast-check'
import { describe, expect, test as pure } from 'vitest'
import { addDays, addMonths } from '#app/domain/market-day.ts'
import { confirmationReminderDue, confirmedUntil, listedUntil } from '#app/domain/offerings/confirmation.ts'
import { confirmOffering } from '#app/domain/offerings/confirm-offering.server.ts'
import { hasLeftList, isUnconfirmed } from '#app/domain/offerings/status.ts'
import { recordEnds } from '#app/jobs/record-ends.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))

describe('a house that confirms nothing', () => {
  pure('stands confirmed, and in the list, to the last day and not one more', () => {
    fc.assert(
      fc.property(day, (confirmedOn) => {
        const [year, leaves] = [confirmedUntil(confirmedOn), listedUntil(confirmedOn)]
        expect([isUnconfirmed(confirmedOn, year), isUnconfirmed(confirmedOn, addDays(year, 1))]).toEqual([false, true])
        expect([hasLeftList(confirmedOn, leaves), hasLeftList(confirmedOn, addDays(leaves, 1))]).toEqual([false, true])
        expect(year >= addDays(addMonths(confirmedOn, 12), -1) && leaves >= addDays(addMonths(confirmedOn, 15), -1)).toBe(true)
      }),
    )
  })

  pure('is reminded six times, each once and on its day: before the year is over, and before the listing leaves', () => {
    fc.assert(
      fc.property(day, (confirmedOn) => {
        const [year, leaves] = [confirmedUntil(confirmedOn), listedUntil(confirmedOn)]
        const told = new Map<string, string>()
        for (let today = confirmedOn; today <= addDays(leaves, 30); today = addDays(today, 1)) {
          const due = confirmationReminderDue(confirmedOn, today)
          const key = due && `${due.kind} ${due.daysBefore} ${due.endsOn}`
          if (key && !told.has(key)) told.set(key, today)
        }
        // Three months can be shorter than the earliest reminder is early: then that one is not told.
        const known = [90, 30, 7].filter((before) => addDays(leaves, -before) > year)
        expect([...told]).toEqual([
          ...[90, 30, 7].map((before) => [`offering-confirm ${before} ${year}`, addDays(year, -before)]),
          ...known.map((before) => [`offering-leaves ${before} ${leaves}`, addDays(leaves, -before)]),
        ])
      }),
    )
  })

  pure('has no reminder left on any day before the next one once it confirms', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 270 }), (confirmedOn, later) => {
        expect(confirmationReminderDue(confirmedOn, addDays(confirmedOn, later))).toBeNull()
      }),
    )
  })
})

test('the house’s owners are told once a day at most, twice run or not, and not again after they confirm', async ({ trx, queue }) => {
  await seedTaxonomy(trx)
  const { id, owner } = await makeListedOffering(trx, queue)
  const on = (today: string) => ({ ...makeAct(trx, queue, owner, new Date(`${today}T06:00:00Z`)), actor: { kind: 'system', name: 'clock' } as const })
  const run = async (...days: string[]) => {
    const told: number[] = []
    for (const today of days) told.push(await recordEnds(on(today)))
    return told
  }
  // Listed, and so confirmed, on 1 March 2027.
  expect(await run('2027-11-30', '2027-12-01', '2027-12-01', '2028-01-30', '2028-02-22', '2028-02-29')).toEqual([0, 1, 0, 1, 1, 0])
  expect(await run('2028-03-01', '2028-03-02', '2028-05-01')).toEqual([0, 1, 1])
  const { revision } = await trx.selectFrom('offering').where('id', '=', id).select('revision').executeTakeFirstOrThrow()
  const confirmed = await confirmOffering({ ...on('2028-05-02'), actor: owner }, { id, revision })
  expect(confirmed).toMatchObject({ ok: true })
  expect(await run('2028-05-24', '2028-05-31', '2028-06-30')).toEqual([0, 0, 0])
  const notices = await trx
    .selectFrom('notification')
    .where('personId', '=', owner.personId)
    .where('kind', 'like', 'offering-%')
    .select(['kind', 'path'])
    .execute()
  expect(notices.map(({ kind }) => kind).sort()).toEqual([
    ...['offering-confirm', 'offering-confirm', 'offering-confirm', 'offering-leaves', 'offering-leaves', 'offering-listed'],
  ])
})
