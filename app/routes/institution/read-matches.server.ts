import type { LoaderFunctionArgs } from '@remix-run/node'
import { decideAccess } from '#app/domain/access/table.ts'
import { findMatches, fullLists, type FullList } from '#app/domain/matching/read.server.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { viewOf } from '#app/web/page.server.ts'

/** The matches of a requirement for a member who may read them, or why the institution sees none; both null before the first run. */
export async function requireMatches(args: LoaderFunctionArgs, full: FullList | null) {
  const own = await requireOwnRequirement(args, 'matches')
  const { requirement, actor } = own
  if (decideAccess(actor, 'match', 'read', requirement.institutionId) !== 'allowed') throw new Response('not for this role', { status: 403 })
  const view = await viewOf(args.context)
  const read = await findMatches(args.context.db, requirement, { ...view, full })
  const [withheld, matches] = read && 'conflicts' in read ? [read, null] : [null, read ?? null]
  return { ...own, view, withheld, matches }
}

/** The list that an address asks for in full. */
export function readFull(request: Request): FullList | null {
  const asked = new URL(request.url).searchParams.get('full')
  return fullLists.find((list) => list === asked) ?? null
}
