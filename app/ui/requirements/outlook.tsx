import type { ReactNode } from 'react'
import type { DaysBetween } from '#app/domain/requirements/calendar.ts'
import type { CalendarStep, ComputedCalendar } from '#app/domain/requirements/plan.ts'
import { formatDate } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Timeline } from '../timeline.tsx'
import { Words } from '../words.tsx'
import { DaysStrip } from './days-strip.tsx'

/** A calendar as it is computed: each step with its rule, and the days between it and the one before. */
export function Outlook({ calendar: { steps, open } }: { calendar: ComputedCalendar }) {
  const t = useTranslate()
  const name = useStepName()
  return (
    <div className="grid gap-4">
      <DaysStrip between={open} />
      <Timeline
        steps={steps.map((step) => ({
          label: name(step),
          state: 'next',
          at: step.at,
          note: <StepNote rule={step.rule} since={step.since} />,
        }))}
      />
      <p className="text-small text-ink-2">{t('requirementEditor.steps.note')}</p>
    </div>
  )
}

/** The name of a computed step, which says so where it is the earliest that it can be. */
export function useStepName(): (step: Pick<CalendarStep, 'kind' | 'certainty'>) => string {
  const t = useTranslate()
  return ({ kind, certainty }) => {
    const step = t(`requirementEditor.step.${kind}`)
    return certainty === 'earliest' ? t('requirementEditor.step.earliest', { step }) : step
  }
}

function StepNote({ rule, since }: { rule: string | null; since: DaysBetween }): ReactNode {
  const between = useDaysText()(since)
  return (
    <>
      {rule && (
        <span className="block">
          <Words>{rule}</Words>
        </span>
      )}
      {between && (
        <span className="block text-ink-3">
          <Words>{between}</Words>
        </span>
      )}
    </>
  )
}

/** "5 working days between; 2 days of weekend; Pakistan Day (23 March 2027)". Nothing where no whole day lies between. */
function useDaysText(): (between: DaysBetween) => string | undefined {
  const t = useTranslate()
  const locale = useLocale()
  return ({ days, working }) => {
    if (days.length === 0) return undefined
    const weekend = days.filter(({ kind }) => kind === 'weekend').length
    const holidays = days.filter(({ kind }) => kind === 'holiday')
    return [
      t('requirementEditor.days.working', { count: working }),
      ...(weekend > 0 ? [t('requirementEditor.days.weekend', { count: weekend })] : []),
      ...holidays.map(({ day, name }) => `${name?.[locale] || t('requirementEditor.days.unnamed')} (${formatDate(day, locale)})`),
    ].join(locale === 'ur' ? '؛ ' : '; ')
  }
}
