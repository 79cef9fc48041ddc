import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import type { Market } from '../market.ts'
import { ok, refuse, type Result } from '../result.ts'
import { endAssignment } from './assignment.server.ts'
import { operationKinds, type OperationName } from './operation.ts'
import { operationOf, type InputOf, type RefusalOf, type ValueOf } from './operations.server.ts'
import { tryOut } from './trial.server.ts'

/** A decision on this case waits already. */
export type HoldRefusal = { reason: 'decision_waits' }

/** A decision that waits for its undo window to pass; or, without a window, what the operation answered. */
export type Held<Value> = { held: { id: string; effectiveAt: Date } } | { held: null; value: Value }

/**
 * Takes a decision of staff, which takes effect when the undo window has passed. The operation runs once for real and is taken back, so that everything it refuses is refused at once,
 * in its own words. A case has one decision that waits at a time, whoever took it; the partial unique key decides between two at the same moment. With a window of no seconds the
 * operation runs here and now.
 */
export function holdDecision<Name extends OperationName>(
  act: Act<MemberActor>,
  decision: { operation: Name; input: InputOf<Name>; undoSeconds: number; market: Market },
): Promise<Result<Held<ValueOf<Name>>, RefusalOf<Name> | HoldRefusal>> {
  const { operation, input, undoSeconds, market } = decision
  const { run, subjectOf } = operationOf(operation)
  const kind = operationKinds[operation]
  return transact<Result<Held<ValueOf<Name>>, RefusalOf<Name> | HoldRefusal>>(act.db, async (trx) => {
    const attempt = () => run({ ...act, db: trx }, input, market)
    if (undoSeconds === 0) {
      const done = await attempt()
      if (!done.ok) return done
      await endAssignment(trx, { kind, id: subjectOf(input) }, await act.clock(trx))
      return ok({ held: null, value: done.value })
    }
    const tried = await tryOut(trx, attempt)
    if (!tried.ok) return tried

    const at = await act.clock(trx)
    const id = newId()
    const subjectId = subjectOf(input)
    const effectiveAt = new Date(at.getTime() + undoSeconds * 1000)
    const inserted = await trx
      .insertInto('deskDecision')
      .values({
        id,
        kind,
        subjectId,
        operation,
        input: JSON.stringify(input),
        decidedBy: act.actor.personId,
        organisationId: act.actor.organisation.id,
        requestId: act.requestId ?? null,
        decidedAt: at,
        effectiveAt,
        state: 'waiting',
        refusal: null,
        settledAt: null,
      })
      .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).where('state', '=', 'waiting').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return refuse({ reason: 'decision_waits' })
    const subject = { kind: 'desk_decision', id }
    await recordChange(trx, act, { verb: 'desk_decision.hold', subject, at, to: 'waiting', data: { operation, case: kind, subject: subjectId } })
    await act.queue.send(trx, 'desk.perform', { decisionId: id }, { startAfter: effectiveAt })
    return ok({ held: { id, effectiveAt } })
  })
}
