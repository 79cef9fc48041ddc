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

const atMost = 50
const lostShownMs = 7 * 86_400_000

/** The decisions that wait, the next to take effect first. */
export async function listHeld(db: Db): Promise<HeldDecision[]> {
  const rows = await held(db).orderBy('effectiveAt').limit(atMost).execute()
  return rows.map(asHeld)
}

/** The decision that waits on one thing, whatever kind of case it is about; undefined when none does. */
export async function findHeld(db: Db, subjectId: string): Promise<HeldDecision | undefined> {
  const row = await held(db).where('subjectId', '=', subjectId).orderBy('effectiveAt').executeTakeFirst()
  return row && asHeld(row)
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

function held(db: Db) {
  return db
    .selectFrom('deskDecision')
    .innerJoin('person', 'person.id', 'deskDecision.decidedBy')
    .where('deskDecision.state', '=', 'waiting')
    .select(['deskDecision.id', 'kind', 'subjectId', 'operation', 'input', 'decidedBy', 'person.name', 'effectiveAt'])
}

type HeldRow = Omit<HeldDecision, 'choice' | 'by'> & { input: Record<string, unknown>; decidedBy: string; name: string }

function asHeld({ input, decidedBy, name, ...row }: HeldRow): HeldDecision {
  return { ...row, choice: choiceOf(input), by: { id: decidedBy, name } }
}

function choiceOf({ decision, level }: Record<string, unknown>): string | null {
  const choice = decision ?? level
  return typeof choice === 'string' ? choice : null
}
