import type { MessageValues } from './message.ts'

/**
 * Every kind of notice and the values its texts are filled with. The texts are `notice.<kind>.subject` and `notice.<kind>.body` in the catalogues.
 * A value whose name ends in `At` is an instant (ISO 8601) and is shown in the reader's language with its zone; one that ends in `On` is a day, and one that ends in `Key` a text of the
 * catalogues. A requirement goes by its reference in the
 * subject and by its public title in the text: no notice names the product that an institution replaces, or an institution that stays anonymous.
 */
export const noticeValues = {
  'confirm-email': ['name'],
  'already-registered': ['name'],
  'reset-password': ['name'],
  invitation: ['organisation'],
  'organisation-verified': ['organisation'],
  'organisation-suspended': ['organisation'],
  'organisation-reinstated': ['organisation'],
  'page-hidden': ['title', 'untilAt'],
  'report-nothing-wrong': ['title'],
  'report-put-right': ['title'],
  'report-hidden': ['title'],
  'report-further': ['title'],
  'offering-listed': ['offering'],
  'offering-changes-requested': ['offering'],
  'offering-confirm': ['offering', 'endsOn'],
  'offering-leaves': ['offering', 'endsOn'],
  'attestation-ends': ['issuer', 'endsOn'],
  'attestation-ended': ['issuer', 'endsOn'],
  'verification-ends': ['organisation', 'endsOn'],
  'verification-ended': ['organisation', 'endsOn'],
  'verification-refused': ['organisation'],
  'changes-asked': ['organisation'],
  'facts-changed': ['organisation'],
  'house-claim-accepted': ['organisation'],
  'house-claim-declined': ['organisation'],
  'entry-decided': ['product'],
  'entry-about-you': ['product', 'showsOn'],
  'entry-contested': ['product'],
  'entry-upheld': ['product'],
  'entry-ended': ['product'],
  'own-reference-ended': [],
  'maker-founded': ['organisation'],
  'maker-linked': ['organisation'],
  'decision-without-effect': ['reasonKey'],
  'requirement-submitted': ['reference', 'title'],
  'requirement-published': ['reference', 'title', 'closesAt'],
  'requirement-published-unchecked': ['reference', 'title', 'closesAt'],
  'requirement-unchecked-waits': ['reference', 'title'],
  'question-asked': ['reference', 'title'],
  'question-answered': ['reference', 'title'],
  'closing-moved': ['reference', 'title', 'closesAt'],
  'requirement-amended': ['reference', 'title', 'closesAt'],
  'proposal-confirm-asked': ['reference', 'title', 'closesAt'],
  'requirement-outcome': ['reference', 'title'],
  'few-went-on': ['reference', 'title'],
  'house-invited': ['reference', 'title', 'closesAt'],
  'requirement-changes-requested': ['reference', 'title'],
  'requirement-matched': ['reference', 'title', 'closesAt'],
  'strong-matches': ['reference', 'title', 'count'],
  'proposal-received': ['reference', 'title', 'receipt', 'receivedAt'],
  'proposal-withdrawn': ['reference', 'title', 'receivedAt'],
  'requirement-closed': ['reference', 'title', 'count'],
  'requirement-ended': ['reference', 'title'],
  'opening-due': ['reference', 'title'],
  'opening-approval-asked': ['reference', 'title'],
  'envelopes-opened': ['reference', 'title', 'count'],
  'panel-appointed': ['reference', 'title'],
  'panel-reserve': ['reference', 'title'],
  'panel-called-up': ['reference', 'title'],
  'panel-incomplete': ['reference', 'title'],
  'fix-offered': ['reference', 'title', 'dueAt'],
  'fix-answered': ['reference', 'title'],
  'sheets-locked': ['reference', 'title'],
  'consensus-asked': ['reference', 'title'],
  'technical-report-ready': ['reference', 'title'],
  'technical-passed': ['reference', 'title'],
  'technical-not-passed': ['reference', 'title'],
  'price-explanation-asked': ['reference', 'title', 'dueAt'],
  'price-explanation-answered': ['reference', 'title'],
  'price-explanation-accepted': ['reference', 'title'],
  'price-explanation-not-accepted': ['reference', 'title'],
  'report-ready': ['reference', 'title'],
  'award-won': ['reference', 'title'],
  'award-lost': ['reference', 'title'],
  'award-made': ['reference', 'title'],
  'award-intended-to-you': ['reference', 'title', 'endsAt'],
  'award-intended': ['reference', 'title', 'endsAt'],
  'award-intention-made': ['reference', 'title', 'endsAt'],
  'award-intention-withdrawn': ['reference', 'title'],
  'award-fell': ['reference', 'title'],
  'award-fell-from-you': ['reference', 'title'],
  'delivery-confirm': ['reference', 'title'],
  'delivery-settled': ['reference', 'title'],
  'reference-asked': ['organisation', 'offering'],
  'reference-confirmed': ['offering'],
  'reference-declined': ['offering'],
  'reference-withdrawn': ['organisation', 'offering'],
  'statement-asked': ['offering'],
  'statement-answered': ['reference', 'title'],
  'statement-declined': ['reference', 'title'],
} as const satisfies Record<string, readonly string[]>

export type NoticeKind = keyof typeof noticeValues

/** The values that a kind needs: exactly those that its texts name. */
export type NoticeValues<Kind extends NoticeKind> = Record<(typeof noticeValues)[Kind][number], string | number>

/** A notice of one kind, ready to be told. */
export type Notice = { [Kind in NoticeKind]: { kind: Kind; values: NoticeValues<Kind> } }[NoticeKind]

/** Whether a stored kind is still one we have texts for. */
export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeValues, text)
}

/** A notice as it stands in a table. */
export type StoredNotice = { kind: string; values: MessageValues }
