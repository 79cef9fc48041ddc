import type { AddEntryRefusal } from '#app/domain/answer-library/add-entry.server.ts'
import type { ReviseEntryRefusal } from '#app/domain/answer-library/revise-entry.server.ts'
import type { AttachOnServerRefusal } from '#app/domain/attachments/attach-on-server.server.ts'
import type { FinishUploadRefusal } from '#app/domain/attachments/finish-upload.server.ts'
import type { PutPieceRefusal } from '#app/domain/attachments/put-piece.server.ts'
import type { StartUploadRefusal } from '#app/domain/attachments/start-upload.server.ts'
import type { SaveDraftRefusal } from '#app/domain/proposals/save-draft.server.ts'
import type { TakeAnswerRefusal } from '#app/domain/proposals/take-answer.server.ts'
import type { WithdrawRefusal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { formatExact } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import { fileRefusals } from '#app/web/file-refusals.ts'
import type { RefusalTable } from '#app/web/refusal.ts'

/** What any act on a proposal can be refused with. */
export const shared = {
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
  not_your_evidence: { status: 409, message: 'proposalEditor.refused.evidence' },
}

export const takeRefusals: RefusalTable<TakeAnswerRefusal['reason']> = {
  ...saveRefusals,
  note_too_long: { status: 409, message: 'proposalEditor.refused.noteTooLong' },
  no_answer: { status: 400, message: 'proposalEditor.refused.noAnswer' },
}

export const entryRefusals: RefusalTable<AddEntryRefusal['reason'] | ReviseEntryRefusal['reason']> = {
  forbidden,
  not_found: { status: 404, message: 'errors.notFound.text' },
  too_many: { status: 409, message: 'answers.refused.tooMany' },
}

export const attachmentRefusals: RefusalTable<
  StartUploadRefusal['reason'] | PutPieceRefusal['reason'] | FinishUploadRefusal['reason'] | AttachOnServerRefusal['reason']
> = {
  ...fileRefusals,
  forbidden,
  not_found,
  not_open,
  already_submitted,
  too_many: { status: 409, message: 'attachments.refused.tooMany' },
  too_much: { status: 409, message: 'attachments.refused.tooMuch' },
  too_many_begun: { status: 409, message: 'attachments.refused.tooManyBegun' },
  incomplete: { status: 409, message: 'attachments.refused.incomplete' },
  altered: { status: 409, message: 'attachments.refused.altered' },
  broken_piece: { status: 400, message: 'attachments.refused.altered' },
  other_piece: { status: 409, message: 'attachments.refused.altered' },
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
