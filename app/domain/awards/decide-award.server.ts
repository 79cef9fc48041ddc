import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { tellFollowers } from '#app/domain/requirements/tell-course.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findAboutPeople, type AboutPeople } from './about-people.ts'
import { listAttempts, standingOf } from './attempts.server.ts'
import { listBidders, type BidderRow } from './bidders.server.ts'
import { insertDebriefs, missingDebriefs } from './debriefs.server.ts'
import { destroySealedPrices } from './destroy-prices.server.ts'
import { findEarliestAward } from './earliest.server.ts'
import { listFirst } from './ranking.ts'
import { recordHeld, recordRefused } from './refused.server.ts'
import { moveProposal } from './settle.server.ts'
import { tellBidders } from './tell-bidders.server.ts'

type ByRule = { reason: 'held' | 'price_unexplained'; rule: string } | { reason: 'too_early'; rule: string; endsAt: Date }
export type AwardRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_ranked_first' | 'not_intended' | 'reason_missing' }
  /** Somebody was faster: to whom it went, and when. */
  | { reason: 'already_awarded'; houseName: string; decidedAt: Date }
  | { reason: 'debriefs_missing'; proposalIds: string[] }
  | ByRule
  | AboutPeople

type Award = { requirementId: string; proposalId: string; reason?: string; debriefs?: ReadonlyMap<string, string> }

/**
 * Awards a requirement. Where the procedure has a standstill, what was announced is awarded once it is over; where it has none, the intention is part of the act: the best in rank of those that
 * have not fallen, with the reason for it and a reason for each one that lost. No award is made while a complaint holds the proceedings or a price waits to be explained. There is one
 * award that stands: the lock on the requirement orders two officers, and the tables' keys and triggers stand behind it.
 */
export function decideAward(act: Act<MemberActor>, input: Award): Promise<Result<{ proposalId: string }, AwardRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'award', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const attempts = await listAttempts(trx, requirement.id)
    const standing = standingOf(attempts)
    if (standing?.award) return refuse({ reason: 'already_awarded', houseName: standing.houseName, decidedAt: standing.award.decidedAt })
    const move = moveFrom(profile, requirement.state, 'award')
    if (!move) return refuse({ reason: 'not_now' })
    const early = await findRefusal(trx, act, locked)
    if (early) return refuse(early)
    const fallen = new Set(attempts.filter(({ fall }) => fall !== null).map(({ proposalId }) => proposalId))
    const bidders = await listBidders(trx, requirement.id)
    if (standing ? standing.proposalId !== input.proposalId : !listFirst(bidders, fallen).includes(input.proposalId)) {
      return refuse({ reason: standing ? 'not_intended' : 'not_ranked_first' })
    }
    if (bidders.find(({ id }) => id === input.proposalId)!.unexplained) {
      return refuse(await recordRefused(trx, act, locked, { reason: 'price_unexplained', rule: 'award' }))
    }
    const announced = standing ? ok(standing) : await announceNow(trx, act, locked, { ...input, attempt: attempts.length + 1, bidders, fallen })
    if (!announced.ok) return announced
    const { attempt } = announced.value
    const reason = input.reason || announced.value.reason

    const award = { requirementId: requirement.id, attempt, proposalId: input.proposalId, reason, decidedBy: act.actor.personId, decidedAt: at }
    await trx.insertInto('award').values(award).execute()
    await settle(trx, act, locked, { attempt, winnerId: input.proposalId, bidders })
    await moveRequirement(trx, act, locked, move, { reason, data: { attempt, proposal: input.proposalId }, search: true })
    await destroySealedPrices(trx, act, locked, 'awarded')
    const values = await readNaming(trx, requirement)
    await tellBidders(trx, act, {
      ...{ bidders: bidders.filter(({ id }) => !fallen.has(id)), at },
      of: ({ id }) => ({ kind: id === input.proposalId ? 'award-won' : 'award-lost', values }),
    })
    const to = { organisationId: requirement.institutionId }
    await notify(trx, act, { to, kind: 'award-made', values, path: `/institution/requirements/${requirement.id}`, at })
    const except = [requirement.institutionId, ...bidders.map(({ houseId }) => houseId)]
    await tellFollowers(trx, act, { kind: 'requirement-outcome', values }, { requirement, at, except })
    return ok({ proposalId: input.proposalId })
  })
}

/** What keeps an award from being made now, whoever it is to: a complaint, or a period that is not over. */
async function findRefusal(trx: Trx, act: Act, locked: LockedRequirement): Promise<ByRule | undefined> {
  const { requirement, at } = locked
  const hold = await findHold(trx, requirement.id, at)
  if (hold) return recordHeld(trx, act, locked, hold)
  const standstill = requirement.state === 'standstill' ? requirement.standstillEndsAt : null
  if (standstill && standstill > at) return { ...(await recordRefused(trx, act, locked, { reason: 'too_early', rule: 'standstill' })), endsAt: standstill }
  const earliest = await findEarliestAward(trx, locked)
  if (earliest && earliest > at) return { ...(await recordRefused(trx, act, locked, { reason: 'too_early', rule: 'award' })), endsAt: earliest }
  return undefined
}

type Now = Award & { attempt: number; bidders: readonly BidderRow[]; fallen: ReadonlySet<string> }

/** Announces in the act that awards, where nothing has to stand still between the two. */
async function announceNow(
  trx: Trx,
  act: Act<MemberActor>,
  { at }: LockedRequirement,
  now: Now,
): Promise<Result<{ attempt: number; reason: string }, AwardRefusal>> {
  const { requirementId, attempt, proposalId, reason = '', debriefs = new Map<string, string>(), bidders, fallen } = now
  if (reason === '') return refuse({ reason: 'reason_missing' })
  const losers = bidders.filter(({ id }) => id !== proposalId && !fallen.has(id))
  const missing = missingDebriefs(losers, debriefs)
  if (missing.length > 0) return refuse({ reason: 'debriefs_missing', proposalIds: missing })
  const aboutPeople = findAboutPeople([reason, ...debriefs.values()])
  if (aboutPeople) return refuse(aboutPeople)
  await trx.insertInto('awardIntention').values({ requirementId, attempt, proposalId, reason, intendedBy: act.actor.personId, intendedAt: at }).execute()
  await insertDebriefs(trx, act.actor, { attempt, debriefs, losers, at })
  return ok({ attempt, reason })
}

type Settled = { attempt: number; winnerId: string; bidders: readonly BidderRow[] }

/** Takes the winner to won, and every other to lost with what it was told. */
async function settle(trx: Trx, act: Act<MemberActor>, { at }: LockedRequirement, { attempt, winnerId, bidders }: Settled): Promise<void> {
  const debriefs = await trx
    .selectFrom('debrief')
    .select(['proposalId', 'reason'])
    .where('attempt', '=', attempt)
    .where(
      'proposalId',
      'in',
      bidders.map(({ id }) => id),
    )
    .execute()
  const reasons = new Map(debriefs.map(({ proposalId, reason }) => [proposalId, reason]))
  for (const bidder of bidders) await moveProposal(trx, act, bidder, { name: bidder.id === winnerId ? 'win' : 'lose', at, reason: reasons.get(bidder.id) })
}
