import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
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
import type { TechnicalResult } from './results.ts'
import { computeTechnicalResults, findReportObstacle, type ReportObstacle } from './technical-report-findings.server.ts'

export type TechnicalReportRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' } | ReportObstacle

/**
 * Ends the technical evaluation: who passed and who did not is stored and told to each, and the prices of those that passed can be opened once the window for complaints is over, or at once
 * where the procedure has none. When nobody passed there is no price to open: the requirement can only be ended.
 */
export function issueTechnicalReport(
  act: Act<MemberActor>,
  { requirementId, market }: { requirementId: string; market: Market },
): Promise<Result<{ passed: number; opensAt: Date | null }, TechnicalReportRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'report', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = requirement.state === 'technical_evaluation' ? moveFrom(profile, requirement.state, 'report') : undefined
    if (!move) return refuse({ reason: 'not_now' })
    const obstacle = await findReportObstacle(trx, locked, citationOf(profile, 'panel'))
    if (obstacle) return refuse(obstacle)

    const results = await computeTechnicalResults(trx, requirement)
    for (const { proposalId, technicalHundredths, passed, fault } of results) {
      await trx.insertInto('technicalResult').values({ requirementId, proposalId, technicalHundredths, passed, fault }).execute()
    }
    await trx.insertInto('evaluationReport').values({ requirementId, kind: 'technical', issuedBy: act.actor.personId, issuedAt: at }).execute()
    const passed = results.filter((result) => result.passed).length
    const opensAt = passed === 0 ? null : await setOpening(trx, act, locked, market)
    await moveRequirement(trx, act, locked, move, {
      set: { financialOpeningDueAt: opensAt },
      data: { results: results.map(({ proposalId, technicalHundredths, fault }) => ({ proposal: proposalId, technicalHundredths, fault })) },
      search: true,
    })
    await tell(trx, act, locked, results)
    return ok({ passed, opensAt })
  })
}

/** Fixes when the prices may be opened: the rows of its periods, and the job that notes it. */
async function setOpening(trx: Trx, act: Act, { requirement, profile, at }: LockedRequirement, market: Market): Promise<Date> {
  const window = profile.technicalComplaints
  const opensAt = window ? endOfPeriod(at, window, await readCalendar(trx, market)) : at
  const kinds = [...(window ? [['technical-complaints', 'technicalComplaints'] as const] : []), ['financial-opening', 'financialOpening'] as const]
  const periods = kinds.map(([kind, rule]) => ({ kind, startsAt: at, endsAt: opensAt, rule: citationOf(profile, rule) }))
  await addPeriods(trx, requirement.id, periods, { at })
  await act.queue.send(trx, 'requirement.record-due', { requirementId: requirement.id }, { startAfter: opensAt })
  return opensAt
}

/** Tells the institution, and each bidder what became of its own proposal: the reasons stand on its page. */
async function tell(trx: Trx, act: Act, { requirement, at }: LockedRequirement, results: readonly TechnicalResult[]): Promise<void> {
  const values = await readNaming(trx, requirement)
  // The page of the requirement leads whoever may read it to the report.
  const path = `/institution/requirements/${requirement.id}`
  await notify(trx, act, { to: { organisationId: requirement.institutionId }, kind: 'technical-report-ready', values, path, at })
  const houses = await trx.selectFrom('proposal').select(['id', 'houseId']).where('requirementId', '=', requirement.id).execute()
  for (const { proposalId, passed } of results) {
    const { houseId } = houses.find(({ id }) => id === proposalId)!
    const to = { organisationId: houseId, roles: ['owner', 'bidder'] } as const
    await notify(trx, act, { to, kind: passed ? 'technical-passed' : 'technical-not-passed', values, path: `/house/proposals/${proposalId}/technical`, at })
  }
}
