import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { markets } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { priceTotals } from '#app/domain/proposals/price.ts'
import { proposalMove } from '#app/domain/proposals/status.ts'
import { addPeriods } from '#app/domain/requirements/add-periods.server.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { drawLots } from './lots.server.ts'
import { listPanel } from './panel.server.ts'
import { finalResults, type FinalResult, type PricedCandidate } from './results.ts'
import { isPanelSize } from './rules.ts'
import { listOpened, type OpenedProposal } from './scorable.server.ts'
import { computeTechnicalResults, findReportObstacle, type ReportObstacle } from './technical-report-findings.server.ts'

export type ReportRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' | 'currencies_differ' } | ReportObstacle

/**
 * Closes the evaluation: results are computed from the panel's consensus (with two envelopes from the technical report) and from the prices that opened intact, and stored with what each
 * proposal became.
 */
export function issueReport(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<{ ranked: number }, ReportRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'report', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = requirement.state === 'financial_evaluation' ? moveFrom(profile, requirement.state, 'report') : undefined
    if (!move) return refuse({ reason: 'not_now' })
    const obstacle = await findObstacle(trx, locked)
    if (obstacle) return refuse(obstacle)
    const opened = await listOpened(trx, requirementId)
    const candidates = await listCandidates(trx, locked, opened)
    const counted = new Set(candidates.filter(({ passed, priceFault }) => passed && priceFault === null).map(({ proposalId }) => proposalId))
    if (new Set(opened.flatMap(({ proposalId, price }) => (price && counted.has(proposalId) ? [price.currency] : []))).size > 1)
      return refuse({ reason: 'currencies_differ' })

    const results = await rank(trx, locked, candidates)
    for (const result of results) {
      const proposal = opened.find(({ proposalId }) => proposalId === result.proposalId)!
      await settle(trx, act, locked, proposal, result)
    }
    await trx.insertInto('evaluationReport').values({ requirementId, kind: 'final', issuedBy: act.actor.personId, issuedAt: at }).execute()
    await setPeriods(trx, locked)
    await moveRequirement(trx, act, locked, move, {
      data: {
        results: results.map(({ proposalId, rank: place, combinedHundredths, fault }) => ({ proposal: proposalId, rank: place, combinedHundredths, fault })),
      },
      search: true,
    })
    const values = await readNaming(trx, requirement)
    const to = { organisationId: requirement.institutionId }
    // The page of the requirement leads whoever may read it to the report.
    await notify(trx, act, { to, kind: 'report-ready', values, path: `/institution/requirements/${requirementId}`, at })
    return ok({ ranked: counted.size })
  })
}

/** Fixes what the procedure counts from the final report: until when complaints against it are taken, and when an award may be made at the earliest. */
async function setPeriods(trx: Trx, { requirement, profile, at }: LockedRequirement): Promise<void> {
  const counted = [
    { kind: 'final-complaints', rule: 'finalComplaints', period: profile.finalComplaints },
    { kind: 'award', rule: 'award', period: profile.awardAfterReport },
  ] as const
  const calendar = await readCalendar(trx, markets.pk)
  const periods = counted.flatMap(({ kind, rule, period }) =>
    period ? [{ kind, startsAt: at, endsAt: endOfPeriod(at, period, calendar), rule: citationOf(profile, rule) }] : [],
  )
  await addPeriods(trx, requirement.id, periods, { at })
}

/** With two envelopes sheets and consensus were closed by the technical report; the panel has to be whole in either case. */
async function findObstacle(trx: Trx, locked: LockedRequirement): Promise<ReportObstacle | undefined> {
  const { requirement, profile } = locked
  const rule = citationOf(profile, 'panel')
  if (profile.envelopes === 'single') return findReportObstacle(trx, locked, rule)
  const panel = (await listPanel(trx, requirement.id)).filter(({ conflict }) => conflict === false)
  const { atLeast, odd } = profile.panel
  return isPanelSize(panel.length, profile.panel) ? undefined : { reason: 'panel_size', atLeast, odd, rule }
}

/** Every opened proposal with its technical result, and with its price where one opened intact. */
async function listCandidates(trx: Trx, { requirement, profile }: LockedRequirement, opened: readonly OpenedProposal[]): Promise<PricedCandidate[]> {
  const { currency } = await trx.selectFrom('requirementVersion').select('currency').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const technical =
    profile.envelopes === 'single'
      ? await computeTechnicalResults(trx, requirement)
      : await trx.selectFrom('technicalResult').selectAll().where('requirementId', '=', requirement.id).execute()
  return technical.map(({ proposalId, technicalHundredths, passed, fault }) => {
    const { price = null, priceOutcome = null } = opened.find((one) => one.proposalId === proposalId) ?? {}
    const notOpened = priceOutcome === 'does-not-sum' ? 'does-not-sum' : 'price-not-intact'
    const priceFault = !passed ? null : !price ? notOpened : price.currency === currency ? null : 'currency'
    return { proposalId, technicalHundredths, passed, fault, priceFault, totalMinor: price && passed ? priceTotals(price).total.amountMinor : null }
  })
}

async function rank(trx: Trx, { requirement, profile }: LockedRequirement, candidates: readonly PricedCandidate[]): Promise<FinalResult[]> {
  const rules = await trx
    .selectFrom('requirementVersion')
    .select(['technicalWeight', 'priceWeight', 'ranking', 'tieRule'])
    .where('id', '=', requirement.currentVersionId)
    .executeTakeFirstOrThrow()
  const { lots } = await drawLots(
    trx,
    requirement.id,
    candidates.map(({ proposalId }) => proposalId),
  )
  return finalResults(candidates, { ...rules, lots, abnormallyLowBasisPoints: profile.abnormallyLowBasisPoints })
}

/** Stores a proposal's result. One that is ranked is priced now; all others stay what they were found to be. */
async function settle(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, proposal: OpenedProposal, result: FinalResult): Promise<void> {
  const total = proposal.price && priceTotals(proposal.price).total
  await trx
    .insertInto('evaluationResult')
    .values({ requirementId: requirement.id, ...result, priceMinor: total ? total.amountMinor.toString() : null, currency: total ? total.currency : null })
    .execute()
  if (!result.passed) return
  const move = proposalMove('responsive', 'price')!
  await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', proposal.proposalId).execute()
  await recordChange(trx, act, { verb: 'proposal.price', subject: { kind: 'proposal', id: proposal.proposalId }, at, from: move.from, to: move.to })
}
