import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type WorldTable = {
  singleRow: Generated<boolean>
  name: 'demo' | 'empty'
  loadedAt: Date
}

export type AuditEventTable = {
  id: string
  txid: Generated<string>
  happenedAt: Date
  actorKind: 'person' | 'system' | 'visitor'
  actorId: string | null
  organisationId: string | null
  verb: string
  subjectKind: string
  subjectId: string | null
  body: Buffer
}

export type AuditLinkTable = {
  position: string
  eventId: string
  previous: Buffer
  hash: Buffer
  linkedAt: Generated<Date>
}

export type AuditDetailTable = {
  eventId: string
  salt: Buffer
  detail: JSONColumnType<Record<string, unknown> | null>
  erasedAt: Date | null
}

export type StateHistoryTable = {
  id: string
  subjectKind: string
  subjectId: string
  fromState: string | null
  toState: string
  actorKind: 'person' | 'system' | 'visitor'
  actorId: string | null
  organisationId: string | null
  happenedAt: Date
  recordedAt: Generated<Date>
  reason: string | null
}

export type SearchChangeTable = {
  id: GeneratedAlways<string>
  txid: Generated<string>
  kind: string
  subjectId: string
  recordedAt: Generated<Date>
}
