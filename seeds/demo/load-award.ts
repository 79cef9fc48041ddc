import type { Act } from '#app/domain/act.server.ts'
import { confirmDelivery, confirmPayment } from '#app/domain/awards/confirm-award.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { askReference } from '#app/domain/references/ask-reference.server.ts'
import { decideReference } from '#app/domain/references/decide-reference.server.ts'
import { actAs, must } from '../people.ts'
import { decision, delivery, proposals, reference, type ScoredProposal } from './award.ts'
import type { Calendar } from './calendar.ts'
import type { LoadedHouses } from './load-houses.ts'
import type { DemoPeople } from './load-people.ts'
import { handIn, readCriteria } from './load-proposal.ts'

type Handed = { id: string; proposal: ScoredProposal }

/** Takes a requirement that was published 82 days ago to its award: two sealed proposals, opening, scores, report, decision. */
export async function loadAward(act: Act, calendar: Calendar, { bank }: DemoPeople, houses: LoadedHouses, requirementId: string): Promise<void> {
  const criterionIds = await readCriteria(act, requirementId)
  const handed: Handed[] = []
  for (const proposal of proposals) {
    const bidder = actAs(calendar.ago(act, 77), houses[proposal.house].owner)
    handed.push({ id: await handIn(bidder, { requirementId, criterionIds }, proposal), proposal })
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

/** What both sides said after the delivery, and the reference that rests on it. */
export async function loadDelivery(act: Act, calendar: Calendar, { bank }: DemoPeople, houses: LoadedHouses, requirementId: string): Promise<void> {
  const { ago, acceptedAgo, ...rated } = delivery.institution
  const accepted = { acceptedOn: calendar.day(acceptedAgo), ...rated }
  must(await confirmDelivery(actAs(calendar.ago(act, ago), bank.procurement), { requirementId, confirmation: accepted }))
  const [{ house, offering }] = proposals
  const { owner } = houses[house]
  const { paidOnTime, scopeUnchanged } = delivery.house
  must(await confirmPayment(actAs(calendar.ago(act, delivery.house.ago), owner), { requirementId, confirmation: { paidOnTime, scopeUnchanged } }))
  const { id: offeringId } = await act.db.selectFrom('offering').select('id').where('slug', '=', offering).executeTakeFirstOrThrow()
  const { asked, confirmed, usedSince, capabilities, sizeBand, showName } = reference
  const request = { offeringId, requirementId, institution: '', capabilities: [...capabilities], usedSince: calendar.day(usedSince), sizeBand }
  const { id } = must(await askReference(actAs(calendar.ago(act, asked), owner), request))
  must(await decideReference(actAs(calendar.ago(act, confirmed), bank.owner), { id, decision: 'confirm', showName }))
}
