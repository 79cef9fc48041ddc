import type { SaveFinancialDraftRefusal } from '#app/domain/proposals/financial-draft.server.ts'
import type { SealRefusal } from '#app/domain/proposals/seal-on-server.server.ts'
import type { SubmitProposalRefusal } from '#app/domain/proposals/submission-refusals.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { shared } from './proposal-refusals.ts'

const { forbidden, not_found, not_open, already_submitted } = shared

export const submitRefusals: RefusalTable<SubmitProposalRefusal['reason']> = {
  ...shared,
  house_not_verified: { status: 409, message: 'proposals.refused.notVerified' },
  not_invited: { status: 409, message: 'prices.refused.notInvited' },
  amended: { status: 409, message: 'prices.refused.amended' },
  not_an_envelope: { status: 400, message: 'proposals.refused.notEnvelope' },
  wrong_envelopes: { status: 400, message: 'proposals.refused.wrongEnvelopes' },
  incomplete: { status: 409, message: 'proposals.refused.incomplete' },
}

export const sealRefusals: RefusalTable<SealRefusal['reason']> = {
  forbidden,
  not_found,
  not_open,
  price: { status: 400, message: 'prices.refused.price' },
}

export const financialDraftRefusals: RefusalTable<SaveFinancialDraftRefusal['reason']> = {
  forbidden,
  not_found,
  not_open,
  already_submitted,
  not_under_a_code: { status: 400, message: 'prices.refused.notUnderCode' },
}
