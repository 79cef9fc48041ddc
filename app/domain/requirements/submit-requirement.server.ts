import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { holdTree } from '#app/domain/capabilities/read.server.ts'
import { holdInstitutionState } from '#app/domain/institutions/hold-state.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { dayInZone } from './calendar.ts'
import { readCalendar } from './calendar.server.ts'
import { lockRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { planFor } from './plan.ts'
import { submissionFaults, type RequirementDraft, type SubmissionFault } from './schema.ts'
import { moveFrom } from './status.ts'
import { readDraft } from './version.server.ts'

export type SubmitRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_a_draft' | 'institution_not_verified' }
  | { reason: 'stale'; revision: number }
  | { reason: 'incomplete'; faults: SubmissionFault[] }
  /** The wish breaks the procedure; `rule` is its citation and `earliest` the first instant that it allows. */
  | { reason: 'closes_too_early'; earliest: Date; rule: string }

/** Sends a draft to the staff's check. What it says is frozen from here on. */
export function submitRequirement(
  act: Act<MemberActor>,
  input: { id: string; revision: number; market: Market },
): Promise<Result<{ id: string }, SubmitRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'submit', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = moveFrom(profile, requirement.state, 'submit')
    if (!move) return refuse({ reason: 'not_a_draft' })
    if (requirement.revision !== input.revision) return refuse({ reason: 'stale', revision: requirement.revision })
    if ((await holdInstitutionState(trx, requirement.institutionId)) !== 'verified') return refuse({ reason: 'institution_not_verified' })
    const draft = await readDraft(trx, requirement)
    const faults = submissionFaults(draft, await holdTree(trx, codesOf(draft)), dayInZone(at, input.market.timeZone))
    if (faults.length > 0) return refuse({ reason: 'incomplete', faults })
    const plan = planFor(profile, at, draft.closingWish ?? null, await readCalendar(trx, input.market))
    if (draft.closingWish && draft.closingWish < plan.earliestClosing) {
      return refuse({ reason: 'closes_too_early', earliest: plan.earliestClosing, rule: profile.citations.openAtLeast })
    }
    await trx.updateTable('requirementVersion').set({ frozenAt: at }).where('id', '=', requirement.currentVersionId).execute()
    await moveRequirement(trx, act, locked, move)
    await notify(trx, act, {
      to: { staff: true, roles: ['admin', 'moderator'] },
      kind: 'requirement-submitted',
      values: await readNaming(trx, requirement),
      path: `/staff/requirements/${requirement.id}`,
      at,
    })
    return ok({ id: requirement.id })
  })
}

const codesOf = ({ criteria }: RequirementDraft) => criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
