import type { MoveName } from '#app/domain/requirements/status.ts'

/** What is recorded of a requirement itself besides its moves, by the verb that the audit chain keeps. A record says each in words; a new verb is added here and gets a text. */
const acts = [
  'requirement.start',
  'requirement.save',
  'requirement.save_private',
  'requirement.submit_refused',
  'requirement.left_to_staff',
  'requirement.amend',
  'requirement.amend_refused_late',
  'requirement.move_closing',
  'requirement.go_on_with_few',
  'requirement.follow',
  'requirement.unfollow',
  'requirement.hide',
  'requirement.lift_hide',
  'requirement.hide_ended',
  'match.ask_run',
  'match.run',
  'statement.ask',
  'statement.answered',
  'market_evidence.make',
  'invitation.invite',
  'invitation.withdraw',
  'invitation.accept_terms',
  'invitation.read_replaced',
  'invitation.replaced_denied',
  'question.refused_late',
  'panel.appoint',
  'panel.declare',
  'panel.call_up',
  'opening.approve',
  'opening.denied',
  'opening.refused_held',
  'prices.read',
  'proposals.read',
  'proposals.read_denied',
  'attachment.read',
  'attachment.read_denied',
  'responsiveness.read',
  'responsiveness.read_denied',
  'responsiveness.denied',
  'sheet.read',
  'sheet.read_denied',
  'sheet.save',
  'sheet.lock',
  'sheet.denied',
  'sheet.refused_locked',
  'consensus.read',
  'consensus.read_denied',
  'consensus.write',
  'consensus.take_means',
  'consensus.denied',
  'report.read',
  'report.read_denied',
  'award.refuse',
  'award.confirm_institution',
  'award.confirm_house',
  'record.read',
  'record.read_denied',
] as const

const moves = [
  'submit',
  'request_changes',
  'publish',
  'close',
  'extend',
  'opening_due',
  'open',
  'report',
  'intend',
  'withdraw_intention',
  'award',
  'award_falls',
  'deliver',
  'end',
  'cancel',
] as const satisfies readonly MoveName[]

export type RequirementEvent = (typeof acts)[number] | `requirement.${MoveName}`

const known: ReadonlySet<string> = new Set([...acts, ...moves.map((name) => `requirement.${name}`)])

/** Whether a record has words for what the chain keeps under this verb. */
export function isRequirementEvent(verb: string): verb is RequirementEvent {
  return known.has(verb)
}
