import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'

/** Says an error of a form: schemas and actions give message keys; a text that is no key stands as it is. */
export function useErrorText(): (error: string) => string {
  const t = useTranslate()
  // The translator gives an unknown key back unchanged, which is what a ready text needs.
  return (error) => t(error as MessageKey)
}
