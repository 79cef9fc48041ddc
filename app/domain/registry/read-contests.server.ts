import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import { contestOutcome } from './status.ts'

export type ContestShown = {
  id: string
  grounds: string
  at: Date
  decisions: { decision: 'uphold' | 'clear'; ground: string | null; reason: string; by: string; at: Date }[]
}

/** The contests of an entry with what reviewers decided, newest first; for staff. */
export async function listContests(db: Db, entryId: string): Promise<ContestShown[]> {
  const contests = await db
    .selectFrom('registryContest')
    .where('entryId', '=', entryId)
    .orderBy('contestedAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'grounds', 'contestedAt as at'])
    .execute()
  if (contests.length === 0) return []
  const decisions = await db
    .selectFrom('registryContestDecision')
    .innerJoin('person', 'person.id', 'registryContestDecision.decidedBy')
    .where(
      'contestId',
      'in',
      contests.map(({ id }) => id),
    )
    .orderBy('decidedAt')
    .select(['contestId', 'decision', 'ground', 'reason', 'person.name as by', 'decidedAt as at'])
    .execute()
  return contests.map((contest) => ({
    ...contest,
    decisions: decisions.filter(({ contestId }) => contestId === contest.id).map(({ contestId: _, ...decision }) => decision),
  }))
}

/** A contest that was decided: what the maker held against the entry, and the reasons of those who decided it, without their names. */
export type ContestOutcome = { id: string; entryId: string; grounds: string; at: Date; outcome: 'uphold' | 'clear'; reasons: string[] }

/** The decided contests of the entries, newest first; for the maker. */
export async function listContestOutcomes(db: Db, entryIds: readonly string[]): Promise<ContestOutcome[]> {
  if (entryIds.length === 0) return []
  const contests = await db
    .selectFrom('registryContest')
    .where('entryId', 'in', [...entryIds])
    .orderBy('contestedAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'entryId', 'grounds', 'contestedAt as at'])
    .select((fields) =>
      jsonArrayFrom(
        fields.selectFrom('registryContestDecision').whereRef('contestId', '=', 'registryContest.id').orderBy('decidedAt').select(['decision', 'reason']),
      ).as('decisions'),
    )
    .execute()
  return contests.flatMap(({ decisions, ...contest }) => {
    const outcome = contestOutcome(decisions.map(({ decision }) => decision))
    return outcome ? [{ ...contest, outcome, reasons: decisions.filter(({ decision }) => decision === outcome).map(({ reason }) => reason) }] : []
  })
}

/** Whether a person has proposed an entry, decided on its listing, or decided on any contest of it: such a one is no outsider to it. */
export async function hasTakenPart(db: Db, entry: { id: string; proposedBy: string }, personId: string): Promise<boolean> {
  if (entry.proposedBy === personId) return true
  const listing = await db.selectFrom('registryDecision').where('entryId', '=', entry.id).where('decidedBy', '=', personId).select('id').executeTakeFirst()
  if (listing) return true
  const judged = await db
    .selectFrom('registryContestDecision')
    .innerJoin('registryContest', 'registryContest.id', 'registryContestDecision.contestId')
    .where('registryContest.entryId', '=', entry.id)
    .where('registryContestDecision.decidedBy', '=', personId)
    .select('registryContestDecision.id')
    .executeTakeFirst()
  return judged !== undefined
}
