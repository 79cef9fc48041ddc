import type { Act } from '#app/domain/act.server.ts'
import { recordChange, type AuditedChange } from '#app/domain/audit/record.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { LockedRequirement, RequirementRow } from './lock.server.ts'
import type { Move } from './status.ts'

/** What a move brings with it: columns that it sets besides the state, and what its history says. */
type Brings = Pick<AuditedChange, 'reason' | 'data' | 'search'> & {
  set?: Partial<
    Pick<
      RequirementRow,
      'currentVersionId' | 'publishedAt' | 'closesAt' | 'openingDueAt' | 'standstillEndsAt' | 'firstOpening' | 'checkDueAt' | 'financialOpeningDueAt'
    >
  >
}

/**
 * Makes a move that somebody decided on a requirement whose row the caller has locked: its state, its next revision, and its history at the instant of the lock. The moves of the
 * clock are recorded by `recordDueMoves`, at the instant each was due.
 */
export async function moveRequirement(
  trx: Trx,
  act: Act,
  { requirement, at }: Pick<LockedRequirement, 'requirement' | 'at'>,
  move: Move,
  brings: Brings = {},
): Promise<void> {
  const { set, ...said } = brings
  await trx
    .updateTable('requirement')
    .set({ ...set, state: move.to, revision: requirement.revision + 1 })
    .where('id', '=', requirement.id)
    .execute()
  await recordChange(trx, act, {
    verb: `requirement.${move.name}`,
    subject: { kind: 'requirement', id: requirement.id },
    at,
    from: move.from,
    to: move.to,
    ...said,
  })
}
