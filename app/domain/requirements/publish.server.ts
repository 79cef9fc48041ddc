import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { serverHeldCustody } from '#app/domain/sealing/server-held.server.ts'
import type { Trx } from '#db/client.server.ts'
import { readCalendar } from './calendar.server.ts'
import type { LockedRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { planFor, type Plan } from './plan.ts'
import { envelopeKinds, firstOpening, type ProcedureProfile } from './profile.ts'
import type { Move } from './status.ts'

/**
 * Publishes a requirement whose row the caller has locked: fixes the calendar as period rows, makes the keys that envelopes are sealed to, and sends the jobs that
 * match it now and close it on time.
 */
export async function publish(trx: Trx, act: Act<MemberActor>, input: LockedRequirement & { move: Move; market: Market }): Promise<void> {
  const { requirement, profile, at, move } = input
  const { id } = requirement
  const version = await trx.selectFrom('requirementVersion').select('closingWish').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const plan = planFor(profile, at, version.closingWish, await readCalendar(trx, input.market))
  const { closesAt, openingDueAt } = plan
  await moveRequirement(trx, act, input, move, {
    set: { publishedAt: at, closesAt, openingDueAt, firstOpening: firstOpening(profile) },
    data: { closesAt: closesAt.toISOString(), openingDueAt: openingDueAt.toISOString(), version: requirement.currentVersionId },
    search: true,
  })
  await trx
    .insertInto('requirementPeriod')
    .values(periodRows(id, profile, plan, at))
    .execute()
  const custody = serverHeldCustody(act.keys)
  for (const kind of envelopeKinds(profile)) await custody.create(trx, id, kind, at)
  await act.queue.send(trx, 'requirement.record-due', { requirementId: id }, { startAfter: closesAt })
  if (openingDueAt > closesAt) await act.queue.send(trx, 'requirement.record-due', { requirementId: id }, { startAfter: openingDueAt })
  await act.queue.send(trx, 'matching.run', { requirementId: id }, { singletonKey: id })
  await notify(trx, act, {
    to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
    kind: 'requirement-published',
    values: { ...(await readNaming(trx, requirement)), closesAt: closesAt.toISOString() },
    path: `/institution/requirements/${id}`,
    at,
  })
}

function periodRows(requirementId: string, profile: ProcedureProfile, plan: Plan, at: Date) {
  const row = { requirementId, recordedAt: at, movedBy: null, supersededAt: null }
  return [
    { ...row, id: newId(), kind: 'open' as const, startsAt: at, endsAt: plan.closesAt, rule: profile.citations.openAtLeast },
    { ...row, id: newId(), kind: 'opening' as const, startsAt: plan.closesAt, endsAt: plan.openingDueAt, rule: profile.citations.openingAfter },
  ]
}
