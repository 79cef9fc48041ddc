import { describe, expect } from 'vitest'
import { largestEnvelopeBytes } from '#app/domain/proposals/age-file.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { sealEnvelope } from '#app/domain/sealing/envelope.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { openBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeReadyProposal, makeSubmittedProposal, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, makeSubmittedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('a late proposal', () => {
  for (const late of [0, 1, 3 * 86_400_000]) {
    test(`${late} ms past closing is refused with the closing and the instant that was read, and the refusal is an event`, async ({ trx, queue }) => {
      const world = await makeWorld(trx, queue)
      const requirement = await makePublishedRequirement(world)
      const ready = await makeReadyProposal(world, requirement)
      const { closesAt } = requirement
      const readAt = new Date(closesAt.getTime() + late)
      world.time.moveTo(readAt)
      const { bidder } = world.houses[0]!
      expect(await submitProposal(world.act(bidder), ready)).toEqual({ ok: false, refusal: { reason: 'late', closesAt, readAt } })
      const [event, ...more] = await trx.selectFrom('auditEvent').selectAll().where('verb', '=', 'proposal.refused_late').execute()
      expect(more).toEqual([])
      expect(event).toMatchObject({ actorId: bidder.personId, subjectId: ready.proposalId, happenedAt: readAt })
      expect(JSON.parse(event!.body.toString())).toMatchObject({ data: { closesAt: closesAt.toISOString(), readAt: readAt.toISOString() } })
      expect(await trx.selectFrom('envelope').select('id').execute()).toEqual([])
    })
  }

  test('a millisecond before closing is in time, and the receipt bears the instant', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    world.time.moveTo(new Date(requirement.closesAt.getTime() - 1))
    const { receivedAt } = must(await submitProposal(world.act(world.houses[0]!.bidder), ready))
    expect(receivedAt).toEqual(world.time.now())
    const { receipt } = await trx.selectFrom('submissionReceipt').select('receipt').executeTakeFirstOrThrow()
    expect(JSON.parse(receipt.toString())).toMatchObject({ at: receivedAt.toISOString(), position: 1 })
  })

  test('is not withdrawn after closing either, nor once it is open, and each refusal is an event', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const proposalId = await makeSubmittedProposal(world, requirement)
    await close(world, requirement)
    const refused = await withdrawProposal(world.act(world.houses[0]!.bidder), { proposalId })
    const { closesAt } = requirement
    expect(refused).toEqual({ ok: false, refusal: { reason: 'late', closesAt, readAt: closesAt } })
    await openBids(world, requirement)
    expect(await withdrawProposal(world.act(world.houses[0]!.bidder), { proposalId })).toMatchObject({ refusal: { reason: 'late' } })
    const events = await trx.selectFrom('auditEvent').select(['subjectId', 'body']).where('verb', '=', 'proposal.withdraw_refused_late').orderBy('id').execute()
    expect(events.map(({ subjectId }) => subjectId)).toEqual([proposalId, proposalId])
    expect(JSON.parse(events[0]!.body.toString())).toMatchObject({ data: { closesAt: closesAt.toISOString(), readAt: closesAt.toISOString() } })
  })
})

describe('a submission', () => {
  test('stores the exact bytes that were handed in, and a receipt over their digest', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    must(await submitProposal(world.act(world.houses[0]!.bidder), ready))
    const { ciphertext } = await trx.selectFrom('envelopePart').select('ciphertext').executeTakeFirstOrThrow()
    expect(ciphertext.equals(ready.sealed[0]!.ciphertext)).toBe(true)
    const { receipt } = await trx.selectFrom('submissionReceipt').select('receipt').executeTakeFirstOrThrow()
    const digest = await sha256Hex(ready.sealed[0]!.ciphertext)
    expect(JSON.parse(receipt.toString())).toMatchObject({ envelopes: [{ kind: 'single', commitment: ready.sealed[0]!.commitment, ciphertextDigest: digest }] })
  })

  test('of what is no age file, or is far too large, is refused and stores nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const bidder = world.act(world.houses[0]!.bidder)
    const large = new Uint8Array(largestEnvelopeBytes + 1)
    large.set(ready.sealed[0]!.ciphertext)
    const wrong = [
      [{ ...ready.sealed[0]!, ciphertext: new TextEncoder().encode('{"unitMinor":"1"}') }],
      [{ ...ready.sealed[0]!, ciphertext: large }],
      [{ ...ready.sealed[0]!, commitment: 'none' }],
    ]
    for (const sealed of wrong) expect(await submitProposal(bidder, { ...ready, sealed })).toEqual(refusal('not_an_envelope'))
    expect(await trx.selectFrom('envelope').select('id').execute()).toEqual([])
  })

  test('needs every criterion answered and a plan, a verified house, and the page to be fresh', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const answered = makeTechnical(requirement.criterionIds).answers.slice(1)
    const ready = await makeReadyProposal(world, requirement, { technical: { delivery: '', answers: answered } })
    const bidder = world.act(world.houses[0]!.bidder)
    expect(await submitProposal(bidder, ready)).toEqual({
      ok: false,
      refusal: {
        reason: 'incomplete',
        faults: [
          { field: 'answers', criterionId: requirement.criterionIds[0], fault: 'missing' },
          { field: 'plan', part: 'delivery', fault: 'missing' },
        ],
      },
    })
    expect(await submitProposal(bidder, { ...ready, revision: 1 })).toEqual({ ok: false, refusal: { reason: 'stale', revision: 2 } })
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[0]!.id).execute()
    expect(await submitProposal(bidder, ready)).toEqual(refusal('house_not_verified'))
  })

  test('withdrawn and submitted again counts once, with the newer envelope; both stand in the chain', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const bidder = world.act(world.houses[0]!.bidder)
    const first = await makeReadyProposal(world, requirement, { price: makePrice(900n) })
    must(await submitProposal(bidder, first))
    expect(await submitProposal(bidder, first)).toEqual(refusal('already_submitted'))
    must(await withdrawProposal(bidder, { proposalId: first.proposalId }))
    const { revision } = await trx.selectFrom('proposal').select('revision').executeTakeFirstOrThrow()
    const content = makeTechnical(requirement.criterionIds, { delivery: 'Better.' })
    const saved = must(await saveDraft(bidder, { proposalId: first.proposalId, revision, content }))
    const second = { ...first, ...(await reseal(world, first.proposalId)), revision: saved.revision }
    must(await submitProposal(bidder, second))
    await openBids(world, requirement)
    const opened = await trx.selectFrom('openedEnvelope').select('content').execute()
    expect(opened.map((row) => (JSON.parse(row.content!.toString()) as { price: { totalMinor: string } }).price.totalMinor)).toEqual(['700'])
    const kinds = await trx.selectFrom('sealedChainEntry').select('kind').orderBy('position').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn', 'submitted', 'closed', 'opened'])
  })
})

async function reseal(world: World, proposalId: string) {
  const sealed = must(await sealOnServer(world.act(world.houses[0]!.bidder), { proposalId, price: makePrice(700n) }))
  return { proposalId, ...sealed, sealedBy: 'server' as const }
}

describe('at the opening', () => {
  test("another house's envelope, handed in as one's own, is found malformed by name; an altered one altered; the rest open", async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 4 })
    const requirement = await makePublishedRequirement(world)
    const ready = [0, 1, 2, 3].map((house) => makeReadyProposal(world, requirement, { house }))
    const [honest, thief, altered, mismatched] = [await ready[0]!, await ready[1]!, await ready[2]!, await ready[3]!]
    const flipped = altered.sealed[0]!.ciphertext.with(-1, altered.sealed[0]!.ciphertext.at(-1)! ^ 1)
    const handedIn = [
      honest,
      { ...thief, sealed: honest.sealed },
      { ...altered, sealed: [{ ...altered.sealed[0]!, ciphertext: flipped }] },
      { ...mismatched, sealed: [{ ...mismatched.sealed[0]!, commitment: honest.sealed[0]!.commitment }] },
    ]
    for (const [house, input] of handedIn.entries()) must(await submitProposal(world.act(world.houses[house]!.bidder), input))
    await openBids(world, requirement)
    const rows = await trx
      .selectFrom('openedEnvelope')
      .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
      .select('outcome')
      .orderBy('chainPosition')
      .execute()
    expect(rows.map((row) => row.outcome)).toEqual(['intact', 'malformed', 'altered', 'mismatch'])
  })

  test('an envelope sealed to another key is undecryptable, by name', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const [requirement, other] = [await makePublishedRequirement(world), await makePublishedRequirement(world)]
    const { recipient } = await trx.selectFrom('requirementKey').select('recipient').where('requirementId', '=', other.id).executeTakeFirstOrThrow()
    const ready = await makeReadyProposal(world, requirement)
    must(
      await submitProposal(world.act(world.houses[0]!.bidder), {
        ...ready,
        sealed: [{ kind: 'single' as const, ...(await sealEnvelope([recipient], 'anything')) }],
      }),
    )
    await openBids(world, requirement)
    expect(await trx.selectFrom('openedEnvelope').select(['outcome', 'content']).execute()).toEqual([{ outcome: 'undecryptable', content: null }])
  })
})

describe('a technical draft', () => {
  test('from a stale page is refused with exactly the parts that differ', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    const content = makeTechnical(requirement.criterionIds, { delivery: 'Another plan.' })
    const stale = await saveDraft(world.act(world.houses[0]!.bidder), { proposalId: ready.proposalId, revision: 1, content })
    expect(stale).toMatchObject({ ok: false, refusal: { reason: 'stale', revision: ready.revision, changed: ['plan'] } })
    const same = { ...makeTechnical([...requirement.criterionIds].reverse()) }
    expect(must(await saveDraft(world.act(world.houses[0]!.bidder), { proposalId: ready.proposalId, revision: 2, content: same }))).toMatchObject({
      revision: 2,
    })
  })

  test('answers only the criteria of this requirement, each once, and offers only a listed offering of the house', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const [requirement, other] = [await makePublishedRequirement(world), await makePublishedRequirement(world)]
    const { proposalId, revision } = await makeReadyProposal(world, requirement)
    const save = (content: ReturnType<typeof makeTechnical>) => saveDraft(world.act(world.houses[0]!.bidder), { proposalId, revision, content })
    expect(await save(makeTechnical(other.criterionIds))).toEqual(refusal('unknown_criterion'))
    expect(await save(makeTechnical([requirement.criterionIds[0]!, requirement.criterionIds[0]!]))).toEqual(refusal('unknown_criterion'))
    expect(await save(makeTechnical(requirement.criterionIds, { offeringVersionIds: [other.versionId] }))).toEqual(refusal('not_your_offering'))
  })

  test('a house has one proposal, and none to what is not open', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const start = (role: 'owner' | 'bidder', requirementId: string) => startProposal(world.act(world.houses[0]![role]), { requirementId })
    const first = must(await start('bidder', requirement.id))
    expect(must(await start('owner', requirement.id))).toEqual(first)
    const hidden = await makeSubmittedRequirement(world)
    expect(await start('bidder', hidden.id)).toEqual(refusal('not_found'))
    await close(world, requirement)
    expect(await startProposal(world.act(world.houses[1]!.bidder), { requirementId: requirement.id })).toEqual(refusal('not_open'))
  })
})
