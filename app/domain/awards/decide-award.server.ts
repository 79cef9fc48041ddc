import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { proposalMove, type ProposalState } from '#app/domain/proposals/status.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveRequirement } from '#app/domain/requirements/move.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { moveFrom } from '#app/domain/requirements/status.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'

export type AwardRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_ranked_first' }
  /** Somebody was faster: to whom it went, and when. */
  | { reason: 'already_awarded'; houseName: string; decidedAt: Date }
  | { reason: 'debriefs_missing'; proposalIds: string[] }

/**
 * Awards a requirement to the proposal ranked first (one of them, when there is a tie), with the reason for it and a reason for each one that lost. There is one award: the
 * lock on the requirement orders two officers, and the table's key stands behind it.
 */
export function decideAward(
  act: Act<MemberActor>,
  input: { requirementId: string; proposalId: string; reason: string; debriefs: ReadonlyMap<string, string> },
): Promise<Result<{ proposalId: string }, AwardRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'award', 'decide', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const earlier = await findAward(trx, requirement.id)
    if (earlier) return refuse({ reason: 'already_awarded', ...earlier })
    const move = moveFrom(profile, requirement.state, 'award')
    if (!move) return refuse({ reason: 'not_now' })
    const results = await trx
      .selectFrom('evaluationResult')
      .innerJoin('proposal', 'proposal.id', 'evaluationResult.proposalId')
      .select(['proposal.id', 'proposal.houseId', 'proposal.state', 'evaluationResult.rank'])
      .where('evaluationResult.requirementId', '=', requirement.id)
      .orderBy('proposal.id')
      .execute()
    if (results.find((result) => result.id === input.proposalId)?.rank !== 1) return refuse({ reason: 'not_ranked_first' })
    const losers = results.filter((result) => result.id !== input.proposalId)
    const missing = losers.filter((loser) => !input.debriefs.get(loser.id)).map((loser) => loser.id)
    if (missing.length > 0) return refuse({ reason: 'debriefs_missing', proposalIds: missing })

    const decided = { requirementId: requirement.id, attempt: 1, proposalId: input.proposalId, reason: input.reason }
    await trx
      .insertInto('awardIntention')
      .values({ ...decided, intendedBy: act.actor.personId, intendedAt: at })
      .execute()
    await trx
      .insertInto('award')
      .values({ ...decided, decidedBy: act.actor.personId, decidedAt: at })
      .execute()
    for (const result of results) await settle(trx, act, locked, result, result.id === input.proposalId ? undefined : input.debriefs.get(result.id)!)
    await moveRequirement(trx, act, locked, move, { reason: input.reason, data: { proposal: input.proposalId }, search: true })
    const to = { organisationId: requirement.institutionId }
    await notify(trx, act, { to, kind: 'award-made', values: await readNaming(trx, requirement), path: `/institution/requirements/${requirement.id}`, at })
    return ok({ proposalId: input.proposalId })
  })
}

type Settled = { id: string; houseId: string; state: ProposalState }

/** Takes one proposal to won, or to lost with its debrief, and tells its house. */
async function settle(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, proposal: Settled, debrief: string | undefined): Promise<void> {
  const won = debrief === undefined
  const move = proposalMove(proposal.state, won ? 'win' : 'lose')!
  await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', proposal.id).execute()
  if (!won)
    await trx.insertInto('debrief').values({ proposalId: proposal.id, attempt: 1, reason: debrief, writtenBy: act.actor.personId, writtenAt: at }).execute()
  await recordChange(trx, act, {
    verb: `proposal.${move.name}`,
    subject: { kind: 'proposal', id: proposal.id },
    at,
    from: move.from,
    to: move.to,
    ...(won ? {} : { reason: debrief }),
  })
  await notify(trx, act, {
    to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
    kind: won ? 'award-won' : 'award-lost',
    values: await readNaming(trx, requirement),
    path: `/house/proposals/${proposal.id}`,
    at,
  })
}

async function findAward(trx: Trx, requirementId: string): Promise<{ houseName: string; decidedAt: Date } | undefined> {
  return trx
    .selectFrom('award')
    .innerJoin('proposal', 'proposal.id', 'award.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['organisation.name as houseName', 'award.decidedAt'])
    .where('award.requirementId', '=', requirementId)
    .executeTakeFirst()
}
