import { describe, expect } from 'vitest'
import { listReceipts } from '#app/domain/proposals/read-receipts.server.ts'
import { rehearseSubmission } from '#app/domain/proposals/rehearse-submission.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealNoiseOnServer, sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makePrice, makeReadyProposal, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const bidderOf = (world: World) => world.act(world.houses[0]!.bidder)

async function rehearsed(world: World, proposalId: string, revision: number) {
  const noise = must(await sealNoiseOnServer(bidderOf(world), { proposalId }))
  return rehearseSubmission(bidderOf(world), { proposalId, revision, ...noise, sealedBy: 'server' })
}

describe('a rehearsal', () => {
  test('of a complete proposal is answered that it would be taken; nothing is stored but the event, and the real one is taken afterwards', async ({
    trx,
    queue,
  }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world, { profileCode: 'bank-rfp' }))
    const answer = must(await rehearsed(world, ready.proposalId, ready.revision))
    expect(answer).toMatchObject({ refusals: [], at: world.time.now() })
    expect(answer.tookMilliseconds).toBeGreaterThanOrEqual(0)
    for (const table of ['envelope', 'proposalVersion', 'submissionReceipt', 'sealedChainEntry'] as const)
      expect(await trx.selectFrom(table).selectAll().execute()).toEqual([])
    expect(await trx.selectFrom('auditEvent').select('verb').where('verb', 'in', ['proposal.rehearse', 'proposal.submit']).execute()).toEqual([
      { verb: 'proposal.rehearse' },
    ])
    must(await submitProposal(bidderOf(world), ready))
  })

  test('names everything that a submission would be refused for, and records no late proposal', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    const content = makeTechnical(requirement.criterionIds, { delivery: '' })
    must(await saveDraft(bidderOf(world), { proposalId: ready.proposalId, revision: ready.revision, content }))
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[0]!.id).execute()
    const reasons = async () => must(await rehearsed(world, ready.proposalId, ready.revision)).refusals.map(({ reason }) => reason)
    expect(await reasons()).toEqual(['house_not_verified', 'stale', 'incomplete'])
    await close(world, requirement)
    expect(await reasons()).toEqual(['late', 'house_not_verified', 'stale', 'incomplete'])
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'proposal.refused_late').execute()).toEqual([])
  })

  test('tells another house nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const refused = await rehearseSubmission(world.act(world.houses[1]!.bidder), ready)
    expect(refused).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'proposal.rehearse').execute()).toEqual([])
  })
})

describe('two envelopes', () => {
  test('are taken together under one receipt that names both and the version that they answer', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
    const ready = await makeReadyProposal(world, requirement)
    expect(await submitProposal(bidderOf(world), { ...ready, sealed: ready.sealed.slice(0, 1) })).toEqual({
      ok: false,
      refusal: { reason: 'wrong_envelopes' },
    })
    const { position } = must(await submitProposal(bidderOf(world), ready))
    const [shown, ...more] = await listReceipts(trx, ready.proposalId)
    expect(more).toEqual([])
    expect(shown).toMatchObject({
      confirmedVersion: 1,
      receipt: { position, requirementVersion: { id: requirement.versionId, number: 1 }, envelopes: [{ kind: 'technical' }, { kind: 'financial' }] },
    })
    expect(await trx.selectFrom('envelope').select(['kind', 'chainPosition']).orderBy('kind').execute()).toEqual([
      { kind: 'financial', chainPosition: position },
      { kind: 'technical', chainPosition: position },
    ])
  })

  test('sealed for another version of the requirement are refused: at the opening they would be found malformed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    expect(await submitProposal(bidderOf(world), { ...ready, requirementVersionId: newId() })).toEqual({ ok: false, refusal: { reason: 'amended' } })
  })

  test('are not sealed on the server around a price that does not answer what is asked', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { proposalId } = await makeReadyProposal(world, await makePublishedRequirement(world))
    const seal = (price: ReturnType<typeof makePrice>) => sealOnServer(bidderOf(world), { proposalId, price })
    expect(await seal(makePrice(1n, { currency: 'USD' }))).toEqual({ ok: false, refusal: { reason: 'price', faults: [{ fault: 'currency', asked: 'PKR' }] } })
    expect(await seal(makePrice(1n, { supportYears: 2 }))).toMatchObject({ ok: false, refusal: { faults: [{ fault: 'support-year-missing', year: 3 }] } })
    expect(await seal({ ...makePrice(1n), totalMinor: '2' })).toMatchObject({ ok: false, refusal: { faults: [{ fault: 'does-not-sum' }] } })
  })
})
