import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans, writeConsensus } from '#app/domain/evaluation/consensus.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet, type SheetEntry } from '#app/domain/evaluation/score.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { markets } from '#app/domain/market.ts'
import { actAs, must } from '../people.ts'
import type { DemoProposal } from './award.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPeople } from './load-people.ts'
import { handIn, readCriteria } from './load-proposal.ts'
import { match, publish, type Ground } from './load-requirements.ts'
import { agreed, lendingIntention, lendingProposals, signOnProposals, type ScoredByThree } from './procedure-proposals.ts'
import { lending, lendingCourse, signOn, signOnCourse, type Course } from './procedures.ts'
import type { DemoRequirement } from './requirements.ts'

const market = markets.pk
type Loading = { act: Act; calendar: Calendar; people: DemoPeople; ground: Ground }
type Opened = { requirementId: string; criterionIds: readonly string[]; proposalIds: readonly string[] }

/** Two procedures of two envelopes on their way: one whose award is announced, and one that the panel is scoring. */
export async function loadEvaluations(act: Act, calendar: Calendar, people: DemoPeople, ground: Ground): Promise<void> {
  const loading = { act, calendar, people, ground }
  await loadStandstill(loading)
  await loadScoring(loading)
}

async function loadStandstill(loading: Loading): Promise<void> {
  const course = lendingCourse
  const opened = await open(loading, lending, course, lendingProposals)
  const { requirementId, criterionIds, proposalIds } = opened
  const panel = await judge(loading, opened, course, lendingProposals)
  for (const [seat, member] of panel.entries()) {
    const evaluator = on(loading, course.scored, member)
    must(await saveSheet(evaluator, { requirementId, entries: entriesOf(opened, lendingProposals, seat) }))
    must(await lockSheets(evaluator, { requirementId }))
  }
  const chair = on(loading, course.agreed, loading.people.bank.evaluator)
  const { proposal, criterion, points, note } = agreed
  must(await writeConsensus(chair, { requirementId, entries: [{ proposalId: proposalIds[proposal]!, criterionId: criterionIds[criterion]!, points, note }] }))
  must(await takeMeans(chair, { requirementId }))
  const { procurement } = loading.people.bank
  must(await issueTechnicalReport(on(loading, course.technicalReport, procurement), { requirementId, market }))
  await approve(loading, requirementId, course.prices)
  must(await issueReport(on(loading, course.finalReport, procurement), { requirementId }))
  const [winnerId, ...losers] = proposalIds
  const { reason, debriefs: told } = lendingIntention
  const debriefs = new Map(losers.map((id, index) => [id, told[index]!]))
  must(await announceIntention(on(loading, course.intended, procurement), { requirementId, proposalId: winnerId!, reason, debriefs, market }))
}

/** The third member has locked its sheet, the chair has begun one, the second member has not. */
async function loadScoring(loading: Loading): Promise<void> {
  const course = signOnCourse
  const opened = await open(loading, signOn, course, signOnProposals)
  const [chair, , third] = await judge(loading, opened, course, signOnProposals)
  const { requirementId, criterionIds } = opened
  const evaluator = on(loading, course.scored, third!)
  must(await saveSheet(evaluator, { requirementId, entries: entriesOf(opened, signOnProposals, 2) }))
  must(await lockSheets(evaluator, { requirementId }))
  const begun = entriesOf(opened, signOnProposals, 0).slice(0, criterionIds.length)
  must(await saveSheet(on(loading, course.begun, chair!), { requirementId, entries: begun }))
}

/** Publishes, takes the proposals in, and opens the technical envelopes a while after closing. */
async function open(loading: Loading, requirement: DemoRequirement, course: Course, proposals: readonly DemoProposal[]): Promise<Opened> {
  const { act, calendar, people, ground } = loading
  const day = calendar.ago(act, course.published)
  const requirementId = await publish(day, people, requirement, ground.products)
  await match(day, requirementId)
  const criterionIds = await readCriteria(act, requirementId)
  const proposalIds: string[] = []
  for (const proposal of proposals) {
    proposalIds.push(await handIn(on(loading, course.proposed, ground.houses[proposal.house].owner), { requirementId, criterionIds }, proposal))
  }
  await approve(loading, requirementId, course.opened)
  return { requirementId, criterionIds, proposalIds }
}

async function approve(loading: Loading, requirementId: string, days: number): Promise<void> {
  const { owner, procurement } = loading.people.bank
  for (const officer of [owner, procurement]) must(await approveOpening(on(loading, days, officer), { requirementId }))
}

/** Three evaluators are named, with two reserves, and declare; their chair finds each proposal responsive, or not where nothing of it is scored. Answers the panel. */
async function judge(loading: Loading, { requirementId, proposalIds }: Opened, course: Course, proposals: readonly ScoredByThree[]): Promise<MemberActor[]> {
  const { evaluator, evaluator2, evaluator3, security, owner, procurement } = loading.people.bank
  const panel = [evaluator, evaluator2, evaluator3]
  const named = { personIds: idsOf(panel), chairId: evaluator.personId, reserveIds: idsOf([security, owner]) }
  must(await appointPanel(on(loading, course.opened, procurement), { requirementId, ...named }))
  for (const member of panel) must(await declareInterest(on(loading, course.judged, member), { requirementId, conflict: false, note: '' }))
  for (const [index, proposalId] of proposalIds.entries()) {
    const verdict = proposals[index]!.points.length > 0 ? 'responsive' : 'not_responsive'
    must(await decideResponsiveness(on(loading, course.judged, evaluator), { proposalId, verdict, faults: [], reason: '' }))
  }
  return panel
}

/** The marks that one member gives, by its seat. */
function entriesOf({ criterionIds, proposalIds }: Opened, proposals: readonly ScoredByThree[], seat: number): SheetEntry[] {
  return proposals.flatMap(({ points }, index) =>
    points.map((given, criterion) => ({ proposalId: proposalIds[index]!, criterionId: criterionIds[criterion]!, points: given[seat]!, note: '' })),
  )
}

function on({ act, calendar }: Loading, days: number, actor: MemberActor): Act<MemberActor> {
  return actAs(calendar.ago(act, days), actor)
}

const idsOf = (members: readonly MemberActor[]) => members.map(({ personId }) => personId)
