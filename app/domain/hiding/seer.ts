import type { Actor } from '../actor.ts'

/** Who looks at a page: staff see what is hidden, an organisation sees what is hidden of its own. */
export type Seer = { organisationId: string | null; isStaff: boolean }

/** The seer that a signed-in actor is; undefined for anybody else. */
export function seerOf(actor: Actor | undefined): Seer | undefined {
  if (actor?.kind !== 'person' || actor.organisation === null) return undefined
  return { organisationId: actor.organisation.id, isStaff: actor.organisation.kind === 'association' }
}
