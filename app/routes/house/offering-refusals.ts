import type { ArchiveOfferingRefusal } from '#app/domain/offerings/archive-offering.server.ts'
import type { ConfirmOfferingRefusal } from '#app/domain/offerings/confirm-offering.server.ts'
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
  house_suspended: { status: 409, message: 'moderation.refused.suspended' },
  too_many_claimed: { status: 409, message: 'offerings.refused.tooManyClaimed' },
  retired_capability: { status: 409, message: 'capabilities.refused.stated' },
}

/** Why a listing was not confirmed. */
export const confirmRefusals: RefusalTable<ConfirmOfferingRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.confirm' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_listed: { status: 409, message: 'offerings.refused.notListed' },
  house_suspended: { status: 409, message: 'moderation.refused.suspended' },
  stale: { status: 409, message: 'offerings.refused.staleOffering' },
}

/** Why an offering was not archived. */
export const archiveRefusals: RefusalTable<ArchiveOfferingRefusal['reason']> = {
  forbidden: { status: 403, message: 'offerings.refused.confirm' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  wrong_state: { status: 409, message: 'offerings.refused.wrongState' },
  stale: { status: 409, message: 'offerings.refused.staleOffering' },
}
