import type { Act } from '#app/domain/act.server.ts'
import type { Visitor } from '#app/domain/actor.ts'

/** What an operation is handed that somebody who is not signed in may start. */
export type VisitorAct = Omit<Act, 'actor'> & { actor: Visitor }
