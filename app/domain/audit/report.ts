import type { AuditHead } from './head.ts'

/** The first thing found wrong: in which chain, where, and what, in words that name the column. `id` is the event, or the requirement of a sealed chain; null when the event is gone. */
export type AuditBreak = { chain: 'audit' | 'sealed'; position: number | null; id: string | null; what: string }

/** What a walk over everything found. The tail is what no link covers yet: events of the last second, or of a transaction that still runs. */
export type AuditReport = {
  links: number
  head: AuditHead
  tail: { events: number; since: Date | null }
  sealedChains: number
  sealedEntries: number
  firstBreak: AuditBreak | undefined
}
