import fc from 'fast-check'
import { expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { addDays, addMonths } from '#app/domain/market-day.ts'
import { effectiveHouseState } from '#app/domain/organisations/status.ts'
import { recordEnds } from '#app/jobs/record-ends.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner } from '#test/fixtures/make-members.ts'

test('a verification counts for twelve months to the day, and a suspension never turns into an expiry', () => {
  const verifiedOn = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(verifiedOn, fc.integer({ min: 0, max: 800 }), (day, later) => {
      const today = addDays(day, later)
      const expected = today <= addMonths(day, 12) ? 'verified' : 'expired'
      expect(effectiveHouseState({ state: 'verified', verifiedOn: day }, today)).toBe(expected)
      expect(effectiveHouseState({ state: 'suspended', verifiedOn: day }, today)).toBe('suspended')
    }),
  )
})

test('the end of a verification is told 90, 30 and 7 days before, and recorded once on its day', async ({ trx, queue }) => {
  const owner = await makeHouseOwner(trx)
  const { id } = owner.organisation
  await trx.updateTable('house').set({ verifiedOn: '2027-03-01' }).where('organisationId', '=', id).execute()
  const run = (day: string) => recordEnds({ ...makeAct(trx, queue, {} as MemberActor, new Date(`${day}T06:00:00Z`)), actor: { kind: 'system', name: 'clock' } })
  const told: number[] = []
  for (const day of ['2027-12-01', '2027-12-02', '2028-02-01', '2028-02-01', '2028-02-23', '2028-03-01', '2028-03-02', '2028-03-03']) told.push(await run(day))
  expect(told).toEqual([0, 1, 1, 0, 1, 0, 1, 0])
  expect(await trx.selectFrom('house').where('organisationId', '=', id).select('state').executeTakeFirst()).toEqual({ state: 'expired' })
  const history = await trx.selectFrom('stateHistory').where('subjectId', '=', id).select(['fromState', 'toState', 'actorKind']).execute()
  expect(history).toEqual([{ fromState: 'verified', toState: 'expired', actorKind: 'system' }])
})
