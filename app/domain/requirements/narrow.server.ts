import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import { countQualifyingOf } from '#app/domain/matching/qualifying.server.ts'
import type { Db } from '#db/client.server.ts'
import { dayInZone } from './calendar.ts'
import type { LockedRequirement } from './lock.server.ts'
import { narrowFaults, type RequirementDraft, type SubmissionFault } from './schema.ts'

/** The musts of a draft leave fewer houses than the profile asks for, and no reason is published with them. Offerings count by what holds on the day of the closing; a reason that is given needs no count. */
export async function findNarrowFaults(
  db: Db,
  listed: Listed,
  { requirement, profile }: LockedRequirement,
  draft: RequirementDraft,
  { closesAt, timeZone }: { closesAt: Date; timeZone: string },
): Promise<SubmissionFault[]> {
  if (draft.narrowReason !== '') return []
  const { houses } = await countQualifyingOf(db, listed, { ...requirement, criteria: draft.criteria, closingDate: dayInZone(closesAt, timeZone) })
  return narrowFaults(draft, houses, profile)
}
