import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { touchHouse } from '#app/domain/references/touch.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db, type Trx } from '#db/client.server.ts'
import { listAttempts, standingOf, type Attempt } from './attempts.server.ts'
import type { Confirmations, DeliveryConfirmed, PaymentConfirmed } from './confirmation.ts'

export type ConfirmRefusal = { reason: 'forbidden' | 'not_found' | 'not_awarded' | 'both_given' | 'not_yet' }

/** The institution confirms that it accepted the delivery, and how it was. It may revise that until the house has answered. */
export function confirmDelivery(
  act: Act<MemberActor>,
  input: { requirementId: string; confirmation: DeliveryConfirmed },
): Promise<Result<{ delivered: boolean }, ConfirmRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const access = decideAccess(act.actor, 'award', 'confirm_delivery', locked.requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const { acceptedOn, asAgreed, delivery, quality, support } = input.confirmation
    if (acceptedOn > marketDay(locked.at)) return refuse({ reason: 'not_yet' })
    const standing = standingOf(await listAttempts(trx, input.requirementId))
    return keep(trx, act, locked, standing, {
      ...{ side: 'institution', acceptedOn, asAgreed, deliveryRating: delivery, qualityRating: quality, supportRating: support },
      ...{ paidOnTime: null, scopeUnchanged: null },
    })
  })
}

/** The house that was awarded confirms whether it was paid on time and whether the scope stayed what it was. It may revise that until the institution has answered. */
export function confirmPayment(
  act: Act<MemberActor>,
  input: { requirementId: string; confirmation: PaymentConfirmed },
): Promise<Result<{ delivered: boolean }, ConfirmRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    const standing = locked && standingOf(await listAttempts(trx, input.requirementId))
    if (!standing) return refuse({ reason: 'not_found' })
    const access = decideAccess(act.actor, 'award', 'confirm_payment', standing.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    const given = { acceptedOn: null, asAgreed: null, deliveryRating: null, qualityRating: null, supportRating: null }
    return keep(trx, act, locked, standing, { side: 'house', ...given, ...input.confirmation })
  })
}

type Given = { side: 'institution' | 'house' } & {
  acceptedOn: string | null
  asAgreed: boolean | null
  deliveryRating: number | null
  qualityRating: number | null
  supportRating: number | null
  paidOnTime: boolean | null
  scopeUnchanged: boolean | null
}

async function keep(
  trx: Trx,
  act: Act<MemberActor>,
  locked: LockedRequirement,
  standing: Attempt | undefined,
  given: Given,
): Promise<Result<{ delivered: boolean }, ConfirmRefusal>> {
  const { requirement, profile, at } = locked
  if (!standing?.award || (requirement.state !== 'awarded' && requirement.state !== 'delivered')) return refuse({ reason: 'not_awarded' })
  const { attempt } = standing
  const sides = await trx.selectFrom('awardConfirmation').select('side').where('requirementId', '=', requirement.id).where('attempt', '=', attempt).execute()
  if (sides.length === 2) return refuse({ reason: 'both_given' })
  const by = { confirmedBy: act.actor.personId, confirmedAt: at }
  await trx
    .insertInto('awardConfirmation')
    .values({ requirementId: requirement.id, attempt, ...given, ...by })
    .onConflict((conflict) => conflict.columns(['requirementId', 'attempt', 'side']).doUpdateSet({ ...given, ...by }))
    .execute()
  await recordChange(trx, act, { verb: `award.confirm_${given.side}`, subject: { kind: 'requirement', id: requirement.id }, at, data: { attempt, ...given } })
  const other = given.side === 'institution' ? 'house' : 'institution'
  const delivered = sides.some(({ side }) => side === other)
  if (delivered) {
    await moveRequirement(trx, act, locked, moveFrom(profile, requirement.state, 'deliver')!, { data: { attempt }, search: true })
    await touchHouse(trx, standing.houseId)
  }
  await tell(trx, act, locked, standing, { delivered, other })
  return ok({ delivered })
}

async function tell(
  trx: Trx,
  act: Act,
  { requirement, at }: LockedRequirement,
  standing: Attempt,
  { delivered, other }: { delivered: boolean; other: 'institution' | 'house' },
): Promise<void> {
  const notice = { kind: delivered ? ('delivery-settled' as const) : ('delivery-confirm' as const), values: await readNaming(trx, requirement), at }
  if (delivered || other === 'institution') {
    const to = { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] } as const
    await notify(trx, act, { ...notice, to, path: `/institution/requirements/${requirement.id}/delivery` })
  }
  if (delivered || other === 'house') {
    const to = { organisationId: standing.houseId, roles: ['owner', 'finance'] } as const
    await notify(trx, act, { ...notice, to, path: `/house/proposals/${standing.proposalId}/delivery` })
  }
}

/** What both sides confirmed of the award that stands; the caller shows each side what it may read (`readableBy`). Undefined where there is no award. */
export async function findConfirmations(db: Db, requirementId: string): Promise<{ standing: Attempt; both: Confirmations } | undefined> {
  const standing = standingOf(await listAttempts(db, requirementId))
  if (!standing?.award) return undefined
  const rows = await db.selectFrom('awardConfirmation').selectAll().where('requirementId', '=', requirementId).where('attempt', '=', standing.attempt).execute()
  const [ours, theirs] = (['institution', 'house'] as const).map((side) => rows.find((row) => row.side === side))
  return {
    standing,
    both: {
      institution: ours
        ? {
            ...{ acceptedOn: ours.acceptedOn!, asAgreed: ours.asAgreed!, confirmedAt: ours.confirmedAt },
            ...{ delivery: ours.deliveryRating!, quality: ours.qualityRating!, support: ours.supportRating! },
          }
        : null,
      house: theirs ? { paidOnTime: theirs.paidOnTime!, scopeUnchanged: theirs.scopeUnchanged!, confirmedAt: theirs.confirmedAt } : null,
    },
  }
}
