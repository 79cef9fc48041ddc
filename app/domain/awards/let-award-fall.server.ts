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
import { moveProposal } from './settle.server.ts'
import { tellBidders } from './tell-bidders.server.ts'

export type FallRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' | 'reason_missing' } | AboutPeople

/** An award that failed after it was made: its winner loses it, with the reason, and the next in rank can be intended. Where nobody is left, the requirement can be ended. */
export function letAwardFall(act: Act<MemberActor>, input: { requirementId: string; reason: string }): Promise<Result<{ attempt: number }, FallRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'award', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = moveFrom(profile, requirement.state, 'award_falls')
    const standing = standingOf(await listAttempts(trx, requirement.id))
    if (!move || !standing?.award) return refuse({ reason: 'not_now' })
    if (input.reason === '') return refuse({ reason: 'reason_missing' })
    const aboutPeople = findAboutPeople([input.reason])
    if (aboutPeople) return refuse(aboutPeople)
    const { attempt } = standing
    const bidders = await listBidders(trx, requirement.id)
    await insertFall(trx, act.actor, { requirementId: requirement.id, attempt, reason: input.reason, at })
    const winner = bidders.find(({ id }) => id === standing.proposalId)!
    await moveProposal(trx, act, winner, { name: 'lose', at, reason: input.reason })
    await endStandstill(trx, requirement.id, at)
    const data = { attempt, proposal: standing.proposalId }
    await moveRequirement(trx, act, locked, move, { set: { standstillEndsAt: null }, reason: input.reason, data, search: true })
    const values = await readNaming(trx, requirement)
    await tellBidders(trx, act, { bidders, at, of: ({ id }) => ({ kind: id === winner.id ? 'award-fell-from-you' : 'award-fell', values }) })
    return ok({ attempt })
  })
}
