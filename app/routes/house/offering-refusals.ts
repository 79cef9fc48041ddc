import type { DraftOfferingRefusal } from '#app/domain/offerings/draft-offering.server.ts'
import type { SubmitOfferingRefusal } from '#app/domain/offerings/submit-offering.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'

/** Why a draft was not kept. */
export const draftRefusals: RefusalTable<DraftOfferingRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_a_draft: { status: 409, message: 'offerings.refused.notADraft' },
  stale: { status: 409, message: 'offerings.refused.stale' },
  too_many_claimed: { status: 409, message: 'offerings.refused.tooManyClaimed' },
  unknown_capability: { status: 400, message: 'offerings.refused.unknownCapability' },
  unknown_product: { status: 400, message: 'offerings.refused.unknownProduct' },
}

/** Why a version was not submitted. */
export const submitRefusals: RefusalTable<SubmitOfferingRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.officer' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_a_draft: { status: 409, message: 'offerings.refused.notADraft' },
  stale: { status: 409, message: 'offerings.refused.staleSubmit' },
  incomplete: { status: 409, message: 'offerings.refused.incomplete' },
  too_many_claimed: { status: 409, message: 'offerings.refused.tooManyClaimed' },
}
