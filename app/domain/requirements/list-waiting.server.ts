import { may } from '#app/domain/access/table.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { listEvaluationStandings } from '#app/domain/evaluation/standing.server.ts'
import type { Db } from '#db/client.server.ts'
import { listOwnRequirements, type RequirementLine } from './list.server.ts'
import { requirementStates } from './status.ts'
import { byDeadline, canWait, waitingIn, type Standing, type Waiting } from './waiting.ts'

export type WaitingLine = Waiting & { requirement: RequirementLine }

/** What waits for a member of an institution over all its requirements at `at`, in order of deadline. */
export async function listWaiting(db: Db, actor: MemberActor, { today, at }: { today: string; at: Date }): Promise<WaitingLine[]> {
  const institutionId = actor.organisation.id
  const requirements = await listOwnRequirements(db, institutionId, { today, states: requirementStates.filter(canWait) })
  const ids = requirements.map(({ id }) => id)
  const standings = await listEvaluationStandings(db, ids, actor.personId, at)
  const asked = await listChangesAsked(db, ids)
  const courses = await readCourses(db, ids)
  const procurement = may(actor, 'requirement', 'write', institutionId)
  const waiting = requirements.flatMap((requirement) => {
    const { id, state, closesAt, openingDueAt } = requirement
    const standing = { ...courses.get(id)!, state, closesAt, openingDueAt, at, procurement, changesAsked: asked.has(id), ...standings.get(id)! }
    return waitingIn(standing).map((one) => ({ ...one, requirement }))
  })
  return byDeadline(waiting)
}

type Course = Pick<Standing, 'profile' | 'financialOpeningDueAt' | 'standstillEndsAt' | 'deliveryConfirmed' | 'few' | 'unanswered' | 'answersDueAt'>

/** Under which procedure each runs, its later dates, how many questions wait, whether none or one proposal stands and is not decided on, and whether what was awarded is confirmed as delivered. */
async function readCourses(db: Db, ids: readonly string[]): Promise<Map<string, Course>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('requirement')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .select(['requirement.id', 'profile.body as profile', 'financialOpeningDueAt', 'standstillEndsAt'])
    .select((fields) =>
      fields
        .exists(
          fields
            .selectFrom('awardConfirmation')
            .select('side')
            .whereRef('awardConfirmation.requirementId', '=', 'requirement.id')
            .where('side', '=', 'institution')
            .where((where) =>
              where.not(
                where.exists(
                  where
                    .selectFrom('awardFall')
                    .select('awardFall.attempt')
                    .whereRef('awardFall.requirementId', '=', 'awardConfirmation.requirementId')
                    .whereRef('awardFall.attempt', '=', 'awardConfirmation.attempt'),
                ),
              ),
            ),
        )
        .$castTo<boolean>()
        .as('deliveryConfirmed'),
    )
    .select((fields) => [
      fields
        .selectFrom('question')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('question.requirementId', '=', 'requirement.id')
        .where('answeredAt', 'is', null)
        .as('unanswered'),
      fields
        .selectFrom('requirementPeriod')
        .select('endsAt')
        .whereRef('requirementPeriod.requirementId', '=', 'requirement.id')
        .where('kind', '=', 'answers')
        .where('supersededAt', 'is', null)
        .as('answersDueAt'),
      fields
        .selectFrom('proposal')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('proposal.state', '=', 'submitted')
        .as('submitted'),
      fields
        .exists(
          fields
            .selectFrom('fewProposalsDecision')
            .select('fewProposalsDecision.id')
            .whereRef('fewProposalsDecision.requirementId', '=', 'requirement.id')
            .where('decision', '=', 'go-on')
            .whereRef('decidedAt', '>=', 'requirement.closesAt'),
        )
        .$castTo<boolean>()
        .as('wentOn'),
    ])
    .where('requirement.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, submitted, unanswered, wentOn, ...course }) => [id, { ...course, unanswered: Number(unanswered), few: Number(submitted) < 2 && !wentOn }]),
  )
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
