import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { askKey } from '#app/domain/statement-asks/answer.ts'
import { answerAsk } from '#app/domain/statement-asks/answer-ask.server.ts'
import { listAsksOf } from '#app/domain/statement-asks/list-asks.server.ts'
import { listHouseAsks } from '#app/domain/statement-asks/list-house-asks.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { close } from '#test/fixtures/make-requirement.ts'
import { ask, listedVersion, makeAskWorld, match, toldOf, type AskWorld } from './ask-world.ts'

const today = '2027-03-01'
const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

function answering({ world }: AskWorld, askId: string) {
  return (by: MemberActor, answer: 'yes' | 'no' | 'decline') => answerAsk(world.act(by), { askId, answer })
}

async function standing({ world, requirement, slug, ids }: AskWorld, name: keyof AskWorld['ids'] = 'syslog') {
  return (await listAsksOf(world.db, requirement.id, today))[askKey({ slug, criterionId: ids[name] })]
}

async function drafted({ world }: AskWorld) {
  const { asks } = await listHouseAsks(world.db, world.houses[0]!.id, { today, locale: 'en' })
  return asks.map((one) => one.drafted)
}

describe('a no', () => {
  test('of the owner is listed as any edit is, stands in the page of matches, and is told to the officer once', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world, requirement, offeringId, offeringVersionId } = made
    const { id } = await ask(made)
    expect(await standing(made)).toMatchObject({ answered: null, declined: false })
    const { owner } = world.houses[0]!
    expect(must(await answering(made, id)(owner, 'no')).step).toBe('listed')
    expect(await listedVersion(trx, offeringId)).not.toBe(offeringVersionId)
    const offering = await trx.selectFrom('offering').select(['listedVersionId', 'checkedVersionId']).where('id', '=', offeringId).executeTakeFirstOrThrow()
    expect(offering.checkedVersionId).not.toBe(offering.listedVersionId)
    expect(await standing(made)).toMatchObject({ answered: 'no' })
    expect(await answering(made, id)(owner, 'no')).toEqual(refusal('answered'))
    await match(world, requirement)
    await match(world, requirement)
    const told = await toldOf(world, 'statement-answered')
    expect(told).toMatchObject([{ personId: world.bank.procurement.personId, path: `/institution/requirements/${requirement.id}/asks` }])
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'statement.answered').execute()).toHaveLength(1)
  })

  test('of a bidder, and beside other edits that wait, goes no further than the draft', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world, offeringId, offeringVersionId } = made
    const { owner, bidder } = world.houses[0]!
    const { id } = await ask(made)
    expect(must(await answering(made, id)(bidder, 'no')).step).toBe('drafted')
    expect(await drafted(made)).toEqual(['no'])
    const other = await ask(made, 'secret')
    expect(must(await answering(made, other.id)(owner, 'no')).step).toBe('drafted')
    expect(await listedVersion(trx, offeringId)).toBe(offeringVersionId)
    expect(await standing(made)).toMatchObject({ answered: null })
  })

  test('of a house that is not verified waits for staff', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world } = made
    const { id } = await ask(made)
    await trx.updateTable('house').set({ state: 'pending' }).where('organisationId', '=', world.houses[0]!.id).execute()
    expect(must(await answering(made, id)(world.houses[0]!.owner, 'no')).step).toBe('submitted')
    expect(await standing(made)).toMatchObject({ answered: null })
    expect(await answering(made, id)(world.houses[0]!.owner, 'yes')).toEqual(refusal('not_a_draft'))
  })
})

test('a yes goes into the draft, and answers once a version that says it is listed', async ({ trx, queue }) => {
  const made = await makeAskWorld(trx, queue)
  const { world, offeringId } = made
  const { owner, bidder, id: houseId } = world.houses[0]!
  const { id } = await ask(made, 'secret')
  expect(must(await answering(made, id)(bidder, 'yes'))).toMatchObject({ step: 'drafted', field: 'capabilities' })
  const { draft, revision } = (await findOwnOffering(trx, houseId, offeringId))!
  expect(draft.capabilities).toContainEqual({ ref: 'iam-secret', stated: 'yes', sentence: '' })
  expect(await standing(made, 'secret')).toMatchObject({ answered: null })
  const capabilities = draft.capabilities.map((row) => ({ ...row, sentence: 'It does so every night.' }))
  const saved = must(await draftOffering(world.act(bidder), { draft: { ...draft, capabilities }, at: { id: offeringId, revision } }))
  must(await submitOffering(world.act(owner), saved))
  expect(await standing(made, 'secret')).toMatchObject({ answered: 'yes' })
})

test('what takes a number is stated on the page of the offering; less than what is asked is a no', async ({ trx, queue }) => {
  const made = await makeAskWorld(trx, queue)
  const { world, offeringId } = made
  const { owner, id: houseId } = world.houses[0]!
  const { id } = await ask(made, 'scale')
  expect(await answering(made, id)(owner, 'yes')).toEqual(refusal('elsewhere'))
  const { draft, revision } = (await findOwnOffering(trx, houseId, offeringId))!
  const scales = [{ measure: 'endpoints' as const, claimed: 499, live: null }]
  must(await submitOffering(world.act(owner), must(await draftOffering(world.act(owner), { draft: { ...draft, scales }, at: { id: offeringId, revision } }))))
  expect(await standing(made, 'scale')).toMatchObject({ answered: 'no' })
})

test('a house that would rather not say is believed: the officer is told once, and it may still state it', async ({ trx, queue }) => {
  const made = await makeAskWorld(trx, queue)
  const { world } = made
  const { owner, bidder } = world.houses[0]!
  const { id } = await ask(made)
  expect(must(await answering(made, id)(bidder, 'decline')).step).toBe('declined')
  expect(await answering(made, id)(owner, 'decline')).toEqual(refusal('answered'))
  expect(await standing(made)).toMatchObject({ answered: null, declined: true })
  expect(await toldOf(world, 'statement-declined')).toMatchObject([{ personId: world.bank.procurement.personId }])
  expect(must(await answering(made, id)(owner, 'no')).step).toBe('listed')
})

test('only owner and bidder of the house answer, while the requirement is open', async ({ trx, queue }) => {
  const made = await makeAskWorld(trx, queue)
  const { world, requirement } = made
  const { id } = await ask(made)
  const answer = answering(made, id)
  expect(await answer(world.houses[0]!.finance, 'decline')).toEqual(refusal('forbidden'))
  for (const other of [world.houses[1]!.owner, world.bank.procurement, world.staff.admin]) expect(await answer(other, 'decline')).toEqual(refusal('not_found'))
  expect(await answering(made, 'no-id')(world.houses[0]!.owner, 'no')).toEqual(refusal('not_found'))
  await close(world, requirement)
  expect(await answer(world.houses[0]!.owner, 'no')).toEqual(refusal('over'))
})

test('an officer who has left is not told; whoever asks for the institution today is', async ({ trx, queue }) => {
  const made = await makeAskWorld(trx, queue)
  const { world } = made
  const { id } = await ask(made)
  await trx.updateTable('membership').set({ endedAt: world.time.now() }).where('personId', '=', world.bank.procurement.personId).execute()
  must(await answering(made, id)(world.houses[0]!.owner, 'decline'))
  expect((await toldOf(world, 'statement-declined')).map(({ personId }) => personId)).toEqual([world.bank.owner.personId])
})
