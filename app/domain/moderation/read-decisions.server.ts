import type { Db } from '#db/client.server.ts'
import type { CaseKind } from './case.ts'
import type { LostReason } from './lost.ts'
import type { OperationName } from './operation.ts'

/** A decision that waits for its undo window to pass. */
export type HeldDecision = {
  id: string
  kind: CaseKind
  subjectId: string
  operation: OperationName
  /** Which way it goes, where the operation can go several. */
  choice: string | null
  by: { id: string; name: string }
  effectiveAt: Date
}

/** A decision that could not take effect when its time came. */
export type LostDecision = Pick<HeldDecision, 'id' | 'kind' | 'subjectId' | 'operation' | 'choice'> & { refusal: LostReason; at: Date }

/** A decision that was taken back in its window: who took it and when, and who took it back and when. */
export type TakenBack = Pick<HeldDecision, 'id' | 'operation' | 'choice'> & { decidedBy: string; decidedAt: Date; by: string | null; at: Date }

const atMost = 50
const lostShownMs = 7 * 86_400_000

/** The decisions that wait, the next to take effect first. */
export async function listHeld(db: Db): Promise<HeldDecision[]> {
  const rows = await decisions(db).where('deskDecision.state', '=', 'waiting').orderBy('effectiveAt').limit(atMost).execute()
  return rows.map(asHeld)
}

/** What was decided on one thing, whatever kind of case it is about: the decision that waits, and those that were taken back, the first of them first. */
export async function readDecisionsOn(db: Db, subjectId: string): Promise<{ held: HeldDecision | undefined; takenBack: TakenBack[] }> {
  const rows = await decisions(db)
    .leftJoin('stateHistory as undone', (join) =>
      join.onRef('undone.subjectId', '=', 'deskDecision.id').on('undone.subjectKind', '=', 'desk_decision').on('undone.toState', '=', 'undone'),
    )
    .leftJoin('person as undoer', 'undoer.id', 'undone.actorId')
    .where('deskDecision.subjectId', '=', subjectId)
    .where('deskDecision.state', 'in', ['waiting', 'undone'])
    .orderBy('deskDecision.decidedAt')
    .orderBy('deskDecision.id')
    .select(['deskDecision.state', 'deskDecision.decidedAt', 'deskDecision.settledAt', 'undoer.name as undoer'])
    .execute()
  const waiting = rows.find(({ state }) => state === 'waiting')
  const takenBack = rows
    .filter(({ state }) => state === 'undone')
    .map(({ id, operation, input, name, decidedAt, undoer, settledAt }) => ({
      ...{ id, operation, choice: choiceOf(input), decidedBy: name, decidedAt },
      ...{ by: undoer, at: settledAt! },
    }))
  return { held: waiting && asHeld(waiting), takenBack }
}

/** What of one person's decisions came to nothing in the last week, the latest first. */
export async function listLost(db: Db, options: { personId: string; at: Date }): Promise<LostDecision[]> {
  const rows = await db
    .selectFrom('deskDecision')
    .where('decidedBy', '=', options.personId)
    .where('state', '=', 'refused')
    .where('settledAt', '>', new Date(options.at.getTime() - lostShownMs))
    .select(['id', 'kind', 'subjectId', 'operation', 'input', 'refusal', 'settledAt'])
    .orderBy('settledAt', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ input, refusal, settledAt, ...row }) => ({ ...row, choice: choiceOf(input), refusal: refusal as LostReason, at: settledAt! }))
}

function decisions(db: Db) {
  return db
    .selectFrom('deskDecision')
    .innerJoin('person', 'person.id', 'deskDecision.decidedBy')
    .select(['deskDecision.id', 'kind', 'deskDecision.subjectId', 'operation', 'input', 'decidedBy', 'person.name', 'effectiveAt'])
}

type HeldRow = Omit<HeldDecision, 'choice' | 'by'> & { input: Record<string, unknown>; decidedBy: string; name: string }

function asHeld({ id, kind, subjectId, operation, effectiveAt, input, decidedBy, name }: HeldRow): HeldDecision {
  return { id, kind, subjectId, operation, effectiveAt, choice: choiceOf(input), by: { id: decidedBy, name } }
}

function choiceOf({ decision, level }: Record<string, unknown>): string | null {
  const choice = decision ?? level
  return typeof choice === 'string' ? choice : null
}
