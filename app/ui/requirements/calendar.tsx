import type { PeriodShown } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Timeline } from '../timeline.tsx'

type CalendarProps = {
  publishedAt: Date | null
  periods: readonly PeriodShown[]
  /** The server's clock. */
  now: Date
  /** What is still computed, because it waits for people: at its earliest, and said so. */
  ahead?: readonly { label: string; at: Date; rule: string | null }[]
}

/** The dates of a requirement from its period rows, each with the rule that it follows from. */
export function Calendar({ publishedAt, periods, now, ahead = [] }: CalendarProps) {
  const t = useTranslate()
  if (!publishedAt) return <p className="text-ui text-ink-2">{t('requirements.calendar.none')}</p>
  // The staff's check is over once it is published, however long it might have taken.
  const fixed = periods
    .filter(({ kind }) => kind !== 'check')
    .map(({ kind, endsAt, rule }) => ({ label: t(`requirements.calendar.${kind}`), at: endsAt, rule }))
  const computed = ahead.map(({ rule, ...step }) => ({ ...step, rule: rule ?? undefined }))
  const inOrder = [...fixed, ...computed].sort((a, b) => a.at.getTime() - b.at.getTime())
  const next = inOrder.findIndex(({ at }) => at > now)
  return (
    <Timeline
      steps={[
        { label: t('requirements.calendar.published'), state: 'done', at: publishedAt },
        ...inOrder.map(({ label, at, rule }, index) => ({
          label,
          at,
          note: rule,
          state: at <= now ? ('done' as const) : index === next ? ('now' as const) : ('next' as const),
        })),
      ]}
    />
  )
}
