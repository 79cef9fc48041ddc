import type { OperationName } from '#app/domain/moderation/operation.ts'
import type { MessageKey, Translate } from '#app/messages/translate.ts'

/** Operations that can go several ways; the others say all by their name. */
const goSeveralWays: ReadonlySet<OperationName> = new Set([
  'decide-claim',
  'decide-offering',
  'check-attestation',
  'check-requirement',
  'decide-entry',
  'judge-contest',
])

/** What was decided, in a word or two. */
export function decidedText(t: Translate, { operation, choice }: { operation: OperationName; choice: string | null }): string {
  return t(`desk.decided.${operation}${goSeveralWays.has(operation) ? `.${choice}` : ''}` as MessageKey)
}
