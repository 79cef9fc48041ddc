import type { Actor, MemberActor } from '../actor.ts'
import { ok, refuse, type Result } from '../result.ts'
import { decideAccess, type Noun, type Verb } from './table.ts'

/**
 * The member who acts, when the table of access lets them: what an operation that records a person begins with. The system itself is no member, so it is refused.
 * Without `owner` only the role is asked for.
 */
export function allowedMember<N extends Noun>(
  actor: Actor,
  noun: N,
  verb: Verb<N>,
  owner?: string,
): Result<MemberActor, { reason: 'forbidden' | 'not_found' }> {
  const decision = decideAccess(actor, noun, verb, owner)
  if (decision === 'not_found') return refuse({ reason: decision })
  if (decision === 'forbidden' || actor.kind !== 'person' || actor.organisation === null) return refuse({ reason: 'forbidden' })
  return ok(actor)
}
