import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'
import { listAttempts, standingOf } from './attempts.server.ts'
import { destroySealedPrices } from './destroy-prices.server.ts'
import { insertFall } from './fall.server.ts'
import { endStandstill } from './standstill.server.ts'

/** What an end without an award takes with it: an intention that was announced falls with the same reason, and prices that nobody is to read any more are destroyed. */
export async function whenEnded(trx: Trx, act: Act<MemberActor>, locked: LockedRequirement, reason: string): Promise<void> {
  const { requirement, at } = locked
  const standing = standingOf(await listAttempts(trx, requirement.id))
  if (standing) await insertFall(trx, act.actor, { requirementId: requirement.id, attempt: standing.attempt, reason, at })
  await endStandstill(trx, requirement.id, at)
  await destroySealedPrices(trx, act, locked, 'ended')
}
