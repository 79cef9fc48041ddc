import fc from 'fast-check'
import { expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { addDays, addMonths } from '#app/domain/market-day.ts'
import { saveHouseProfile } from '#app/domain/houses/save-profile.server.ts'
import { HouseProfile } from '#app/domain/houses/profile.ts'
import { unscopedListOrganisations } from '#app/domain/organisations/read.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { effectiveHouseState, houseStates } from '#app/domain/organisations/status.ts'
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

test('what acts on a house whose year is over first records that, at the instant at which it was over', async ({ trx, queue }) => {
  const owner = await makeHouseOwner(trx)
  const { id } = owner.organisation
  await trx.updateTable('house').set({ verifiedOn: '2027-03-01', ntn: '1234567-8' }).where('organisationId', '=', id).execute()
  const act = (day: string) => makeAct(trx, queue, owner, new Date(`${day}T06:00:00Z`))
  expect(await requestVerification(act('2028-03-01'))).toEqual({ ok: false, refusal: { reason: 'wrong_state' } })
  expect(await requestVerification(act('2028-04-01'))).toMatchObject({ ok: true })
  const history = await trx
    .selectFrom('stateHistory')
    .where('subjectId', '=', id)
    .orderBy('happenedAt')
    .select(['toState', 'actorKind', 'happenedAt'])
    .execute()
  expect(history).toEqual([
    { toState: 'expired', actorKind: 'system', happenedAt: new Date('2028-03-01T19:00:00Z') },
    { toState: 'pending', actorKind: 'person', happenedAt: new Date('2028-04-01T06:00:00Z') },
  ])
  const told = await trx.selectFrom('notification').where('personId', '=', owner.personId).select('kind').execute()
  expect(told).toEqual([{ kind: 'verification-ended' }])
})

test('a house whose year is over may correct its numbers, recorded or not', async ({ trx, queue }) => {
  const owner = await makeHouseOwner(trx)
  await trx.updateTable('house').set({ verifiedOn: '2027-03-01' }).where('organisationId', '=', owner.organisation.id).execute()
  const profile = HouseProfile.parse({ legalName: 'Another name', city: 'Lahore' })
  const save = (day: string, revision: number) => saveHouseProfile(makeAct(trx, queue, owner, new Date(`${day}T06:00:00Z`)), { revision, profile })
  expect(await save('2028-03-01', 1)).toEqual({ ok: false, refusal: { reason: 'registration_locked' } })
  // Recording the end is a change of its own, which a form from before it has not seen.
  expect(await save('2028-03-02', 1)).toEqual({ ok: false, refusal: { reason: 'stale', revision: 2 } })
  expect(await save('2028-03-02', 2)).toEqual({ ok: true, value: { revision: 3 } })
})

test('the list that staff see reads the state that holds on the day, as the rule does', async ({ trx }) => {
  const { id } = (await makeHouseOwner(trx)).organisation
  for (const state of houseStates) {
    for (const verifiedOn of [null, '2027-02-28', '2028-02-29', '2027-03-01']) {
      await trx.updateTable('house').set({ state, verifiedOn }).where('organisationId', '=', id).execute()
      for (const today of ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02', '2029-02-28', '2029-03-01']) {
        const expected = effectiveHouseState({ state, verifiedOn }, today)
        expect(await unscopedListOrganisations(trx, { today, kind: 'house' })).toMatchObject([{ id, state: expected }])
        expect(await unscopedListOrganisations(trx, { today, state: expected })).toHaveLength(1)
      }
    }
  }
})
