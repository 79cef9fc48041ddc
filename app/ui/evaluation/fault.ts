import { isResponsivenessFault } from '#app/domain/evaluation/responsiveness.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'

/** What keeps a proposal from the ranking, in words: what was found of its content, and what its marks and its price came to. */
export function useFault(): (fault: string) => string {
  const t = useTranslate()
  return (fault) => t(isResponsivenessFault(fault) ? `evaluation.fault.${fault}` : (`scoring.fault.${fault}` as MessageKey))
}
