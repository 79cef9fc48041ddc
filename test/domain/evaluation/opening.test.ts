import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { findSeat } from '#app/domain/evaluation/panel.server.ts'
import { readCeremony } from '#app/domain/evaluation/read-openings.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { decideFewProposals } from '#app/domain/requirements/few-proposals.server.ts'
import { findOwnRequirement } from '#app/domain/requirements/read.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids } from '#test/fixtures/make-evaluation.ts'
import { makePricesDue } from '#test/fixtures/make-prices-due.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })
const approve = (world: World, who: MemberActor, { id }: { id: string }) => approveOpening(world.act(who), { requirementId: id })
const openedIds = async (world: World) => (await world.db.selectFrom('openedEnvelope').select('envelopeId').execute()).map(({ envelopeId }) => envelopeId)

async function ceremonyFor(world: World, reader: MemberActor, { id }: { id: string }) {
  const requirement = (await findOwnRequirement(world.db, world.bank.id, id))!
  // The database's own clock is not the test's, which the recorded state follows.
  const state = await recordedState(world, id)
  return readCeremony(world.act(reader), { ...requirement, state }, await findSeat(world.db, id, reader.personId))
}

describe.for(['quotation', 'bank-rfp'])('the first opening under %s', (profileCode) => {
  test('is refused a moment early, by every role but two, and twice by the same officer; the second officer opens', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world, { profileCode })
    const { bank, stranger, houses, staff } = world
    world.time.moveTo(new Date(requirement.closesAt.getTime() - 1))
    expect(await approve(world, bank.owner, requirement)).toEqual(refusal('not_due'))
    await close(world, requirement)
    for (const who of [bank.evaluator, bank.security, bank.auditor]) expect(await approve(world, who, requirement)).toEqual(refusal('forbidden'))
    for (const who of [stranger.owner, houses[0]!.owner, staff.admin]) expect(await approve(world, who, requirement)).toEqual(refusal('not_found'))
    expect(await approve(world, bank.owner, requirement)).toEqual({ ok: true, value: { opened: false } })
    expect(await approve(world, bank.owner, requirement)).toEqual(refusal('already_approved'))
    expect(await openedIds(world)).toEqual([])
    expect(await approve(world, bank.procurement, requirement)).toEqual({ ok: true, value: { opened: true } })
    expect(await approve(world, bank.owner, requirement)).toEqual(refusal('already_opened'))
    expect(await openedIds(world)).toHaveLength(2)
    const denied = await trx.selectFrom('auditEvent').select('actorId').where('verb', '=', 'opening.denied').execute()
    expect(denied).toHaveLength(3)
  })

  test('waits for the decision on a single proposal', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world, { profileCode })
    await makeSubmittedProposal(world, requirement)
    await close(world, requirement)
    expect(await approve(world, world.bank.owner, requirement)).toMatchObject({ ok: false, refusal: { reason: 'few_proposals', submitted: 1 } })
    const decision = { id: requirement.id, decision: 'go-on', reason: 'One is enough.', market } as const
    must(await decideFewProposals(world.act(world.bank.procurement), decision))
    must(await approve(world, world.bank.owner, requirement))
  })

  test('is not for an officer who declared a conflict, which is an event', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world, { profileCode })
    const { owner, evaluator, security, procurement } = world.bank
    await close(world, requirement)
    const personIds = [owner, evaluator, security].map(({ personId }) => personId)
    must(await appointPanel(world.act(procurement), { requirementId: requirement.id, personIds, chairId: evaluator.personId }))
    must(await declareInterest(world.act(owner), { requirementId: requirement.id, conflict: true, note: '' }))
    expect(await approve(world, owner, requirement)).toEqual(refusal('conflicted'))
    expect(await trx.selectFrom('openingApproval').select('personId').execute()).toEqual([])
    expect(await trx.selectFrom('auditEvent').select('actorId').where('verb', '=', 'opening.denied').execute()).toEqual([{ actorId: owner.personId }])
  })
})

describe('an envelope that does not open intact', () => {
  test('is refused by name, makes its proposal not responsive, and the rest go on', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const { id } = await trx
      .selectFrom('envelope')
      .innerJoin('proposal', 'proposal.currentVersionId', 'envelope.proposalVersionId')
      .select('envelope.id')
      .where('proposal.id', '=', proposalIds[0]!)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('envelopePart')
      .set({ ciphertext: Buffer.from('not an age file') })
      .where('envelopeId', '=', id)
      .execute()
    await openBids(world, requirement)
    const { openings } = await ceremonyFor(world, world.bank.auditor, requirement)
    expect(openings[0]!.envelopes.map(({ houseName, outcome }) => [houseName, outcome])).toEqual([
      ['House 1', 'undecryptable'],
      ['House 2', 'intact'],
    ])
    expect(await trx.selectFrom('responsivenessDecision').select(['proposalId', 'verdict', 'faults']).execute()).toEqual([
      { proposalId: proposalIds[0], verdict: 'not_responsive', faults: ['envelope-not-intact'] },
    ])
    const states = await trx.selectFrom('proposal').select(['id', 'state']).execute()
    expect(new Map(states.map(({ id: proposalId, state }) => [proposalId, state]))).toEqual(
      new Map([
        [proposalIds[0], 'not_responsive'],
        [proposalIds[1], 'opened'],
      ]),
    )
  })
})

describe('the opening of the prices', () => {
  test('opens those that passed alone, each with its total; the others stay sealed and are listed as such', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { requirement } = await makePricesDue(world)
    const before = await ceremonyFor(world, world.bank.auditor, requirement)
    expect(before.openings.map(({ kind }) => kind)).toEqual(['technical'])
    must(await approve(world, world.bank.owner, requirement))
    const due = await ceremonyFor(world, world.bank.auditor, requirement)
    expect(due.openings[0]).toMatchObject({ kind: 'financial', envelopeCount: 2, envelopes: [], sealed: [{ houseName: 'House 3' }] })
    expect(must(await approve(world, world.bank.procurement, requirement))).toEqual({ opened: true })
    const done = await ceremonyFor(world, world.bank.auditor, requirement)
    expect(done.openings.map(({ kind, envelopes }) => [kind, envelopes.map(({ houseName, total }) => [houseName, total?.amountMinor ?? null])])).toEqual([
      [
        'financial',
        [
          ['House 1', '400'],
          ['House 2', '500'],
        ],
      ],
      [
        'technical',
        [
          ['House 1', null],
          ['House 2', null],
          ['House 3', null],
        ],
      ],
    ])
    expect(done.openings[0]!.sealed).toMatchObject([{ houseName: 'House 3', destroyed: false }])
    expect(done.chain).toMatchObject({ brokenAt: null, head: done.openings[0]!.head })
    expect(await recordedState(world, requirement.id)).toBe('financial_evaluation')
  })

  test('is refused while a complaint holds the proceedings, to the instant at which the hold is over, and says by which rule', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { requirement } = await makePricesDue(world)
    const holdsUntil = new Date(world.time.now().getTime() + 60_000)
    const filing = { houseId: world.houses[2]!.id, filedBy: world.houses[2]!.owner.personId, filedAt: world.time.now(), grounds: 'Our marks.' }
    const complaint = { ...filing, id: newId(), requirementId: requirement.id, stage: 'technical', decision: null, decidedAt: null } as const
    await trx
      .insertInto('complaint')
      .values({ ...complaint, holdsFrom: world.time.now(), holdsUntil })
      .execute()
    expect(await approve(world, world.bank.owner, requirement)).toEqual({
      ok: false,
      refusal: { reason: 'held', rule: 'bank-rfp, rule 4: prices open after the technical report, of those that passed alone' },
    })
    expect(await trx.selectFrom('auditEvent').select('subjectId').where('verb', '=', 'opening.refused_held').execute()).toEqual([{ subjectId: requirement.id }])
    world.time.moveTo(new Date(holdsUntil.getTime() - 1))
    expect(await approve(world, world.bank.owner, requirement)).toMatchObject(refusal('held'))
    world.time.moveTo(holdsUntil)
    must(await approve(world, world.bank.owner, requirement))
  })

  test('prices are on nobody’s page but theirs who may read what was opened, and reading them is recorded', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const { evaluator, security, auditor, procurement, owner } = world.bank
    await openBids(world, requirement)
    const personIds = [evaluator, owner, security].map(({ personId }) => personId)
    must(await appointPanel(world.act(procurement), { requirementId: requirement.id, personIds, chairId: evaluator.personId }))
    must(await declareInterest(world.act(evaluator), { requirementId: requirement.id, conflict: false, note: '' }))
    must(await declareInterest(world.act(owner), { requirementId: requirement.id, conflict: true, note: '' }))
    const shown = async (reader: MemberActor) => (await ceremonyFor(world, reader, requirement)).openings[0]!.envelopes.filter(({ total }) => total).length
    expect(await shown(auditor)).toBe(2)
    expect(await shown(procurement)).toBe(2)
    // The owner declared a conflict, security has not declared, and the evaluator has not locked its sheet.
    for (const reader of [owner, security, evaluator]) expect(await shown(reader)).toBe(0)
    const read = await trx.selectFrom('auditEvent').select('actorId').where('verb', '=', 'prices.read').orderBy('id').execute()
    expect(read).toEqual([{ actorId: auditor.personId }, { actorId: procurement.personId }])
  })
})

test('the page says where a chain breaks', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { requirement } = await makeBids(world)
  await close(world, requirement)
  expect((await ceremonyFor(world, world.bank.auditor, requirement)).chain).toMatchObject({ entries: 3, brokenAt: null })
  const entry = { requirementId: requirement.id, position: 4, previous: Buffer.alloc(32), hash: Buffer.alloc(32), kind: 'opened' as const }
  await trx
    .insertInto('sealedChainEntry')
    .values({ ...entry, body: Buffer.from('{}'), happenedAt: world.time.now() })
    .execute()
  expect((await ceremonyFor(world, world.bank.auditor, requirement)).chain).toMatchObject({ entries: 4, brokenAt: 4 })
})
