import { describe, expect } from 'vitest'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { readReport } from '#app/domain/evaluation/read-report.server.ts'
import { findTechnicalOutcome } from '#app/domain/evaluation/technical-report-read.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids, scoreBids, seatThree } from '#test/fixtures/make-evaluation.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { market, recordedState, type RequirementOptions } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

/** Three houses under two envelopes, scored by three; the last one under the threshold of 60. */
async function makeScored(
  world: World,
  points: readonly number[] = [80, 70, 40],
  prices: readonly bigint[] = [500n, 400n, 100n],
  draft?: RequirementOptions['draft'],
) {
  const bids = await makeBids(world, { profileCode: 'bank-rfp', prices: prices.map((price) => makePrice(price * 1_000_00n)), draft })
  const requirementId = bids.requirement.id
  await openBids(world, bids.requirement)
  const members = await seatThree(world, requirementId)
  await scoreBids(
    world,
    bids,
    members,
    members.map(() => points),
  )
  must(await takeMeans(world.act(world.bank.evaluator), { requirementId }))
  return { ...bids, requirementId }
}
const report = (world: World, requirementId: string) => issueTechnicalReport(world.act(world.bank.procurement), { requirementId, market })

/** The prices of those that passed, opened by two officers. */
async function openPrices(world: World, requirementId: string): Promise<void> {
  world.time.pass(60_000)
  for (const officer of [world.bank.owner, world.bank.procurement]) must(await approveOpening(world.act(officer), { requirementId }))
}

describe('the technical report', () => {
  test('stores who passed, and tells each bidder its own result and no other', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { requirementId, requirement, proposalIds } = await makeScored(world)
    expect(must(await report(world, requirementId))).toMatchObject({ passed: 2 })
    expect(await recordedState(world, requirementId)).toBe('technical_report')
    const stored = await trx.selectFrom('technicalResult').select(['proposalId', 'technicalHundredths', 'passed', 'fault']).execute()
    expect(new Map(stored.map(({ proposalId, ...row }) => [proposalId, row]))).toEqual(
      new Map([
        [proposalIds[0], { technicalHundredths: 8000, passed: true, fault: null }],
        [proposalIds[1], { technicalHundredths: 7000, passed: true, fault: null }],
        [proposalIds[2], { technicalHundredths: 4000, passed: false, fault: 'under-threshold' }],
      ]),
    )
    const told = await trx.selectFrom('notification').select(['kind', 'personId', 'path']).where('kind', 'like', 'technical%passed').execute()
    const [first, , third] = world.houses
    const kinds = (personId: string) => told.filter((one) => one.personId === personId).map(({ kind, path }) => [kind, path])
    expect(kinds(first!.bidder.personId)).toEqual([['technical-passed', `/house/proposals/${proposalIds[0]}/technical`]])
    expect(kinds(third!.bidder.personId)).toEqual([['technical-not-passed', `/house/proposals/${proposalIds[2]}/technical`]])
    const outcome = await findTechnicalOutcome(trx, { id: proposalIds[2]!, requirementId })
    expect(outcome).toMatchObject({ passed: false, fault: 'under-threshold', technicalHundredths: 4000, threshold: 60 })
    expect(outcome!.marks.map(({ points }) => points)).toEqual(requirement.criterionIds.map(() => 40))
    const [shown] = [must(await readReport(world.act(world.bank.auditor), { requirementId }))]
    expect(shown).toMatchObject({
      issued: [{ kind: 'technical' }],
      results: [],
      technical: [{ houseName: 'House 1' }, { houseName: 'House 2' }, { houseName: 'House 3' }],
    })
  })

  test('lets the prices of those that passed be opened at once where there is no window for complaints, and of nobody else', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { requirementId, proposalIds } = await makeScored(world)
    must(await report(world, requirementId))
    const periods = await trx.selectFrom('requirementPeriod').select(['kind', 'rule']).where('requirementId', '=', requirementId).execute()
    expect(periods).toContainEqual({ kind: 'financial-opening', rule: expect.stringContaining('bank-rfp, rule 4') })
    await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId })
    expect(await recordedState(world, requirementId)).toBe('financial_opening_due')
    await openPrices(world, requirementId)
    const opened = await trx
      .selectFrom('openedEnvelope')
      .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
      .innerJoin('proposalVersion', 'proposalVersion.id', 'envelope.proposalVersionId')
      .select('proposalVersion.proposalId')
      .where('envelope.kind', '=', 'financial')
      .execute()
    expect(opened.map(({ proposalId }) => proposalId).sort()).toEqual(proposalIds.slice(0, 2).sort())
    must(await issueReport(world.act(world.bank.procurement), { requirementId }))
    const results = await trx.selectFrom('evaluationResult').select(['proposalId', 'rank', 'priceMinor', 'fault']).orderBy('rank').execute()
    // The cheapest of all did not pass, and nobody learnt its price: 80×0.7 + 80×0.3 = 80, 70×0.7 + 100×0.3 = 79.
    expect(results).toEqual([
      { proposalId: proposalIds[0], rank: 1, priceMinor: '50000000', fault: null },
      { proposalId: proposalIds[1], rank: 2, priceMinor: '40000000', fault: null },
      { proposalId: proposalIds[2], rank: null, priceMinor: null, fault: 'under-threshold' },
    ])
    const states = await trx.selectFrom('proposal').select(['id', 'state']).execute()
    expect(states.find(({ id }) => id === proposalIds[2])!.state).toBe('responsive')
    expect(states.filter(({ state }) => state === 'priced')).toHaveLength(2)
  })

  test('waits for everything that it rests on, and is issued by procurement, once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world, { profileCode: 'bank-rfp' })
    const requirementId = bids.requirement.id
    await openBids(world, bids.requirement)
    expect(await report(world, requirementId)).toMatchObject({
      ok: false,
      refusal: { reason: 'panel_size', atLeast: 3, rule: expect.stringContaining('rule 3') },
    })
    const members = await seatThree(world, requirementId)
    expect(await report(world, requirementId)).toEqual({ ok: false, refusal: { reason: 'sheets_open' } })
    await scoreBids(
      world,
      bids,
      members,
      members.map(() => [80, 80]),
    )
    expect(await report(world, requirementId)).toEqual({ ok: false, refusal: { reason: 'consensus_open', count: 6 } })
    must(await takeMeans(world.act(world.bank.evaluator), { requirementId }))
    expect(await issueReport(world.act(world.bank.procurement), { requirementId })).toEqual({ ok: false, refusal: { reason: 'not_now' } })
    expect((await issueTechnicalReport(world.act(world.bank.auditor), { requirementId, market })).ok).toBe(false)
    must(await report(world, requirementId))
    expect(await report(world, requirementId)).toEqual({ ok: false, refusal: { reason: 'not_now' } })
  })

  test('when nobody passed, no price is ever due, and the requirement can only be ended', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirementId } = await makeScored(world, [20, 30])
    expect(must(await report(world, requirementId))).toEqual({ passed: 0, opensAt: null })
    world.time.pass(365 * 86_400_000)
    await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId })
    expect(await recordedState(world, requirementId)).toBe('technical_report')
    expect(await approveOpening(world.act(world.bank.owner), { requirementId })).toMatchObject({ ok: false })
    must(await endRequirement(world.act(world.bank.procurement), { id: requirementId, reason: 'nothing-suitable' }))
    expect(await recordedState(world, requirementId)).toBe('no_award')
  })

  test('names the criterion in which a proposal stays under its least mark, whatever its other marks', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const draft = {
      criteria: [
        { kind: 'capability', ref: 'iam-pam', weight: 'must' } as const,
        { kind: 'capability', ref: 'iam-secret', weight: 'should', minPoints: 75 } as const,
      ],
    }
    const { requirementId, requirement, proposalIds } = await makeScored(world, [80, 70], undefined, draft)
    must(await report(world, requirementId))
    const { technical } = must(await readReport(world.act(world.bank.procurement), { requirementId }))
    expect(technical.find(({ proposalId }) => proposalId === proposalIds[1])).toMatchObject({
      passed: false,
      fault: 'under-minimum',
      underMinimum: [requirement.criterionIds[1]],
    })
    expect(technical.find(({ proposalId }) => proposalId === proposalIds[0])).toMatchObject({ passed: true, underMinimum: [] })
  })
})
