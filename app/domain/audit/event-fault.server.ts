import { bodyOf } from '#app/domain/sealing/chain.ts'
import { detailDigest } from './body.server.ts'

/** The history row of an event as the database writes it out. */
type WalkedHistory = {
  subjectKind: string
  subjectId: string
  fromState: string | null
  toState: string
  actorKind: string
  actorId: string | null
  organisationId: string | null
  happenedAt: string
  reason: string | null
}

/** An event with what stands beside it, as the walk reads it. */
export type WalkedEvent = {
  id: string
  txid: string
  happenedAt: Date
  actorKind: string
  actorId: string | null
  organisationId: string | null
  verb: string
  subjectKind: string
  subjectId: string | null
  body: Buffer
  hasDetail: boolean
  salt: Buffer | null
  detail: unknown
  erasedAt: Date | null
  history: WalkedHistory | null
}

type Body = Record<string, unknown> & { actor?: Record<string, unknown>; subject?: Record<string, unknown> }

/** What in an event's columns, its detail or its history is not what its hashed bytes say; undefined when all of it is. */
export function findEventFault(event: WalkedEvent): string | undefined {
  const body = bodyOf(event.body) as Body | undefined
  if (!body) return 'audit_event.body is not canonical JSON'
  return findColumnFault(event, body) ?? findDetailFault(event, body) ?? findHistoryFault(event, body)
}

function findColumnFault(event: WalkedEvent, body: Body): string | undefined {
  return firstDifference('audit_event', [
    ['id', event.id, body['id']],
    ['happened_at', event.happenedAt.toISOString(), body['at']],
    ['actor_kind', event.actorKind, body.actor?.['kind']],
    ['actor_id', event.actorId, body.actor?.['id']],
    ['organisation_id', event.organisationId, body['organisation']],
    ['verb', event.verb, body['verb']],
    ['subject_kind', event.subjectKind, body.subject?.['kind']],
    ['subject_id', event.subjectId, body.subject?.['id']],
  ])
}

function findDetailFault(event: WalkedEvent, body: Body): string | undefined {
  const digest = body['detailDigest']
  if (!event.hasDetail) return digest === null ? undefined : 'audit_detail is missing and was never erased'
  if (event.erasedAt !== null) return digest === null ? 'audit_detail has a row that the body does not know' : undefined
  if (event.salt === null || digestOf(event.salt, event.detail) !== digest) return 'audit_detail is not what was digested'
  return undefined
}

function digestOf(salt: Buffer, detail: unknown): string | undefined {
  try {
    return detailDigest(salt, detail)
  } catch {
    // A detail with a float or the like was never ours.
    return undefined
  }
}

function findHistoryFault(event: WalkedEvent, body: Body): string | undefined {
  const { history } = event
  if (!history) return body['to'] === undefined ? undefined : 'state_history has no row for this move'
  const reason = event.hasDetail && event.erasedAt === null ? ((event.detail as Record<string, unknown>)['reason'] ?? null) : history.reason
  return firstDifference('state_history', [
    ['subject_kind', history.subjectKind, body.subject?.['kind']],
    ['subject_id', history.subjectId, body.subject?.['id']],
    ['from_state', history.fromState, body['from']],
    ['to_state', history.toState, body['to']],
    ['actor_kind', history.actorKind, body.actor?.['kind']],
    ['actor_id', history.actorId, body.actor?.['id']],
    ['organisation_id', history.organisationId, body['organisation']],
    ['happened_at', new Date(history.happenedAt).toISOString(), body['at']],
    ['reason', history.reason, reason],
  ])
}

function firstDifference(table: string, columns: readonly (readonly [name: string, stored: unknown, said: unknown])[]): string | undefined {
  const different = columns.find(([, stored, said]) => stored !== said)
  return different && `${table}.${different[0]} is not what the event's bytes say`
}
