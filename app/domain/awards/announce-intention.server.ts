import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { listAttempts, standingOf } from './attempts.server.ts'
import { listBidders } from './bidders.server.ts'
import { insertDebriefs, missingDebriefs } from './debriefs.server.ts'
import { listFirst } from './ranking.ts'
import { findAboutPeople, type AboutPeople } from './about-people.ts'
import { recordHeld, recordRefused } from './refused.server.ts'
import { setStandstill } from './standstill.server.ts'
import { tellBidders } from './tell-bidders.server.ts'

export type IntentionRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_ranked_first' }
  /** Somebody was faster: of whom it was announced, and when. */
  | { reason: 'already_intended'; houseName: string; intendedAt: Date }
  | { reason: 'debriefs_missing'; proposalIds: string[] }
  | { reason: 'held' | 'price_unexplained'; rule: string }
  | AboutPeople

type Intention = { requirementId: string; proposalId: string; reason: string; debriefs: ReadonlyMap<string, string>; market: Market }

/**
 * Announces that the best in rank of those that have not fallen is to be awarded, with the reason and what each of the others is told. From now on the standstill runs, every bidder reads
 * its own marks, and the award waits for its end. Answers when that is.
 */
export function announceIntention(act: Act<MemberActor>, input: Intention): Promise<Result<{ attempt: number; endsAt: Date }, IntentionRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'award', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const attempts = await listAttempts(trx, requirement.id)
    const standing = standingOf(attempts)
    if (standing) return refuse({ reason: 'already_intended', houseName: standing.houseName, intendedAt: standing.intendedAt })
    const move = moveFrom(profile, requirement.state, 'intend')
    if (!move || !profile.standstill) return refuse({ reason: 'not_now' })
    const hold = await findHold(trx, requirement.id, at)
    if (hold) return refuse(await recordHeld(trx, act, locked, hold))
    const fallen = new Set(attempts.map(({ proposalId }) => proposalId))
    const bidders = await listBidders(trx, requirement.id)
    if (!listFirst(bidders, fallen).includes(input.proposalId)) return refuse({ reason: 'not_ranked_first' })
    if (bidders.find(({ id }) => id === input.proposalId)!.unexplained) {
      return refuse(await recordRefused(trx, act, locked, { reason: 'price_unexplained', rule: 'award' }))
    }
    const losers = bidders.filter(({ id }) => id !== input.proposalId && !fallen.has(id))
    const missing = missingDebriefs(losers, input.debriefs)
    if (missing.length > 0) return refuse({ reason: 'debriefs_missing', proposalIds: missing })

    const aboutPeople = findAboutPeople([input.reason, ...input.debriefs.values()])
    if (aboutPeople) return refuse(aboutPeople)

    const attempt = attempts.length + 1
    const intention = { requirementId: requirement.id, attempt, proposalId: input.proposalId, reason: input.reason }
    await trx
      .insertInto('awardIntention')
      .values({ ...intention, intendedBy: act.actor.personId, intendedAt: at })
      .execute()
    await insertDebriefs(trx, act.actor, { attempt, debriefs: input.debriefs, losers, at })
    const endsAt = endOfPeriod(at, profile.standstill, await readCalendar(trx, input.market))
    await setStandstill(trx, requirement.id, { startsAt: at, endsAt, rule: citationOf(profile, 'standstill') })
    const data = { attempt, proposal: input.proposalId, endsAt: endsAt.toISOString() }
    await moveRequirement(trx, act, locked, move, { set: { standstillEndsAt: endsAt }, reason: input.reason, data, search: true })
    const values = { ...(await readNaming(trx, requirement)), endsAt: endsAt.toISOString() }
    await tellBidders(trx, act, {
      bidders: bidders.filter(({ id }) => !fallen.has(id)),
      ...{ at, page: 'debrief' },
      of: ({ id }) => ({ kind: id === input.proposalId ? 'award-intended-to-you' : 'award-intended', values }),
    })
    const to = { organisationId: requirement.institutionId }
    await notify(trx, act, { to, kind: 'award-intention-made', values, path: `/institution/requirements/${requirement.id}/award`, at })
    return ok({ attempt, endsAt })
  })
}
