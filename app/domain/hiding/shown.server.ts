import { sql, type RawBuilder } from 'kysely'
import type { Seer } from './seer.ts'
import type { SubjectKind } from './subject.ts'

/** Whether nobody hides the thing at this moment. `ref` is the column that holds its id. By the database's clock, as every state that a page shows. */
export function isNotHidden(kind: SubjectKind, ref: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from hidden_now where hidden_now.subject_kind = ${kind} and hidden_now.subject_id = ${sql.ref(ref)})`
}

/**
 * Whether a reply in `registry_reply` may be seen beside its entry: nobody hides it, and it does not take the place of one that is hidden at this moment. Such a reply waits until a
 * moderator has read it, or the hide has ended, so that what was hidden is not said again at once.
 */
export const isReplyShown: RawBuilder<boolean> = sql<boolean>`(
  not exists (select from hidden_now where hidden_now.subject_kind = 'registry_reply' and hidden_now.subject_id = registry_reply.id)
  and (
    exists (select from registry_reply_reading as reading where reading.reply_id = registry_reply.id)
    or not exists (
      select from hide join registry_reply as replaced on replaced.id = hide.subject_id
      where hide.subject_kind = 'registry_reply' and hide_holds(hide.until, hide.lifted_at, clock_timestamp())
        and replaced.entry_id = registry_reply.entry_id and replaced.id <> registry_reply.id and hide.hidden_at <= registry_reply.replied_at
    )
  )
)`

/** Whether the public may see a house: neither suspended nor hidden. */
export function isPublicHouse(ref: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from public_house where public_house.organisation_id = ${sql.ref(ref)})`
}

/** Whether the public may see an offering: listed, of a public house, and not hidden. Whether it has left the list is a matter of the day. */
export function isPublicOffering(ref: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from public_offering where public_offering.id = ${sql.ref(ref)})`
}

/** Whether a page shows something: what the public may see to everybody, and else to staff and to the organisation whose id `owner` holds. */
export function isSeen(seer: Seer | undefined, isPublic: RawBuilder<boolean>, owner?: string): RawBuilder<boolean> {
  if (seer?.isStaff) return sql<boolean>`true`
  if (!seer?.organisationId || owner === undefined) return isPublic
  return sql<boolean>`(${isPublic} or ${sql.ref(owner)} = ${seer.organisationId}::uuid)`
}
