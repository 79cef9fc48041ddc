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
  /** The organisation that it belongs to, whose members must not decide about it; null where it belongs to none. */
  organisation: { id: string; name: string } | null
  since: Date
  /** When a rule asks that it be decided; null where none does. */
  dueAt: Date | null
}
