import { formatExact } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'

/** A submission that came after closing: when it closed, and the instant that was read while the requirement was locked for it. */
export function LateNotice({ late }: { late: { closesAt: Date; readAt: Date } }) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <Notice tone="stop" role="alert" title={t('proposals.late.title')}>
      <p>{t('proposals.late.text')}</p>
      <Facts
        facts={[
          { label: t('proposals.late.closed'), value: <time dateTime={late.closesAt.toISOString()}>{formatExact(late.closesAt, locale)}</time> },
          { label: t('proposals.late.read'), value: <time dateTime={late.readAt.toISOString()}>{formatExact(late.readAt, locale)}</time> },
        ]}
      />
    </Notice>
  )
}
