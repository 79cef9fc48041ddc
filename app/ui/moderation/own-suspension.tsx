import type { SuspensionReason } from '#app/domain/organisations/suspension-reasons.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

/** Why an organisation is suspended, for its own members; nothing while it is not. */
export function OwnSuspension({ suspension }: { suspension: { reason: string; note: string; at: Date | string } | null }) {
  const t = useTranslate()
  if (!suspension) return null
  return (
    <Notice tone="stop" title={t('moderation.own.title')}>
      <p>{t(`moderation.suspension.reason.${suspension.reason as SuspensionReason}`)}</p>
      <p dir="auto" className="whitespace-pre-line">
        {suspension.note}
      </p>
      <p>
        <Instant at={suspension.at} />
      </p>
    </Notice>
  )
}
