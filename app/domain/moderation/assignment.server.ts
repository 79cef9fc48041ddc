import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordEvent } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { CaseKind } from './case.ts'

type Subject = { kind: CaseKind; id: string }

export type AssignRefusal = { reason: 'forbidden' | 'not_found' | 'no_moderator' }

/**
 * Says who looks at a case: whoever acts, or with `personId` another moderator, which is an admin's to say. It takes the place of an assignment before it and hinders nobody from
 * deciding.
 */
export function assignCase(act: Act, input: Subject & { personId?: string }): Promise<Result<undefined, AssignRefusal>> {
  return transact<Result<undefined, AssignRefusal>>(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'desk', input.personId === undefined ? 'take' : 'assign')
    if (!member.ok) return member
    const personId = input.personId ?? member.value.personId
    if (!(await isModerator(trx, member.value.organisation.id, personId))) return refuse({ reason: 'no_moderator' })
    const at = await act.clock(trx)
    const { kind, id } = input
    // Two who take one case at once wait here for one another; the later has it.
    await endAssignment(trx, input, at)
    const row = { id: newId(), kind, subjectId: id, personId, assignedBy: member.value.personId, assignedAt: at, endedAt: null }
    await trx
      .insertInto('deskAssignment')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'subjectId']).where('endedAt', 'is', null).doUpdateSet({ personId, assignedBy: member.value.personId, assignedAt: at }),
      )
      .execute()
    await recordEvent(trx, act, { verb: 'desk.assign', subject: { kind: 'desk_case', id }, at, data: { case: kind, person: personId } })
    return ok(undefined)
  })
}

/** Lets go of a case that one has taken; an admin of anybody's. */
export function releaseCase(act: Act, input: Subject): Promise<Result<undefined, AssignRefusal>> {
  return transact<Result<undefined, AssignRefusal>>(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'desk', 'take')
    if (!member.ok) return member
    const current = await trx
      .selectFrom('deskAssignment')
      .where('kind', '=', input.kind)
      .where('subjectId', '=', input.id)
      .where('endedAt', 'is', null)
      .select('personId')
      .forUpdate()
      .executeTakeFirst()
    if (!current) return refuse({ reason: 'not_found' })
    if (current.personId !== member.value.personId) {
      const admin = allowedMember(act.actor, 'desk', 'assign')
      if (!admin.ok) return admin
    }
    const at = await act.clock(trx)
    await endAssignment(trx, input, at)
    await recordEvent(trx, act, {
      verb: 'desk.release',
      subject: { kind: 'desk_case', id: input.id },
      at,
      data: { case: input.kind, person: current.personId },
    })
    return ok(undefined)
  })
}

/** Nobody has the case any more: it was let go, or left the desk. */
export async function endAssignment(trx: Trx, { kind, id }: Subject, at: Date): Promise<void> {
  await trx.updateTable('deskAssignment').set({ endedAt: at }).where('kind', '=', kind).where('subjectId', '=', id).where('endedAt', 'is', null).execute()
}

async function isModerator(trx: Trx, organisationId: string, personId: string): Promise<boolean> {
  const membership = await trx
    .selectFrom('membership')
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .select('roles')
    .executeTakeFirst()
  return membership?.roles.some((role) => role === 'admin' || role === 'moderator') ?? false
}
