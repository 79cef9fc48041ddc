import type { MessageKey } from '#app/messages/translate.ts'
import type { OperationName } from './operation.ts'
import type { RefusalOf } from './operations.server.ts'

/** Why a held decision did not take effect: what its operation refused when the time came, or what the desk itself found. */
export type LostReason = RefusalOf<OperationName>['reason'] | 'membership_ended' | 'input_unreadable' | 'failed'

/** The same in words. What a refusal names beside its reason is not kept, so no text here has a value to fill in. */
export const lostMessage: Record<LostReason, MessageKey> = {
  membership_ended: 'desk.lost.membership',
  forbidden: 'desk.lost.role',
  not_found: 'desk.lost.gone',
  interest: 'desk.lost.interest',
  own_interest: 'desk.lost.interest',
  own_proposal: 'desk.lost.interest',
  took_part: 'desk.lost.interest',
  second_person: 'desk.lost.interest',
  wrong_state: 'desk.lost.state',
  state: 'desk.lost.state',
  not_submitted: 'desk.lost.state',
  not_in_review: 'desk.lost.state',
  already_published: 'desk.lost.published',
  already_decided: 'desk.lost.state',
  already_told: 'desk.lost.state',
  already_linked: 'desk.lost.state',
  not_hidden: 'desk.lost.state',
  not_proposed: 'desk.lost.state',
  other_facts: 'desk.lost.facts',
  other_version: 'desk.lost.version',
  evidence_without_statement: 'desk.lost.evidence',
  evidence_without_attestation: 'desk.lost.evidence',
  not_valid_today: 'desk.lost.evidence',
  file_not_named: 'desk.lost.evidence',
  file_gone: 'desk.lost.evidence',
  institution_not_verified: 'desk.lost.institution',
  advisory_withdrawn: 'desk.lost.advisory',
  review_too_early: 'desk.lost.day',
  future_date: 'desk.lost.day',
  too_old: 'desk.lost.day',
  day_out_of_range: 'desk.lost.day',
  unknown_maker: 'desk.lost.maker',
  maker_taken: 'desk.lost.maker',
  unknown_reason: 'desk.lost.input',
  words_about_people: 'desk.lost.input',
  input_unreadable: 'desk.lost.input',
  failed: 'desk.lost.failed',
}
