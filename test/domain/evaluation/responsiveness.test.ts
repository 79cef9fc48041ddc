import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { answerFix } from '#app/domain/evaluation/answer-fix.server.ts'
import { decideResponsiveness, type DecideResponsivenessInput } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { offerFix } from '#app/domain/evaluation/offer-fix.server.ts'
import { findSeat } from '#app/domain/evaluation/panel.server.ts'
import { readResponsiveness } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { listResponsiveness } from '#app/domain/evaluation/responsiveness.server.ts'
import { saveSheet } from '#app/domain/evaluation/score.server.ts'
import { findOwnRequirement } from '#app/domain/requirements/read.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeEntries, openBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market, recordedState, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

type Opened = { requirement: Published; good: string; refusing: string }

/** Opened, with a panel of three whose chair is the evaluator; the second bidder answers "no" to a must. */
async function makeOpened(world: World, profileCode: string): Promise<Opened> {
  const requirement = await makePublishedRequirement(world, { profileCode })
  const good = await makeSubmittedProposal(world, requirement, { house: 0 })
  const [first, ...others] = requirement.criterionIds
  const answers = [
    { criterionId: first!, answer: 'no' as const, note: '', evidence: [] },
    ...others.map((criterionId) => ({ criterionId, answer: 'meets' as const, note: '', evidence: [] })),
  ]
  const refusing = await makeSubmittedProposal(world, requirement, { house: 1, price: makePrice(100n), technical: { answers } })
  await openBids(world, requirement)
  const { evaluator, security, owner, procurement } = world.bank
  const personIds = [evaluator, security, owner].map(({ personId }) => personId)
  must(await appointPanel(world.act(procurement), { requirementId: requirement.id, personIds, chairId: evaluator.personId }))
  for (const member of [evaluator, security]) must(await declareInterest(world.act(member), { requirementId: requirement.id, conflict: false, note: '' }))
  return { requirement, good, refusing }
}

const decide = (
  world: World,
  who: MemberActor,
  proposalId: string,
  verdict: DecideResponsivenessInput['verdict'],
  more: Partial<DecideResponsivenessInput> = {},
) => decideResponsiveness(world.act(who), { proposalId, verdict, faults: [], reason: '', ...more })
const offer = (world: World, who: MemberActor, proposalId: string, more: { shortcomings?: string; neitherSubstanceNorPrice?: boolean } = {}) =>
  offerFix(world.act(who), { proposalId, shortcomings: 'The tax certificate is missing.', neitherSubstanceNorPrice: true, market, ...more })

describe.for(['quotation', 'bank-rfp'])('responsiveness under %s', (profileCode) => {
  test('comes before any mark, is the chair’s alone and decided once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, good, refusing } = await makeOpened(world, profileCode)
    const { evaluator, security, owner, procurement, auditor } = world.bank
    const entries = makeEntries(requirement, new Map([[good, 70]]))
    expect(await saveSheet(world.act(evaluator), { requirementId: requirement.id, entries })).toMatchObject(refusal('responsiveness_open'))
    for (const who of [security, owner, procurement]) expect(await decide(world, who, good, 'responsive')).toEqual(refusal('not_chair'))
    expect(await decide(world, auditor, good, 'responsive')).toEqual(refusal('forbidden'))
    for (const who of [world.stranger.owner, world.houses[0]!.owner, world.staff.admin]) {
      expect(await decide(world, who, good, 'responsive')).toEqual(refusal('not_found'))
      expect(await offer(world, who, good)).toEqual(refusal('not_found'))
    }
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'responsiveness.denied').execute()).toHaveLength(4)
    must(await decide(world, evaluator, good, 'responsive'))
    expect(await decide(world, evaluator, good, 'not_responsive', { faults: ['other'], reason: 'On second thoughts.' })).toEqual(refusal('already_decided'))
    expect(await saveSheet(world.act(evaluator), { requirementId: requirement.id, entries })).toMatchObject(refusal('responsiveness_open'))
    must(await decide(world, evaluator, refusing, 'not_responsive'))
    must(await saveSheet(world.act(evaluator), { requirementId: requirement.id, entries }))
    expect(await saveSheet(world.act(evaluator), { requirementId: requirement.id, entries: makeEntries(requirement, new Map([[refusing, 70]])) })).toEqual(
      refusal('unknown_proposal'),
    )
    const history = await trx.selectFrom('stateHistory').select(['subjectId', 'toState', 'reason']).where('fromState', '=', 'opened').orderBy('id').execute()
    expect(history).toEqual([
      { subjectId: good, toState: 'responsive', reason: null },
      { subjectId: refusing, toState: 'not_responsive', reason: 'must-refused' },
    ])
  })
})

describe('a verdict', () => {
  test('passes over what was found only with a reason, which stands beside the fault', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, good, refusing } = await makeOpened(world, 'quotation')
    const { evaluator } = world.bank
    expect(await decide(world, evaluator, refusing, 'responsive')).toEqual(refusal('no_reason'))
    expect(await decide(world, evaluator, good, 'not_responsive')).toEqual(refusal('no_fault'))
    expect(await decide(world, evaluator, good, 'responsive', { faults: ['document-missing'] })).toEqual(refusal('fault_beside_responsive'))
    expect(await decide(world, evaluator, good, 'not_responsive', { faults: ['document-missing'] })).toEqual(refusal('no_reason'))
    expect(await decide(world, evaluator, good, 'not_responsive', { faults: ['other'], reason: 'Their founder was born in another country.' })).toMatchObject(
      refusal('words_about_people'),
    )
    must(await decide(world, evaluator, refusing, 'responsive', { reason: 'Its note shows that it meets it.' }))
    must(await decide(world, evaluator, good, 'not_responsive', { faults: ['document-missing'], reason: 'No tax certificate.' }))
    const decided = await listResponsiveness(trx, requirement.id)
    expect(new Map(decided.map(({ proposalId, verdict, faults, reason }) => [proposalId, { verdict, faults, reason }]))).toEqual(
      new Map([
        [refusing, { verdict: 'responsive', faults: ['must-refused'], reason: 'Its note shows that it meets it.' }],
        [good, { verdict: 'not_responsive', faults: ['document-missing'], reason: 'No tax certificate.' }],
      ]),
    )
  })

  test('is not for before the opening, nor for after the report', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const proposalId = await makeSubmittedProposal(world, requirement)
    const { evaluator, procurement } = world.bank
    must(await appointPanel(world.act(procurement), { requirementId: requirement.id, personIds: [evaluator.personId], chairId: evaluator.personId }))
    expect(await decide(world, evaluator, proposalId, 'responsive')).toEqual(refusal('not_declared'))
    world.time.moveTo(requirement.closesAt)
    must(await declareInterest(world.act(evaluator), { requirementId: requirement.id, conflict: false, note: '' }))
    expect(await decide(world, evaluator, proposalId, 'responsive')).toEqual(refusal('not_now'))
  })
})

describe('a fix', () => {
  test('is offered once and answered once, and nothing is decided before its answer', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { good } = await makeOpened(world, 'bank-rfp')
    const { evaluator, security } = world.bank
    const [house, rival] = world.houses
    const answer = (who: MemberActor, text = 'Here it is.') => answerFix(world.act(who), { proposalId: good, answer: text })
    expect(await answer(house!.owner)).toEqual(refusal('not_asked'))
    expect(await offer(world, security, good)).toEqual(refusal('not_chair'))
    expect(await offer(world, evaluator, good, { shortcomings: ' ' })).toEqual(refusal('no_shortcomings'))
    expect(await offer(world, evaluator, good, { neitherSubstanceNorPrice: false })).toEqual(refusal('not_confirmed'))
    const { dueAt } = must(await offer(world, evaluator, good))
    expect(dueAt.getTime() - world.time.now().getTime()).toBe(24 * 3_600_000)
    expect(await offer(world, evaluator, good)).toEqual(refusal('already_offered'))
    expect(await decide(world, evaluator, good, 'responsive')).toEqual({ ok: false, refusal: { reason: 'fix_open', dueAt } })
    expect(await answer(house!.finance)).toEqual(refusal('forbidden'))
    expect(await answer(rival!.owner)).toEqual(refusal('not_found'))
    expect(await answer(house!.bidder, ' ')).toEqual(refusal('no_answer'))
    must(await answer(house!.bidder))
    expect(await answer(house!.owner, 'Another one.')).toEqual(refusal('already_answered'))
    must(await decide(world, evaluator, good, 'responsive'))
    const told = await trx.selectFrom('notification').select(['kind', 'personId']).where('kind', 'like', 'fix-%').execute()
    expect(new Set(told.map(({ kind, personId }) => `${kind} ${personId}`))).toEqual(
      new Set([`fix-offered ${house!.owner.personId}`, `fix-offered ${house!.bidder.personId}`, `fix-answered ${evaluator.personId}`]),
    )
  })

  test('takes an answer to the last millisecond and none at the instant it is over, by the clock under the lock', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { good, refusing } = await makeOpened(world, 'quotation')
    const { evaluator } = world.bank
    const dueAt = must(await offer(world, evaluator, good)).dueAt
    must(await offer(world, evaluator, refusing))
    world.time.moveTo(new Date(dueAt.getTime() - 1))
    expect(await decide(world, evaluator, refusing, 'not_responsive')).toMatchObject(refusal('fix_open'))
    must(await answerFix(world.act(world.houses[0]!.owner), { proposalId: good, answer: 'Here it is.' }))
    world.time.moveTo(dueAt)
    expect(await answerFix(world.act(world.houses[1]!.owner), { proposalId: refusing, answer: 'Here it is.' })).toEqual({
      ok: false,
      refusal: { reason: 'late', dueAt, readAt: dueAt, rule: 'quotation, period 5: 24 hours to mend a listed shortcoming' },
    })
    expect(await trx.selectFrom('auditEvent').select('subjectId').where('verb', '=', 'proposal.fix_refused_late').execute()).toEqual([{ subjectId: refusing }])
    must(await decide(world, evaluator, refusing, 'not_responsive'))
  })
})

test('the page goes by letters for the panel and by names for others, and is nobody’s who declared a conflict', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { requirement } = await makeOpened(world, 'bank-rfp')
  const { id } = requirement
  const { evaluator, security, owner, procurement, auditor } = world.bank
  must(await declareInterest(world.act(owner), { requirementId: id, conflict: true, note: '' }))
  const own = { ...(await findOwnRequirement(world.db, world.bank.id, id))!, state: await recordedState(world, id) }
  const read = async (who: MemberActor) => readResponsiveness(world.act(who), own, { seat: await findSeat(trx, id, who.personId), opened: true })
  for (const who of [evaluator, security]) {
    const { proposals, byLetters, mayJudge } = must(await read(who))
    expect(byLetters).toBe(true)
    expect(mayJudge).toBe(who === evaluator)
    expect(proposals.map(({ label, houseName }) => [label, houseName])).toEqual([
      ['A', null],
      ['B', null],
    ])
  }
  for (const who of [procurement, auditor]) {
    expect(new Set(must(await read(who)).proposals.map(({ houseName }) => houseName))).toEqual(new Set(['House 1', 'House 2']))
  }
  const everyRole: MemberActor = { ...owner, organisation: { ...owner.organisation, roles: ['owner', 'procurement', 'evaluator', 'security', 'auditor'] } }
  for (const who of [owner, everyRole]) expect(await read(who)).toEqual(refusal('forbidden'))
})
