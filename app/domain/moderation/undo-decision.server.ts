import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { may } from '../access/table.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { CaseKind } from './case.ts'

export type UndoRefusal = { reason: 'forbidden' | 'not_found' | 'not_yours' | 'already_undone' | 'took_effect' }

/**
 * Takes a held decision back: whoever took it, or an admin, while its window lasts by the clock read under the lock. From then on it has taken effect, also in the moment before the job
 * comes round. Nothing of the decision is left but its own record.
 */
export function undoDecision(act: Act, input: { id: string }): Promise<Result<{ kind: CaseKind; subjectId: string }, UndoRefusal>> {
  return transact<Result<{ kind: CaseKind; subjectId: string }, UndoRefusal>>(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'desk', 'undo')
    if (!member.ok) return member
    const decision = isId(input.id) ? await trx.selectFrom('deskDecision').where('id', '=', input.id).selectAll().forUpdate().executeTakeFirst() : undefined
    if (!decision) return refuse({ reason: 'not_found' })
    if (decision.decidedBy !== member.value.personId && !may(act.actor, 'desk', 'undo_of_others')) return refuse({ reason: 'not_yours' })
    if (decision.state === 'undone') return refuse({ reason: 'already_undone' })
    const at = await act.clock(trx)
    if (decision.state !== 'waiting' || at >= decision.effectiveAt) return refuse({ reason: 'took_effect' })
    await trx.updateTable('deskDecision').set({ state: 'undone', settledAt: at }).where('id', '=', decision.id).execute()
    await recordChange(trx, act, { verb: 'desk_decision.undo', subject: { kind: 'desk_decision', id: decision.id }, from: 'waiting', to: 'undone', at })
    return ok({ kind: decision.kind, subjectId: decision.subjectId })
  })
}
