import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { holdInstitutionState } from '#app/domain/institutions/hold-state.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { lockRequirement, type LockedRequirement } from './lock.server.ts'
import { readNaming } from './naming.server.ts'
import { publish } from './publish.server.ts'
import { moveFrom } from './status.ts'

export type PublishUncheckedRefusal = { reason: 'forbidden' | 'not_found' | 'not_in_review' | 'too_early' | 'decision_waits' | 'institution_not_verified' }

/**
 * Publishes a requirement that staff have not answered within the check's time, as long as its institution is verified. It is published at the instant of the lock and not when it was
 * due: no period runs while nobody could read it. A decision of staff that waits for its undo window is an answer.
 */
export function publishUnchecked(
  act: Act,
  { requirementId, market }: { requirementId: string; market: Market },
): Promise<Result<{ id: string }, PublishUncheckedRefusal>> {
  return transact(act.db, async (trx) => {
    if (decideAccess(act.actor, 'requirement', 'publish_unchecked') !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const move = moveFrom(profile, requirement.state, 'publish')
    if (!move) return refuse({ reason: 'not_in_review' })
    if (!requirement.checkDueAt || at < requirement.checkDueAt) return refuse({ reason: 'too_early' })
    if (await waits(trx, requirementId)) return refuse({ reason: 'decision_waits' })
    if ((await holdInstitutionState(trx, requirement.institutionId)) !== 'verified') {
      await leaveToStaff(trx, act, locked)
      return refuse({ reason: 'institution_not_verified' })
    }
    await publish(trx, act, { ...locked, move: { ...move, by: 'clock' }, market, unchecked: true })
    return ok({ id: requirementId })
  })
}

/** Requirements whose check is overdue at the clock's instant. At most `limit`, the longest due first. */
export async function listUnchecked(act: Act, limit: number): Promise<string[]> {
  const at = await act.clock(act.db)
  const rows = await act.db
    .selectFrom('requirement')
    .select('id')
    .where('state', '=', 'in_review')
    .where('checkDueAt', '<=', at)
    .orderBy('checkDueAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

async function waits(trx: Trx, subjectId: string): Promise<boolean> {
  const held = await trx.selectFrom('deskDecision').select('id').where('subjectId', '=', subjectId).where('state', '=', 'waiting').executeTakeFirst()
  return held !== undefined
}

/** From here on it waits for a person: staff are told once, and the clock does not ask again. */
async function leaveToStaff(trx: Trx, act: Act, { requirement, at }: LockedRequirement): Promise<void> {
  await trx.updateTable('requirement').set({ checkDueAt: null }).where('id', '=', requirement.id).execute()
  await recordEvent(trx, act, { verb: 'requirement.left_to_staff', subject: { kind: 'requirement', id: requirement.id }, at })
  await notify(trx, act, {
    to: { staff: true, roles: ['admin', 'moderator'] },
    kind: 'requirement-unchecked-waits',
    values: await readNaming(trx, requirement),
    path: `/staff/requirements/${requirement.id}`,
    at,
  })
}
