import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

type Props = { reply: { body: string; at: Date | string } | null; whole?: boolean }

/** What the maker answers to an entry, beside it wherever it is shown: in a list it unfolds, on the entry's own page it stands open. */
export function MakerReply({ reply, whole }: Props) {
  const t = useTranslate()
  if (!reply) return null
  const words = (
    <>
      <p dir="auto" className="whitespace-pre-line">
        {reply.body}
      </p>
      <p className="text-small text-ink-2">
        <Instant at={reply.at} />
      </p>
    </>
  )
  if (whole) {
    return (
      <Notice tone="info" title={t('registry.reply')}>
        {words}
      </Notice>
    )
  }
  return (
    <details className="w-full text-ui">
      <summary className="cursor-pointer text-info">{t('registry.reply')}</summary>
      <div className="grid gap-1 border-s-4 border-s-info-mark ps-4">{words}</div>
    </details>
  )
}
