import type { Act } from '#app/domain/act.server.ts'
import { requestRuns } from '#app/domain/matching/request-runs.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { serverHeldCustody } from '#app/domain/sealing/server-held.server.ts'
import type { Trx } from '#db/client.server.ts'
import { addPeriods } from './add-periods.server.ts'
import { readCalendar } from './calendar.server.ts'
import type { LockedRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { periodsFor } from './periods.ts'
import { planFor } from './plan.ts'
import { envelopeKinds, firstOpening } from './profile.ts'
import type { Move } from './status.ts'

type Published = LockedRequirement & {
  move: Move
  market: Market
  /** Nobody has answered in time: staff are told as well, and the institution that it was not checked. */
  unchecked?: boolean
}

/**
 * Publishes a requirement whose row the caller has locked: fixes every period that its profile has before an opening, makes the keys that envelopes are sealed to, sends the jobs that
 * match it now and close it on time, and tells the institution and whom it invited. It is published at the instant of the lock, whatever was due when.
 */
export async function publish(trx: Trx, act: Act, input: Published): Promise<void> {
  const { requirement, profile, at, move } = input
  const { id } = requirement
  const version = await trx.selectFrom('requirementVersion').select('closingWish').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const calendar = await readCalendar(trx, input.market)
  const { closesAt, openingDueAt } = planFor(profile, at, version.closingWish, calendar)
  await moveRequirement(trx, act, input, move, {
    set: { publishedAt: at, closesAt, openingDueAt, firstOpening: firstOpening(profile), checkDueAt: null },
    data: { closesAt: closesAt.toISOString(), openingDueAt: openingDueAt.toISOString(), version: requirement.currentVersionId },
    search: true,
  })
  await addPeriods(trx, id, periodsFor(profile, { publishedAt: at, closesAt }, calendar), { at })
  const custody = serverHeldCustody(act.keys)
  for (const kind of envelopeKinds(profile)) await custody.create(trx, id, kind, at)
  await act.queue.send(trx, 'requirement.record-due', { requirementId: id }, { startAfter: closesAt })
  if (openingDueAt > closesAt) await act.queue.send(trx, 'requirement.record-due', { requirementId: id }, { startAfter: openingDueAt })
  await requestRuns({ ...act, db: trx }, [id])
  await tell(trx, act, input, closesAt)
}

async function tell(trx: Trx, act: Act, { requirement, at, unchecked = false }: Published, closesAt: Date): Promise<void> {
  const { id, institutionId } = requirement
  const notice = {
    kind: unchecked ? ('requirement-published-unchecked' as const) : ('requirement-published' as const),
    values: { ...(await readNaming(trx, requirement)), closesAt: closesAt.toISOString() },
    at,
  }
  await notify(trx, act, { ...notice, to: { organisationId: institutionId, roles: ['owner', 'procurement'] }, path: `/institution/requirements/${id}` })
  if (unchecked) await notify(trx, act, { ...notice, to: { staff: true, roles: ['admin', 'moderator'] }, path: `/requirements/${id}` })
  const invited = await trx.selectFrom('requirementInvitation').select('houseId').where('requirementId', '=', id).where('withdrawnAt', 'is', null).execute()
  for (const { houseId } of invited) {
    await notify(trx, act, {
      ...{ ...notice, kind: 'house-invited' as const },
      to: { organisationId: houseId, roles: ['owner', 'bidder'] },
      path: `/house/invitations/${id}`,
    })
  }
}
