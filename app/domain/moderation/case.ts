import type { AttestationCode } from '../offerings/attributes.ts'

/** What can wait for the association's staff. */
export const caseKinds = [
  'house-verification',
  'institution-verification',
  'house-claim',
  'offering',
  'attestation',
  'requirement',
  'registry-entry',
  'registry-contest',
  'registry-reply',
  'registry-review',
  'maker-notice',
  'maker-link',
  'suspension',
  'report',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** One thing on the desk. Every noun answers its own (`listWaiting…`, oldest first); the desk shows them as one queue. */
export type WaitingCase = {
  kind: CaseKind
  /** The id of the thing to decide about: of the house, the offering, the claim, the entry, the report. */
  id: string
  /** What it is called: never a product that an institution replaces. */
  title: string
  /** What is attested, where the case is a paper: the desk names it in the reader's language, and `title` is then its issuer. */
  attestation?: AttestationCode
  /** The organisation that it belongs to, whose members must not decide about it; null where it belongs to none. */
  organisation: { id: string; name: string } | null
  /** People who had a part in it already, so that others decide: who proposed an entry, who claims a house. */
  partOf?: readonly string[]
  since: Date
  /** When a rule asks that it be decided; null where none does. */
  dueAt: Date | null
}

/** What a noun is asked for: the cases that wait at `at`, the oldest `limit` of them. */
export type WaitingQuery = { at: Date; limit: number }

/** A case by its kind and id, as one text. */
export function caseKey({ kind, id }: Pick<WaitingCase, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

/** Whether a case should have been decided by now. */
export function isOverdue({ dueAt }: Pick<WaitingCase, 'dueAt'>, at: Date): boolean {
  return dueAt !== null && dueAt < at
}

/** The order of the desk: what is overdue, then what is due soonest, then what waits longest. */
export function byUrgency<One extends WaitingCase>(cases: readonly One[]): One[] {
  const due = ({ dueAt }: One) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return [...cases].sort((a, b) => (due(a) === due(b) ? a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1) : due(a) - due(b)))
}

/** Where a case is read and decided. */
export function casePath({ kind, id }: Pick<WaitingCase, 'kind' | 'id'>): string {
  switch (kind) {
    case 'house-verification':
    case 'institution-verification':
      return `/staff/organisations/${id}`
    case 'house-claim':
      return `/staff/claims?case=${id}`
    case 'offering':
      return `/staff/offerings/${id}`
    case 'attestation':
      return `/staff/attestations?case=${id}`
    case 'requirement':
      return `/staff/requirements/${id}`
    case 'registry-entry':
    case 'registry-contest':
    case 'registry-reply':
    case 'registry-review':
    case 'maker-notice':
      return `/staff/registry/${id}`
    case 'maker-link':
      return `/staff/makers?case=${id}`
    case 'suspension':
      return `/staff/suspensions/${id}`
    case 'report':
      return `/staff/reports/${id}`
  }
}
