import type { PeriodShown } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Timeline, type TimelineStep } from '../timeline.tsx'

/** The dates of a requirement from its period rows, each with the rule that it follows from. `now` is the server's clock. */
export function Calendar({ publishedAt, periods, now }: { publishedAt: Date | null; periods: readonly PeriodShown[]; now: Date }) {
  const t = useTranslate()
  if (!publishedAt) return <p className="text-ui text-ink-2">{t('requirements.calendar.none')}</p>
  const steps: TimelineStep[] = [{ label: t('requirements.calendar.published'), state: 'done', at: publishedAt }]
  let isNext = true
  for (const { kind, endsAt, rule } of periods) {
    const over = endsAt <= now
    steps.push({ label: t(`requirements.calendar.${kind}`), state: over ? 'done' : isNext ? 'now' : 'next', at: endsAt, note: rule })
    if (!over) isNext = false
  }
  return <Timeline steps={steps} />
}
