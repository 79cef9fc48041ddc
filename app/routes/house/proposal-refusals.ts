import type { SaveDraftRefusal } from '#app/domain/proposals/save-draft.server.ts'
import type { SubmitProposalRefusal } from '#app/domain/proposals/submit-proposal.server.ts'
import type { WithdrawRefusal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { formatExact } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { RefusalTable } from '#app/web/refusal.ts'

const shared = {
  forbidden: { status: 403, message: 'proposals.refused.role' },
  not_found: { status: 404, message: 'proposals.refused.notFound' },
  not_open: { status: 409, message: 'proposals.refused.notOpen' },
  late: { status: 409, message: 'proposals.refused.late' },
  stale: { status: 409, message: 'proposals.refused.stale' },
  already_submitted: { status: 409, message: 'proposals.refused.submitted' },
} as const

const { forbidden, not_found, not_open, late, stale, already_submitted } = shared

export const saveRefusals: RefusalTable<SaveDraftRefusal['reason']> = {
  forbidden,
  not_found,
  not_open,
  stale,
  already_submitted,
  unknown_criterion: { status: 409, message: 'proposals.refused.criterion' },
  not_your_offering: { status: 409, message: 'proposals.refused.offering' },
}

export const submitRefusals: RefusalTable<SubmitProposalRefusal['reason']> = {
  ...shared,
  house_not_verified: { status: 409, message: 'proposals.refused.notVerified' },
  not_an_envelope: { status: 400, message: 'proposals.refused.notEnvelope' },
  wrong_envelopes: { status: 400, message: 'proposals.refused.wrongEnvelopes' },
  incomplete: { status: 409, message: 'proposals.refused.incomplete' },
}

export const withdrawRefusals: RefusalTable<WithdrawRefusal['reason']> = {
  forbidden,
  not_found,
  not_open,
  late,
  not_submitted: { status: 409, message: 'proposals.refused.notSubmitted' },
}

/** A refusal whose instants are written out to the millisecond, so that its message can name them. */
export function inWords<R extends { reason: string }>(refusal: R, locale: Locale): R {
  const said = Object.entries<unknown>(refusal).map(([name, value]) => [name, value instanceof Date ? formatExact(value, locale) : value])
  return Object.fromEntries(said) as R
}
