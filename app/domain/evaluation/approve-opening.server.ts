import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { countOpenable } from '#app/domain/proposals/envelope.server.ts'
import { findFewProposals } from '#app/domain/requirements/few-proposals.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { findSeat } from './panel.server.ts'
import { performOpening } from './perform-opening.server.ts'

export type ApproveOpeningRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_due' | 'already_approved' | 'already_opened' | 'nothing_to_open' | 'conflicted' }
  /** A complaint holds the proceedings, by this rule. */
  | { reason: 'held'; rule: string }
  /** None or one proposal, and the institution has not decided how it goes on; `rule` is where the procedure says so. */
  | { reason: 'few_proposals'; submitted: number; rule: string }
  /** The keys could not be used: the server's SEAL_KEY is not the one they were wrapped under. */
  | { reason: 'no-key' | 'wrong-key' }

/**
 * One officer's approval of an opening that is due. The approval that completes the number the profile asks opens the envelopes, in the same transaction; before it
 * nobody has read anything. Prices stay sealed while a complaint holds the proceedings; whoever declared a conflict opens nothing.
 */
export function approveOpening(
  act: Act<MemberActor>,
  { requirementId }: { requirementId: string },
): Promise<Result<{ opened: boolean }, ApproveOpeningRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'opening', 'approve', requirement.institutionId)
    if (access !== 'allowed') {
      if (access === 'forbidden') await recordEvent(trx, act, { verb: 'opening.denied', subject: { kind: 'requirement', id: requirementId }, at })
      return refuse({ reason: access })
    }
    const openings = await trx.selectFrom('opening').selectAll().where('requirementId', '=', requirementId).execute()
    const opening = openings.find(({ kind, performedAt }) => !performedAt && requirement.state === `${kind}_opening_due`)
    if (!opening)
      return refuse({ reason: requirement.state !== 'technical_report' && openings.some(({ performedAt }) => performedAt) ? 'already_opened' : 'not_due' })
    const few = await findFewProposals(trx, requirement)
    if (few) return refuse({ reason: 'few_proposals', ...few, rule: citationOf(profile, 'fewProposals') })
    const approvals = await trx.selectFrom('openingApproval').select('personId').where('openingId', '=', opening.id).execute()
    if (approvals.some((approval) => approval.personId === act.actor.personId)) return refuse({ reason: 'already_approved' })
    const subject = { kind: 'requirement', id: requirementId }
    if ((await findSeat(trx, requirementId, act.actor.personId))?.conflict) {
      await recordEvent(trx, act, { verb: 'opening.denied', subject, at, data: { conflict: true } })
      return refuse({ reason: 'conflicted' })
    }
    const hold = opening.kind === 'financial' ? await findHold(trx, requirementId, at) : undefined
    if (hold) {
      await recordEvent(trx, act, { verb: 'opening.refused_held', subject, at, data: { complaint: hold.complaintId } })
      return refuse({ reason: 'held', rule: citationOf(profile, profile.technicalComplaints ? 'technicalComplaints' : 'financialOpening') })
    }
    const kind = profile.envelopes === 'single' ? 'single' : opening.kind
    if ((await countOpenable(trx, requirementId, kind)) === 0) return refuse({ reason: 'nothing_to_open' })
    const isLast = approvals.length + 1 >= profile.openingApprovals
    // What can be refused is tried before anything is written.
    if (isLast) {
      const performed = await performOpening(trx, act, { requirement, profile, at }, opening)
      if (!performed.ok) return performed
    }
    await trx.insertInto('openingApproval').values({ openingId: opening.id, personId: act.actor.personId, approvedAt: at }).execute()
    await recordChange(trx, act, { verb: 'opening.approve', subject: { kind: 'requirement', id: requirementId }, at, data: { opening: opening.id } })
    if (!isLast) {
      await notify(trx, act, {
        to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
        kind: 'opening-approval-asked',
        values: await readNaming(trx, requirement),
        path: `/institution/requirements/${requirementId}/opening`,
        at,
      })
    }
    return ok({ opened: isLast })
  })
}
