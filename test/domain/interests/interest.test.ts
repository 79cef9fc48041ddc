import { expect } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { declareInterest, endInterest } from '#app/domain/interests/declare.server.ts'
import { NewInterest } from '#app/domain/interests/interest.ts'
import { listInterests } from '#app/domain/interests/read.server.ts'
import { hasInterestIn } from '#app/domain/organisations/interest.server.ts'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeAct, makeMakerOwner, makeModerator } from '#test/fixtures/make-members.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

test('an interest that staff declare counts until they end it, and stays in the public list with its days', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { moderator } = world.staff
  const organisationId = world.houses[0]!.id
  expect(await hasInterestIn(trx, moderator.personId, organisationId)).toBe(false)
  const { id: interestId } = must(await declareInterest(world.act(moderator), { organisationId, kind: 'owns-share' }))
  must(await declareInterest(world.act(moderator), { outsideBody: 'A college of the city', kind: 'works-for' }))
  expect([await hasInterestIn(trx, moderator.personId, organisationId), await hasInterestIn(trx, world.staff.admin.personId, organisationId)]).toEqual([
    true,
    false,
  ])
  expect(await declareInterest(world.act(moderator), { organisationId, kind: 'owns-share' })).toEqual({ ok: false, refusal: { reason: 'already_declared' } })
  world.time.pass(10 * 86_400_000)
  expect(await endInterest(world.act(world.staff.admin), { interestId })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  must(await endInterest(world.act(moderator), { interestId }))
  expect(await hasInterestIn(trx, moderator.personId, organisationId)).toBe(false)
  const lines = (await listInterests(trx)).map(({ body, kind, saidOn, endedOn }) => ({ body, kind, saidOn, endedOn }))
  expect(lines).toHaveLength(2)
  expect(lines).toContainEqual({ body: 'House 1', kind: 'owns-share', saidOn: '2027-03-01', endedOn: '2027-03-11' })
  expect(lines).toContainEqual({ body: 'A college of the city', kind: 'works-for', saidOn: '2027-03-01', endedOn: null })
})

test('an interest is declared by staff alone, in one body', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  expect(await declareInterest(world.act(world.bank.owner), { outsideBody: 'A college', kind: 'other' })).toEqual({
    ok: false,
    refusal: { reason: 'forbidden' },
  })
  expect(await declareInterest(world.act(world.staff.analyst), { organisationId: newId(), kind: 'other' })).toEqual({
    ok: false,
    refusal: { reason: 'not_found' },
  })
  for (const both of [{ kind: 'other' }, { kind: 'other', organisationId: newId(), outsideBody: 'A college' }])
    expect(NewInterest.safeParse(both).success).toBe(false)
})

test('who declared an interest in a maker decides nothing on an entry about its products', async ({ trx, queue }) => {
  await makeWorld(trx, queue)
  const listed = await makeListedEntry(trx, queue)
  const maker = await makeMakerOwner(trx, listed.makerId)
  const { named } = await makeClauses(trx, queue)
  const proposal = makeProposal({ clauseId: named, productName: 'Zentrova Gateway' })
  const proposed = must(await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), proposal))
  const moderator = makeAct(trx, queue, await makeModerator(trx))
  must(await declareInterest(moderator, { organisationId: maker.organisation.id, kind: 'contract' }))
  const decision = { entryId: proposed.id, decision: 'list', ground: 'names-product', reason: 'The clause names it.' } as const
  expect(await decideEntry(moderator, decision)).toEqual({ ok: false, refusal: { reason: 'own_interest' } })
})
