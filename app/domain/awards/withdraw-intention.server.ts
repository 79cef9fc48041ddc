import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { findAboutPeople, type AboutPeople } from './about-people.ts'
import { listAttempts, standingOf } from './attempts.server.ts'
import { listBidders } from './bidders.server.ts'
import { insertFall } from './fall.server.ts'
import { endStandstill } from './standstill.server.ts'
import { tellBidders } from './tell-bidders.server.ts'

export type WithdrawIntentionRefusal =
  { reason: 'forbidden' | 'not_found' | 'not_now' | 'reason_missing' } | { reason: 'already_awarded'; houseName: string; decidedAt: Date } | AboutPeople

/** Takes back an intention that was announced, with its reason, before it became an award. The next in rank can be intended then. */
export function withdrawIntention(
  act: Act<MemberActor>,
  input: { requirementId: string; reason: string },
): Promise<Result<{ attempt: number }, WithdrawIntentionRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'award', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const standing = standingOf(await listAttempts(trx, requirement.id))
    if (standing?.award) return refuse({ reason: 'already_awarded', houseName: standing.houseName, decidedAt: standing.award.decidedAt })
    const move = moveFrom(profile, requirement.state, 'withdraw_intention')
    if (!move || !standing) return refuse({ reason: 'not_now' })
    if (input.reason === '') return refuse({ reason: 'reason_missing' })
    const aboutPeople = findAboutPeople([input.reason])
    if (aboutPeople) return refuse(aboutPeople)
    const { attempt } = standing
    await insertFall(trx, act.actor, { requirementId: requirement.id, attempt, reason: input.reason, at })
    await endStandstill(trx, requirement.id, at)
    await moveRequirement(trx, act, locked, move, { set: { standstillEndsAt: null }, reason: input.reason, data: { attempt }, search: true })
    const values = await readNaming(trx, requirement)
    await tellBidders(trx, act, { bidders: await listBidders(trx, requirement.id), at, of: () => ({ kind: 'award-intention-withdrawn', values }) })
    return ok({ attempt })
  })
}
