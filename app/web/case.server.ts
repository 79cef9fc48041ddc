import { may } from '#app/domain/access/table.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { readHistory } from '#app/domain/audit/read-history.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { readDecisionsOn } from '#app/domain/moderation/read-decisions.server.ts'
import type { PageContext } from './context.ts'
import { redirectDone } from './done.server.ts'

/** Ends the page of a case that is not on the list any more: who follows an old link to it is told that it was decided; what never was is not found. */
export async function refuseSettled(context: PageContext, subject: { kind: string; id: string }): Promise<never> {
  const history = isId(subject.id) ? await readHistory(context.db, subject) : []
  if (history.length === 0) throw new Response('not found', { status: 404 })
  throw redirectDone(context, '/staff', 'desk.settled')
}

/** What every page of a case shows beside the thing itself: how it came to its state, with the decisions that were taken back on the way, and the decision that waits on it, which the viewer may or may not take back. */
export async function readCase({ db }: Pick<PageContext, 'db'>, actor: MemberActor, subject: { kind: string; id: string }) {
  const [moves, { held, takenBack }] = await Promise.all([readHistory(db, subject), readDecisionsOn(db, subject.id)])
  const history = [...moves, ...takenBack].sort((a, b) => a.at.getTime() - b.at.getTime())
  const mayUndo = held !== undefined && (held.by.id === actor.personId ? may(actor, 'desk', 'undo') : may(actor, 'desk', 'undo_of_others'))
  return { history, held: held ?? null, mayUndo }
}
