import type { Generated } from 'kysely'

/** How the newest run of a requirement comes along. `askedBy` is null where a change asked for it. */
export type MatchRunRequestTable = {
  requirementId: string
  askedAt: Date
  askedBy: string | null
  startedAt: Generated<Date | null>
  offeringsRead: Generated<number | null>
  finishedAt: Generated<Date | null>
  isNew: Generated<boolean | null>
}
