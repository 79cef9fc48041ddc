import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { accessTable, type Grant } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans, writeConsensus } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { answerPriceExplanation, askPriceExplanation, decidePriceExplanation } from '#app/domain/evaluation/price-explanation.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import type { Result, Refusal } from '#app/domain/result.ts'
import { test } from '#test/fixtures/database.ts'
import { makePrice, makeReadyProposal, makeTechnical, type ReadyProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, makeRequirementDraft, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

type Target = { requirementId: string; ready: ReadyProposal }
type Call = (act: Act<MemberActor>, target: Target) => Promise<Result<unknown, Refusal>>

/** Every operation with the row of the access table that guards it. */
const operations: [name: string, grant: Grant, owner: 'bank' | 'house', call: Call][] = [
  [
    'saveRequirement',
    accessTable.requirement.write,
    'bank',
    (act, { requirementId: id }) => saveRequirement(act, { id, revision: 1, draft: makeRequirementDraft(), market }),
  ],
  ['submitRequirement', accessTable.requirement.submit, 'bank', (act, { requirementId: id }) => submitRequirement(act, { id, revision: 1, market })],
  [
    'checkRequirement',
    accessTable.requirement.check,
    'bank',
    (act, { requirementId: id }) => checkRequirement(act, { id, decision: 'publish', reason: 'meets-the-check', note: '', market }),
  ],
  ['endRequirement', accessTable.requirement.cancel, 'bank', (act, { requirementId: id }) => endRequirement(act, { id, reason: 'cancelled' })],
  ['runMatching', accessTable.match.run, 'bank', (act, { requirementId }) => runMatching(act, { requirementId, market })],
  ['approveOpening', accessTable.opening.approve, 'bank', (act, { requirementId }) => approveOpening(act, { requirementId })],
  [
    'appointPanel',
    accessTable.panel.appoint,
    'bank',
    (act, { requirementId }) => appointPanel(act, { requirementId, personIds: [act.actor.personId], chairId: act.actor.personId }),
  ],
  ['declareInterest', accessTable.panel.declare, 'bank', (act, { requirementId }) => declareInterest(act, { requirementId, conflict: false, note: '' })],
  ['saveSheet', accessTable.panel.score, 'bank', (act, { requirementId }) => saveSheet(act, { requirementId, entries: [] })],
  ['lockSheets', accessTable.panel.score, 'bank', (act, { requirementId }) => lockSheets(act, { requirementId })],
  ['writeConsensus', accessTable.panel.lead, 'bank', (act, { requirementId }) => writeConsensus(act, { requirementId, entries: [] })],
  ['takeMeans', accessTable.panel.lead, 'bank', (act, { requirementId }) => takeMeans(act, { requirementId })],
  ['issueTechnicalReport', accessTable.panel.report, 'bank', (act, { requirementId }) => issueTechnicalReport(act, { requirementId, market })],
  ['issueReport', accessTable.panel.report, 'bank', (act, { requirementId }) => issueReport(act, { requirementId })],
  ['askPriceExplanation', accessTable.price_explanation.ask, 'bank', (act, { ready }) => askPriceExplanation(act, { proposalId: ready.proposalId, market })],
  [
    'answerPriceExplanation',
    accessTable.price_explanation.answer,
    'house',
    (act, { ready }) => answerPriceExplanation(act, { proposalId: ready.proposalId, answer: 'Our own machines.' }),
  ],
  [
    'decidePriceExplanation',
    accessTable.price_explanation.decide,
    'bank',
    (act, { ready }) => decidePriceExplanation(act, { proposalId: ready.proposalId, accepted: true, reason: 'It adds up.' }),
  ],
  [
    'decideAward',
    accessTable.award.decide,
    'bank',
    (act, { requirementId, ready }) => decideAward(act, { requirementId, proposalId: ready.proposalId, reason: 'why', debriefs: new Map() }),
  ],
  [
    'saveDraft',
    accessTable.proposal.draft,
    'house',
    (act, { ready }) => saveDraft(act, { proposalId: ready.proposalId, revision: 1, content: makeTechnical([]) }),
  ],
  ['sealOnServer', accessTable.proposal.submit, 'house', (act, { ready }) => sealOnServer(act, { proposalId: ready.proposalId, price: makePrice(1n) })],
  ['submitProposal', accessTable.proposal.submit, 'house', (act, { ready }) => submitProposal(act, ready)],
  ['withdrawProposal', accessTable.proposal.withdraw, 'house', (act, { ready }) => withdrawProposal(act, { proposalId: ready.proposalId })],
]

function everybody({ bank, stranger, houses, staff }: World): [string, MemberActor][] {
  const groups = { bank, 'another institution': stranger, 'the house': houses[0]!, 'another house': houses[1]!, staff }
  return Object.entries(groups).flatMap(([name, group]) =>
    Object.entries(group).flatMap(([role, member]): [string, MemberActor][] => (typeof member === 'object' ? [[`${role} of ${name}`, member]] : [])),
  )
}

/** What the table says, read without the function that the operations ask. */
function expected(grant: Grant, { organisation }: MemberActor, owner: string): 'allowed' | 'forbidden' | 'not_found' {
  const granted = grant.to.some((grantee) => organisation.roles.some((role) => grantee === `${organisation.kind}:${role}`))
  if (grant.whose === 'own' && organisation.id !== owner) return 'not_found'
  return granted ? 'allowed' : 'forbidden'
}

function answerOf(result: Result<unknown, Refusal>): 'allowed' | 'forbidden' | 'not_found' {
  const reason = result.ok ? undefined : result.refusal.reason
  return reason === 'forbidden' || reason === 'not_found' ? reason : 'allowed'
}

describe('who may do what to a requirement and a proposal', () => {
  test('is what the access table says, for every operation and every role; a stranger finds nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const target = { requirementId: requirement.id, ready: await makeReadyProposal(world, requirement) }
    const owners = { bank: world.bank.id, house: world.houses[0]!.id }
    const answers: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const [name, grant, owner, call] of operations) {
      for (const [who, actor] of everybody(world)) {
        await sql`savepoint before_call`.execute(trx)
        answers[`${name} by ${who}`] = answerOf(await call(world.act(actor), target))
        await sql`rollback to savepoint before_call`.execute(trx)
        wanted[`${name} by ${who}`] = expected(grant, actor, owners[owner])
      }
    }
    expect(answers).toEqual(wanted)
    expect(new Set(Object.values(wanted))).toEqual(new Set(['allowed', 'forbidden', 'not_found']))
  })

  test('what is not there is answered as what is not theirs', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const ready = await makeReadyProposal(world, requirement)
    const target = { requirementId: newId(), ready: { ...ready, proposalId: newId() } }
    for (const [name, , owner, call] of operations) {
      const actor = name === 'checkRequirement' ? world.staff.moderator : owner === 'bank' ? world.bank.owner : world.houses[0]!.owner
      expect(await call(world.act(actor), target), name).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    }
  })
})
