import type { JSONColumnType } from 'kysely'
import type { CaseKind } from '#app/domain/moderation/case.ts'
import type { OperationName } from '#app/domain/moderation/operation.ts'

export type DeskAssignmentTable = {
  id: string
  kind: CaseKind
  subjectId: string
  personId: string
  assignedBy: string
  assignedAt: Date
  endedAt: Date | null
}

export type DeskDecisionTable = {
  id: string
  kind: CaseKind
  subjectId: string
  operation: OperationName
  input: JSONColumnType<Record<string, unknown>>
  decidedBy: string
  organisationId: string
  requestId: string | null
  decidedAt: Date
  effectiveAt: Date
  state: 'waiting' | 'undone' | 'performed' | 'refused'
  refusal: string | null
  settledAt: Date | null
}

export type RegistryReplyReadingTable = {
  replyId: string
  readBy: string
  readAt: Date
}
