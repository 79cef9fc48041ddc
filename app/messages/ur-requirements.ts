import type { enRequirements } from './en-requirements.ts'
import { requirements } from './ur/requirements.ts'
import { requirementsPublic } from './ur/requirements-public.ts'
import { course } from './ur/course.ts'
import { receipts } from './ur/receipts.ts'
import { matchingRequirements } from './ur/matching-requirements.ts'
import { recordsRequirements } from './ur/records-requirements.ts'

/** The same in Urdu. */
export const urRequirements: Record<keyof typeof enRequirements, string> = {
  ...requirements,
  ...requirementsPublic,
  ...course,
  ...receipts,
  ...matchingRequirements,
  ...recordsRequirements,
}
