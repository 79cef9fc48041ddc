import type { Selectable } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { DeskDecisionTable } from '#db/schema/desk.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor, Role } from '../actor.ts'
import { recordChange } from '../audit/record.server.ts'
import type { Market } from '../market.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Refusal, type Result } from '../result.ts'
import { endAssignment } from './assignment.server.ts'
import { casePath } from './case.ts'
import { lostMessage, type LostReason } from './lost.ts'
import { operationOf } from './operations.server.ts'

type Decision = Selectable<DeskDecisionTable>

export type Settled = { state: 'undone' | 'performed' } | { state: 'refused'; refusal: LostReason }
export type PerformRefusal = { reason: 'not_found' | 'too_early' }

/**
 * Lets a held decision take effect once its window has passed, under the name and request of whoever took it. Their membership and roles count as they are now, the input is read
 * again, and the operation may refuse what has changed meanwhile; then nothing happens but that the decider is told. Asked again, it answers what became of it.
 */
export function performDecision(act: Act, input: { id: string; market: Market }): Promise<Result<Settled, PerformRefusal>> {
  return transact<Result<Settled, PerformRefusal>>(act.db, async (trx) => {
    const decision = await trx.selectFrom('deskDecision').where('id', '=', input.id).selectAll().forUpdate().executeTakeFirst()
    if (!decision) return refuse({ reason: 'not_found' })
    if (decision.state === 'refused') return ok({ state: 'refused', refusal: decision.refusal as LostReason })
    if (decision.state !== 'waiting') return ok({ state: decision.state })
    if ((await act.clock(trx)) < decision.effectiveAt) return refuse({ reason: 'too_early' })
    const done = await runHeld(trx, act, decision, input.market)
    if (!done.ok) return ok(await settleRefused(trx, act, decision, done.refusal.reason as LostReason))
    const at = await act.clock(trx)
    await trx.updateTable('deskDecision').set({ state: 'performed', settledAt: at }).where('id', '=', decision.id).execute()
    await endAssignment(trx, { kind: decision.kind, id: decision.subjectId }, at)
    await recordChange(trx, act, { verb: 'desk_decision.perform', subject: { kind: 'desk_decision', id: decision.id }, from: 'waiting', to: 'performed', at })
    return ok({ state: 'performed' })
  })
}

/** Ends a decision that can not take effect, and tells whoever took it why. */
export async function settleRefused(trx: Trx, act: Act, decision: Decision, refusal: LostReason): Promise<Settled> {
  const at = await act.clock(trx)
  await trx.updateTable('deskDecision').set({ state: 'refused', refusal, settledAt: at }).where('id', '=', decision.id).execute()
  const subject = { kind: 'desk_decision', id: decision.id }
  await recordChange(trx, act, { verb: 'desk_decision.refuse', subject, from: 'waiting', to: 'refused', at, data: { refusal } })
  await notify(trx, act, {
    kind: 'decision-without-effect',
    values: { reasonKey: lostMessage[refusal] },
    to: { personIds: [decision.decidedBy] },
    path: casePath({ kind: decision.kind, id: decision.subjectId }),
    at,
  })
  return { state: 'refused', refusal }
}

async function runHeld(trx: Trx, act: Act, decision: Decision, market: Market): Promise<Result<unknown, Refusal>> {
  const actor = await findDecider(trx, decision)
  if (!actor) return refuse({ reason: 'membership_ended' })
  const { Input, run } = operationOf(decision.operation)
  const parsed = Input.safeParse(decision.input)
  if (!parsed.success) return refuse({ reason: 'input_unreadable' })
  const requestId = decision.requestId ?? undefined
  return run({ ...act, db: trx, actor, requestId }, parsed.data, market)
}

/** Who took the decision, with the roles they have now; undefined once they have left or may not sign in. */
async function findDecider(trx: Trx, { decidedBy, organisationId }: Decision): Promise<MemberActor | undefined> {
  const member = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .where('membership.personId', '=', decidedBy)
    .where('membership.organisationId', '=', organisationId)
    .where('membership.endedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .select(['membership.roles', 'organisation.kind'])
    .executeTakeFirst()
  return member && { kind: 'person', personId: decidedBy, organisation: { id: organisationId, kind: member.kind, roles: member.roles as Role[] } }
}
