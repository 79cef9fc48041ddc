import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'

/** What keeps a proposal from the ranking, in words. Names of faults are stored; each has its text. */
export function useFault(): (fault: string) => string {
  const t = useTranslate()
  return (fault) => t(`scoring.fault.${fault}` as MessageKey)
}
