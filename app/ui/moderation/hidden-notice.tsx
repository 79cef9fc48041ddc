import type { HideReason } from '#app/domain/hiding/reasons.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

export type Hidden = { until: Date | string; reason: string }

/** For the owner and staff: that nobody else sees the page, why, and until when; nothing while it is not hidden. */
export function HiddenNotice({ hidden, reply = false }: { hidden: Hidden | null; reply?: boolean }) {
  const t = useTranslate()
  if (!hidden) return null
  return (
    <Notice tone="stop" title={t(reply ? 'moderation.hidden.reply' : 'moderation.hidden')}>
      <p>{t(`moderation.reason.${hidden.reason as HideReason}`)}</p>
      <p>
        {t('moderation.hidden.until')} <Instant at={hidden.until} />
      </p>
    </Notice>
  )
}
