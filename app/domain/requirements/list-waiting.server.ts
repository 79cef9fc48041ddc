import { may } from '#app/domain/access/table.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { listEvaluationStandings } from '#app/domain/evaluation/standing.server.ts'
import type { Db } from '#db/client.server.ts'
import { listOwnRequirements, type RequirementLine } from './list.server.ts'
import { requirementStates } from './status.ts'
import { byDeadline, isUnderWay, waitingIn, type Waiting } from './waiting.ts'

export type WaitingLine = Waiting & { requirement: RequirementLine }

/** What waits for a member of an institution over all its requirements, in order of deadline. */
export async function listWaiting(db: Db, actor: MemberActor, today: string): Promise<WaitingLine[]> {
  const institutionId = actor.organisation.id
  const requirements = await listOwnRequirements(db, institutionId, { today, states: requirementStates.filter(isUnderWay) })
  const ids = requirements.map(({ id }) => id)
  const standings = await listEvaluationStandings(db, ids, actor.personId)
  const asked = await listChangesAsked(db, ids)
  const procurement = may(actor, 'requirement', 'write', institutionId)
  const waiting = requirements.flatMap((requirement) => {
    const { state, closesAt, openingDueAt } = requirement
    const standing = { state, closesAt, openingDueAt, procurement, changesAsked: asked.has(requirement.id), ...standings.get(requirement.id)! }
    return waitingIn(standing).map((one) => ({ ...one, requirement }))
  })
  return byDeadline(waiting)
}

async function listChangesAsked(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('requirementCheck')
    .distinctOn('requirementId')
    .select(['requirementId', 'decision'])
    .where('requirementId', 'in', [...ids])
    .orderBy('requirementId')
    .orderBy('decidedAt', 'desc')
    .execute()
  return new Set(rows.filter((row) => row.decision === 'request_changes').map((row) => row.requirementId))
}
