import { may } from '#app/domain/access/table.ts'
import { findHidden } from '#app/domain/hiding/read.server.ts'
import { seerOf, type Seer } from '#app/domain/hiding/seer.ts'
import type { SubjectKind } from '#app/domain/hiding/subject.ts'
import { refreshNow } from '#search/sync.server.ts'
import { findViewer } from './actor.server.ts'
import type { PageContext } from './context.ts'

/** Who looks at a public page, as far as it matters for what is hidden; undefined for everybody else. */
export async function findSeer(request: Request, context: PageContext): Promise<Seer | undefined> {
  return seerOf((await findViewer(request, context))?.actor)
}

type Shown = { kind: SubjectKind; id: string; name?: string }

/**
 * What a public page says of its own standing: that it, or what it belongs to (`within`), is hidden, which only those learn who see it all the same; and the links at its foot. `name` is the
 * name in its address where that is not the id.
 */
export async function readStanding(request: Request, context: PageContext, { kind, id, name = id }: Shown, within?: { kind: SubjectKind; id: string }) {
  const actor = (await findViewer(request, context))?.actor
  const key = { kind, id }
  const at = seerOf(actor) && (await context.clock(context.db))
  const hidden = at ? ((await findHidden(context.db, key, at)) ?? (within ? await findHidden(context.db, within, at) : null)) : null
  return { hidden, foot: { about: `${kind}:${name}`, hide: actor && may(actor, 'hide', 'place') ? `${kind}:${id}` : null } }
}

/** Takes out of the search, directly after the commit, what has left the public's sight. The log tells every index of it as well, so that a failure here is only late. */
export async function leaveSearch({ db, search, clock, log }: PageContext, change: { kind: string; id: string }): Promise<void> {
  await refreshNow(db, search, clock, [{ kind: change.kind, subjectId: change.id }]).catch((error: unknown) =>
    log.warn({ error }, 'the index learns of it by the log'),
  )
}
