import type { Trx } from '#db/client.server.ts'
import type { Actor, Visitor } from '#app/domain/actor.ts'
import { canonicalBytes, type Canonical } from '#app/domain/canonical.ts'
import { newId } from '#app/domain/identifiers.ts'
import { detailDigest, namedActor, newSalt, storable, type AuditBody, type Detail } from './body.server.ts'

/** By whom and in answer to which request. An operation hands in its `act`; a visitor can be the actor of a refusal. */
export type RecordedBy = { actor: Actor | Visitor; requestId?: string }

/** An event worth keeping that moved no state: a refusal that law or security cares about, a sensitive read. */
export type AuditedEvent = {
  /** What was done, as noun.verb: `proposal.submit`. */
  verb: string
  subject: { kind: string; id: string | null }
  at: Date
  /** Ids and digests only; names, addresses and free text belong in `detail`, which can be erased. */
  data?: { readonly [name: string]: Canonical }
  detail?: Detail
}

/** A change, with the states it moved between when it moved any, and whether every search index has to look at the subject again. */
export type AuditedChange = AuditedEvent & {
  subject: { kind: string; id: string }
  from?: string | null
  to?: string
  /** Free text kept in the history and, under its digest, in the audit detail. */
  reason?: string
  search?: boolean
}

/** Records a change in the transaction that makes it: audit event, history when `to` is given, change log when `search` is true. Answers the event's id. */
export async function recordChange(trx: Trx, by: RecordedBy, change: AuditedChange): Promise<string> {
  const { from = null, to, reason, search, ...event } = change
  const detail = reason === undefined ? event.detail : { ...event.detail, reason }
  const id = await insertEvent(trx, by, { ...event, detail }, to === undefined ? {} : { from, to })
  if (to !== undefined) await insertHistory(trx, by, { id, from, to, reason, subject: change.subject, at: change.at })
  if (search) await trx.insertInto('searchChange').values({ kind: change.subject.kind, subjectId: change.subject.id }).execute()
  return id
}

/** Records an event that moved no state. A refused operation rolls nothing back, so this commits with whatever transaction it is given. Answers its id. */
export function recordEvent(trx: Trx, by: RecordedBy, event: AuditedEvent): Promise<string> {
  return insertEvent(trx, by, event, {})
}

async function insertEvent(trx: Trx, by: RecordedBy, event: AuditedEvent, move: Pick<AuditBody, 'from' | 'to'>): Promise<string> {
  const id = newId()
  const named = namedActor(by.actor)
  const salt = newSalt()
  const detail = event.detail === undefined ? undefined : (storable(event.detail) as Detail)
  const body: AuditBody = {
    id,
    at: event.at.toISOString(),
    ...named,
    verb: event.verb,
    subject: event.subject,
    ...move,
    data: event.data ?? {},
    ...(by.requestId === undefined ? {} : { request: by.requestId }),
    detailDigest: detail === undefined ? null : detailDigest(salt, detail),
  }
  await trx
    .insertInto('auditEvent')
    .values({
      id,
      happenedAt: event.at,
      actorKind: named.actor.kind,
      actorId: named.actor.id,
      organisationId: named.organisation,
      verb: event.verb,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      body: Buffer.from(canonicalBytes(body)),
    })
    .execute()
  if (detail !== undefined) {
    await trx
      .insertInto('auditDetail')
      .values({ eventId: id, salt, detail: JSON.stringify(detail), erasedAt: null })
      .execute()
  }
  return id
}

type Move = { id: string; from: string | null; to: string; reason?: string; subject: { kind: string; id: string }; at: Date }

/** The history row carries the event's id, so that a walk over the events can hold the two against one another. */
async function insertHistory(trx: Trx, by: RecordedBy, { id, from, to, reason, subject, at }: Move): Promise<void> {
  const { actor, organisation } = namedActor(by.actor)
  await trx
    .insertInto('stateHistory')
    .values({
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      fromState: from,
      toState: to,
      actorKind: actor.kind,
      actorId: actor.id,
      organisationId: organisation,
      happenedAt: at,
      reason: reason === undefined ? null : (storable(reason) as string),
    })
    .execute()
}
