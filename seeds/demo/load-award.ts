import type { Act } from '#app/domain/act.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { emptyTechnical } from '#app/domain/proposals/content.ts'
import { withTotal } from '#app/domain/proposals/price.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { actAs, must } from '../people.ts'
import { decision, proposals, type DemoProposal } from './award.ts'
import type { Calendar } from './calendar.ts'
import type { LoadedHouses } from './load-houses.ts'
import type { DemoPeople } from './load-people.ts'

type Handed = { id: string; proposal: DemoProposal }

/** Takes a requirement that was published 82 days ago to its award: two sealed proposals, opening, scores, report, decision. */
export async function loadAward(act: Act, calendar: Calendar, { bank }: DemoPeople, houses: LoadedHouses, requirementId: string): Promise<void> {
  const criterionIds = await readCriteria(act, requirementId)
  const handed: Handed[] = []
  for (const proposal of proposals) {
    const bidder = actAs(calendar.ago(act, 77), houses[proposal.house].owner)
    handed.push({ id: await handIn(bidder, requirementId, proposal, criterionIds), proposal })
  }
  // Seven days after the latest day on which it can have closed.
  const opening = calendar.ago(act, 64)
  for (const officer of [bank.owner, bank.procurement]) must(await approveOpening(actAs(opening, officer), { requirementId }))
  const { personId } = bank.evaluator
  must(await appointPanel(actAs(opening, bank.procurement), { requirementId, personIds: [personId], chairId: personId }))
  const evaluator = actAs(calendar.ago(act, 62), bank.evaluator)
  must(await declareInterest(evaluator, { requirementId, conflict: false, note: '' }))
  for (const { id } of handed) must(await decideResponsiveness(evaluator, { proposalId: id, verdict: 'responsive', faults: [], reason: '' }))
  const entries = handed.flatMap(({ id, proposal }) =>
    proposal.answers.map(({ points, mark }, index) => ({ proposalId: id, criterionId: criterionIds[index]!, points, note: mark })),
  )
  must(await saveSheet(evaluator, { requirementId, entries }))
  must(await lockSheets(evaluator, { requirementId }))
  must(await takeMeans(evaluator, { requirementId }))
  const procurement = actAs(calendar.ago(act, 60), bank.procurement)
  must(await issueReport(procurement, { requirementId }))
  const [won, lost] = handed
  const debriefs = new Map([[lost!.id, decision.debrief]])
  must(await decideAward(procurement, { requirementId, proposalId: won!.id, reason: decision.reason, debriefs }))
}

async function handIn(bidder: Parameters<typeof startProposal>[0], requirementId: string, proposal: DemoProposal, criterionIds: readonly string[]) {
  const { id: proposalId } = must(await startProposal(bidder, { requirementId }))
  const { listedVersionId } = await bidder.db.selectFrom('offering').select('listedVersionId').where('slug', '=', proposal.offering).executeTakeFirstOrThrow()
  const answers = proposal.answers.map(({ answer, note }, index) => ({ criterionId: criterionIds[index]!, answer, note, evidence: [] }))
  const plan = { ...emptyTechnical.plan, delivery: proposal.deliveryPlan }
  const content = { ...emptyTechnical, offeringVersionIds: [listedVersionId!], plan, answers }
  const { revision } = must(await saveDraft(bidder, { proposalId, revision: 1, content }))
  const sealed = must(await sealOnServer(bidder, { proposalId, price: priceOf(proposal) }))
  must(await submitProposal(bidder, { proposalId, revision, ...sealed, sealedBy: 'server' }))
  return proposalId
}

function priceOf({ price: { licence, implementation, support } }: DemoProposal) {
  const line = { description: '', quantity: 1, taxBasisPoints: 1600 }
  return withTotal({
    currency: 'PKR',
    lines: [
      { ...line, kind: 'licence', year: 0, unitMinor: licence },
      { ...line, kind: 'implementation', year: 0, unitMinor: implementation },
      ...[1, 2, 3].map((year) => ({ ...line, kind: 'support' as const, year, unitMinor: support })),
    ],
  })
}

async function readCriteria(act: Act, requirementId: string): Promise<string[]> {
  const rows = await act.db
    .selectFrom('criterionVersion')
    .innerJoin('requirement', 'requirement.currentVersionId', 'criterionVersion.versionId')
    .where('requirement.id', '=', requirementId)
    .orderBy('criterionVersion.position')
    .select('criterionVersion.criterionId')
    .execute()
  return rows.map(({ criterionId }) => criterionId)
}
