import type { Selectable } from 'kysely'
import type { Act } from '#app/domain/act.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { RequirementTable } from '#db/schema/requirements.ts'
import type { ProcedureProfile } from './profile.ts'
import { recordDueMoves } from './record-due-moves.server.ts'

export type RequirementRow = Selectable<RequirementTable>
export type LockedRequirement = { requirement: RequirementRow; profile: ProcedureProfile; at: Date }

/**
 * Locks a requirement, reads the clock under the lock, and records the moves of the clock that are due, so that what follows sees the state that holds at `at`.
 * Every operation on a requirement or its proposals begins here. Undefined when there is no such requirement.
 */
export async function lockRequirement(trx: Trx, act: Act, id: string): Promise<LockedRequirement | undefined> {
  // "No key update" leaves foreign keys to the row unblocked; two operations still wait for one another.
  const row = await trx.selectFrom('requirement').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) return undefined
  const at = await act.clock(trx)
  const profile = await readProfile(trx, row)
  return { requirement: await recordDueMoves(trx, act, row, at), profile, at }
}

/** The version of the profile that the requirement names. */
export async function readProfile(trx: Trx, row: { profileCode: string; profileVersion: number }): Promise<ProcedureProfile> {
  const { body } = await trx
    .selectFrom('procedureProfile')
    .select('body')
    .where('code', '=', row.profileCode)
    .where('version', '=', row.profileVersion)
    .executeTakeFirstOrThrow()
  return body
}
