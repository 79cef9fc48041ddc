import type { SubmissionFault } from '#app/domain/requirements/schema.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { ServerTranslate } from '#app/messages/translator.server.ts'

/** What keeps a draft from being sent, by the name of the field that it stands beside: message keys, and finished sentences where a rule is named. */
export function submissionErrors(faults: readonly SubmissionFault[], t: ServerTranslate): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const fault of faults) {
    const name = 'index' in fault ? `criteria[${fault.index}].ref` : fault.field
    errors[name] = [...(errors[name] ?? []), spell(fault, t)]
  }
  return errors
}

function spell(fault: SubmissionFault, t: ServerTranslate): string {
  if ('rule' in fault) return t(`requirementEditor.fault.${fault.field}`, { rule: fault.rule })
  if ('index' in fault) return `matching.fault.${fault.fault}` satisfies MessageKey
  return `requirements.fault.${fault.fault === 'too-short' ? fault.field : fault.fault}` satisfies MessageKey
}
