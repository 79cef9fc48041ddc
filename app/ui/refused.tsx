import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Notice } from './notice.tsx'

type RefusedProps = { refused?: { message: MessageKey; values: Record<string, string | number> } }

/** Why an act was refused, above the form that asked for it; nothing when it was not. */
export function Refused({ refused }: RefusedProps) {
  const t = useTranslate()
  if (!refused) return null
  return (
    <Notice tone="stop" role="alert">
      <p>{t(refused.message, refused.values)}</p>
    </Notice>
  )
}
