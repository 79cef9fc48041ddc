import { may } from '#app/domain/access/table.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { readHistory } from '#app/domain/audit/read-history.server.ts'
import { findHeld } from '#app/domain/moderation/read-decisions.server.ts'
import type { PageContext } from './context.ts'

/** What every page of a case shows beside the thing itself: how it came to its state, and the decision that waits on it, which the viewer may or may not take back. */
export async function readCase({ db }: Pick<PageContext, 'db'>, actor: MemberActor, subject: { kind: string; id: string }) {
  const [history, held] = await Promise.all([readHistory(db, subject), findHeld(db, subject.id)])
  const mayUndo = held !== undefined && (held.by.id === actor.personId ? may(actor, 'desk', 'undo') : may(actor, 'desk', 'undo_of_others'))
  return { history, held: held ?? null, mayUndo }
}
