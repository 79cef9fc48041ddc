import { requirements } from './en/requirements.ts'
import { requirementsPublic } from './en/requirements-public.ts'
import { course } from './en/course.ts'
import { receipts } from './en/receipts.ts'
import { matchingRequirements } from './en/matching-requirements.ts'
import { recordsRequirements } from './en/records-requirements.ts'

/** The English texts of requirements, receipts and institutions: a browser loads them with the pages that `parts.ts` names, and with those for members. */
export const enRequirements = {
  ...requirements,
  ...requirementsPublic,
  ...course,
  ...receipts,
  ...matchingRequirements,
  ...recordsRequirements,
} as const
