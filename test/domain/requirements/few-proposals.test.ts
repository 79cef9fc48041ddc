import { describe, expect } from 'vitest'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { decideFewProposals, findFewProposals, listFewDecisions, type FewDecision } from '#app/domain/requirements/few-proposals.server.ts'
import { findClosingEntry } from '#app/domain/sealing/read-closing.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { readStanding, toldOf } from '#test/fixtures/make-course.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, market, recordedState, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const reason = 'The summer holidays fell into the period.'
const decide = (world: World, id: string, decision: FewDecision, closesAt?: Date) =>
  decideFewProposals(world.act(world.bank.procurement), { id, decision, reason, closesAt, market })
const approve = (world: World, requirementId: string, who: 'procurement' | 'owner' = 'procurement') =>
  approveOpening(world.act(world.bank[who]), { requirementId })
const rule = 'quotation, rule 2: none or one proposal is decided on before anything opens'

async function closed(world: World, bids: 0 | 1 | 2): Promise<Published> {
  const requirement = await makePublishedRequirement(world)
  for (let house = 0; house < bids; house += 1) await makeSubmittedProposal(world, requirement, { house })
  await close(world, requirement)
  return requirement
}

describe('none or one proposal at closing', () => {
  test('opens nothing until it is decided on, under the rule; two need no decision', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await closed(world, 1)
    expect(await approve(world, id)).toEqual({ ok: false, refusal: { reason: 'few_proposals', submitted: 1, rule } })
    expect(await decide(world, id, 'go-on')).toMatchObject({ ok: true })
    expect(await listFewDecisions(trx, id)).toMatchObject([{ submitted: 1, decision: 'go-on', reason }])
    must(await approve(world, id))
    expect(must(await approve(world, id, 'owner'))).toEqual({ opened: true })
    expect(await decide(world, id, 'go-on')).toMatchObject({ refusal: { reason: 'nothing_to_decide' } })
  })

  test('is nothing to decide where two were received, before closing, and to others', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    expect(await decide(world, requirement.id, 'go-on')).toMatchObject({ refusal: { reason: 'nothing_to_decide' } })
    for (const house of [0, 1]) await makeSubmittedProposal(world, requirement, { house })
    await close(world, requirement)
    expect(await decide(world, requirement.id, 'go-on')).toMatchObject({ refusal: { reason: 'nothing_to_decide' } })
    const input = { id: requirement.id, decision: 're-tender', reason, market } as const
    expect(await decideFewProposals(world.act(world.bank.evaluator), input)).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await decideFewProposals(world.act(world.stranger.owner), input)).toMatchObject({ refusal: { reason: 'not_found' } })
  })

  test('opens again later: the sealed envelope stays, more come in, and it closes and opens anew', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await closed(world, 1)
    const { id } = requirement
    const early = await decide(world, id, 'extend', new Date(world.time.now().getTime() + 3_600_000))
    expect(early).toMatchObject({ refusal: { reason: 'too_early', rule } })
    expect(await decide(world, id, 'extend')).toMatchObject({ refusal: { reason: 'no_closing' } })
    const to = new Date(world.time.now().getTime() + 15 * 86_400_000)
    must(await decide(world, id, 'extend', to))
    const { closesAt } = await readStanding(world, id)
    expect(closesAt).toEqual(to)
    expect(await recordedState(world, id)).toBe('published')
    expect(await trx.selectFrom('opening').select('id').execute()).toEqual([])
    world.time.pass(86_400_000)
    await makeSubmittedProposal(world, requirement, { house: 1 })
    await close(world, { id, closesAt })
    expect(await findClosingEntry(trx, id)).toMatchObject({ envelopes: 2 })
    const kinds = await trx.selectFrom('sealedChainEntry').select('kind').where('requirementId', '=', id).orderBy('position').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['submitted', 'closed', 'closing_moved', 'submitted', 'closed'])
    must(await approve(world, id))
    expect(must(await approve(world, id, 'owner'))).toEqual({ opened: true })
    const outcomes = await trx.selectFrom('openedEnvelope').select('outcome').execute()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['intact', 'intact'])
  })

  test('is decided again after a second closing with as few', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await closed(world, 1)
    must(await decide(world, id, 'extend', new Date(world.time.now().getTime() + 14 * 86_400_000)))
    await close(world, { id, closesAt: (await readStanding(world, id)).closesAt })
    const row = await trx.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(await findFewProposals(trx, row)).toEqual({ submitted: 1 })
  })

  test('with none ends for a new tender, or is opened again, but cannot go on', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await closed(world, 0)
    expect(await decide(world, id, 'go-on')).toMatchObject({ refusal: { reason: 'none_to_go_on_with' } })
    must(await decide(world, id, 're-tender'))
    expect(await recordedState(world, id)).toBe('no_award')
    const ended = await trx.selectFrom('stateHistory').select('reason').where('subjectId', '=', id).where('toState', '=', 'no_award').execute()
    expect(ended).toEqual([{ reason: 're-tendered' }])
    expect(await toldOf(world, 'requirement-ended')).toEqual([])
  })
})
