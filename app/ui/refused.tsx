import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Notice } from './notice.tsx'

/** What an operation refused, as the action answered it; draws nothing for any other answer. */
export function Refused({ reply }: { reply: unknown }) {
  const t = useTranslate()
  if (!isRefusal(reply)) return null
  return <Notice tone="stop" role="alert" title={t(reply.refused.message, reply.refused.values)} />
}

type Refusal = { refused: { message: MessageKey; values: Record<string, string | number> } }

function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'refused' in reply
}
