import { describe, expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { listBidders } from '#app/domain/evaluation/read.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { declareInterest, endInterest } from '#app/domain/interests/declare.server.ts'
import { confirmOffering } from '#app/domain/offerings/confirm-offering.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { reinstateOrganisation } from '#app/domain/organisations/reinstate.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { houseMoves, reinstatingHouse, stateAfter } from '#app/domain/organisations/status.ts'
import { proposeSuspension } from '#app/domain/organisations/suspend-propose.server.ts'
import { findOwnSuspension, listWaitingSuspensions } from '#app/domain/organisations/suspend-read.server.ts'
import { decideSuspension } from '#app/domain/organisations/suspend.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { addDays, addMonths } from '#app/domain/market-day.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, reportBids } from '#test/fixtures/make-evaluation.ts'
import { makeDraftedOffering, makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makeReadyProposal, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeProposedSuspension, suspend } from '#test/fixtures/make-suspension.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const agree = { decision: 'agree', reason: 'false-facts', note: 'The register says so.' } as const
const refused = (reason: string) => ({ ok: false, refusal: { reason } })

async function stateOf(trx: Trx, id: string): Promise<string> {
  return (await trx.selectFrom('house').where('organisationId', '=', id).select('state').executeTakeFirstOrThrow()).state
}

describe('a suspension', () => {
  test('takes two: one proposes, another agrees, and then it holds at once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const house = world.houses[0]!
    const [moderator, admin, analyst] = [world.act(world.staff.moderator), world.act(world.staff.admin), world.act(world.staff.analyst)]
    const proposal = { organisationId: house.id, reason: 'pretends', note: 'Another company has this name.' } as const
    expect(await proposeSuspension(analyst, proposal)).toEqual(refused('forbidden'))
    const { id: suspensionId } = must(await proposeSuspension(moderator, proposal))
    expect(await proposeSuspension(admin, proposal)).toEqual(refused('already_proposed'))
    expect(await stateOf(trx, house.id)).toBe('verified')
    const waiting = {
      kind: 'suspension',
      id: suspensionId,
      title: 'House 1',
      organisation: { id: house.id, name: 'House 1' },
      partOf: [world.staff.moderator.personId],
    }
    expect(await listWaitingSuspensions(trx, { at: world.time.now(), limit: 10 })).toMatchObject([waiting])
    expect(await decideSuspension(moderator, { suspensionId, ...agree })).toEqual(refused('second_person'))
    expect(await decideSuspension(analyst, { suspensionId, ...agree })).toEqual(refused('forbidden'))
    must(await decideSuspension(admin, { suspensionId, ...agree }))
    expect(await stateOf(trx, house.id)).toBe('suspended')
    expect(await decideSuspension(admin, { suspensionId, ...agree })).toEqual(refused('already_decided'))
    expect(await proposeSuspension(moderator, proposal)).toEqual(refused('wrong_state'))
    expect(await findOwnSuspension(trx, house.id)).toMatchObject({ reason: 'false-facts', note: agree.note })
    const told = await trx.selectFrom('notification').where('kind', '=', 'organisation-suspended').select('personId').execute()
    expect(told.map(({ personId }) => personId).sort()).toEqual([house.owner, house.bidder, house.finance].map(({ personId }) => personId).sort())
  })

  test('that is declined changes nothing, and can be proposed again', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const suspensionId = await makeProposedSuspension(world, world.houses[0]!.id)
    must(await decideSuspension(world.act(world.staff.admin), { suspensionId, decision: 'decline', note: 'The number is theirs.' }))
    expect(await stateOf(trx, world.houses[0]!.id)).toBe('verified')
    expect(await trx.selectFrom('notification').where('kind', '=', 'organisation-suspended').select('id').execute()).toEqual([])
    expect(await makeProposedSuspension(world, world.houses[0]!.id)).not.toBe(suspensionId)
  })

  test('is proposed and agreed to by nobody with an interest, whether they belong to it or declared it, until it has ended', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id: organisationId } = world.houses[0]!
    const { moderator, admin } = world.staff
    const member = { id: newId(), organisationId, personId: moderator.personId, roles: ['finance'], createdAt: world.time.now(), endedAt: null }
    await trx.insertInto('membership').values(member).execute()
    const proposal = { organisationId, reason: 'no-answer', note: 'Four letters.' } as const
    expect(await proposeSuspension(world.act(moderator), proposal)).toEqual(refused('interest'))
    await trx.updateTable('membership').set({ endedAt: world.time.now() }).where('id', '=', member.id).execute()
    const { id: suspensionId } = must(await proposeSuspension(world.act(moderator), proposal))
    const { id: interestId } = must(await declareInterest(world.act(admin), { organisationId, kind: 'contract' }))
    expect(await decideSuspension(world.act(admin), { suspensionId, ...agree })).toEqual(refused('interest'))
    expect(await reinstateOrganisation(world.act(admin), { organisationId, reason: 'mistake', note: 'None.' })).toEqual(refused('interest'))
    must(await endInterest(world.act(admin), { interestId }))
    must(await decideSuspension(world.act(admin), { suspensionId, ...agree }))
  })

  test('lets a house submit, confirm, state and ask for nothing, and withdraw what it sent', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { owner, bidder, id } = world.houses[0]!
    const draft = await makeDraftedOffering(trx, queue, { owner })
    const listed = await makeListedOffering(trx, queue, { owner })
    const { revision } = await trx.selectFrom('offering').where('id', '=', listed.id).select('revision').executeTakeFirstOrThrow()
    const [sent, ready, other] = [await makePublishedRequirement(world), await makePublishedRequirement(world), await makePublishedRequirement(world)]
    const proposalId = await makeSubmittedProposal(world, sent)
    const submission = await makeReadyProposal(world, ready)
    await suspend(world, id)
    const attestation = { code: 'iso27001', issuer: 'A certifier', number: '1', scope: '', issuedOn: '2027-01-01' } as const
    expect(await submitOffering(world.act(owner), draft)).toEqual(refused('house_suspended'))
    expect(await confirmOffering(world.act(owner), { id: listed.id, revision })).toEqual(refused('house_suspended'))
    expect(await addAttestation(world.act(owner), attestation)).toEqual(refused('house_suspended'))
    expect(await requestVerification(world.act(owner), { ntn: '7654321-0' })).toEqual(refused('wrong_state'))
    expect(await startProposal(world.act(bidder), { requirementId: other.id })).toEqual(refused('house_not_verified'))
    expect(await submitProposal(world.act(bidder), submission)).toEqual(refused('house_not_verified'))
    must(await withdrawProposal(world.act(bidder), { proposalId }))
  })

  test('voids no sealed proposal: it is opened, evaluated with its house named, and can be awarded', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world)
    const { id } = world.houses[0]!
    await suspend(world, id)
    await reportBids(world, bids, [95, 80])
    const [proposalId] = bids.proposalIds
    expect((await listBidders(trx, bids.requirement.id)).map(({ name }) => name).sort()).toEqual(['House 1', 'House 2'])
    const debriefs = new Map([[bids.proposalIds[1]!, 'It scored less.']])
    must(await decideAward(world.act(world.bank.procurement), { requirementId: bids.requirement.id, proposalId: proposalId!, reason: 'The best.', debriefs }))
    const award = await trx.selectFrom('award').where('requirementId', '=', bids.requirement.id).select('proposalId').executeTakeFirst()
    expect(award).toEqual({ proposalId })
    expect(await stateOf(trx, id)).toBe('suspended')
  })
})

describe('a reinstatement', () => {
  test('makes a house verified up to the last day on which its check counts, and unverified after it', () => {
    const checkedOn = '2027-03-01'
    const last = addMonths(checkedOn, 12)
    const after = (day: string) => stateAfter('house', 'suspended', reinstatingHouse(checkedOn, day))
    expect([after(last), after(addDays(last, 1))]).toEqual(['verified', 'unverified'])
    expect(stateAfter('house', 'suspended', reinstatingHouse(null, last))).toBe('unverified')
    const ways = houseMoves.filter(({ from }) => (from as readonly string[]).includes('suspended'))
    expect(
      ways.map(({ name }) => name),
      'nothing else ends a suspension',
    ).toEqual(['reinstate', 'reinstate_unverified'])
  })

  test('is done by one moderator who says why, and an institution is again what it was', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const organisationId = world.bank.id
    const state = async () => (await trx.selectFrom('institution').where('organisationId', '=', organisationId).select('state').executeTakeFirstOrThrow()).state
    const reinstate = (who: 'moderator' | 'analyst') =>
      reinstateOrganisation(world.act(world.staff[who]), { organisationId, reason: 'mistake', note: 'A mix-up.' })
    expect(await reinstate('moderator')).toEqual(refused('wrong_state'))
    await suspend(world, organisationId)
    expect(await state()).toBe('suspended')
    expect(await reinstate('analyst')).toEqual(refused('forbidden'))
    must(await reinstate('moderator'))
    expect(await state()).toBe('verified')
    const history = await trx
      .selectFrom('stateHistory')
      .where('subjectId', '=', organisationId)
      .orderBy('id', 'desc')
      .select(['fromState', 'toState', 'reason'])
      .executeTakeFirst()
    expect(history).toEqual({ fromState: 'suspended', toState: 'verified', reason: 'A mix-up.' })
  })
})
