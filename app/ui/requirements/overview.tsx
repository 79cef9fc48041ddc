import { Link } from '@remix-run/react'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { ComputedCalendar } from '#app/domain/requirements/plan.ts'
import type { CheckShown, OwnRequirement, PeriodShown, PrivateFacts } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Card } from '../card.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { AgainLinks } from './again-links.tsx'
import { Calendar } from './calendar.tsx'
import { Checks } from './checks.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { Outlook, useStepName } from './outlook.tsx'
import { OverviewFacts } from './overview-facts.tsx'
import { PrivateBlock } from './private-block.tsx'
import { StatePath } from './state-path.tsx'

type OverviewProps = {
  requirement: OwnRequirement
  criteria: readonly Criterion[]
  labels: Record<string, string>
  secret: PrivateFacts
  periods: readonly PeriodShown[]
  /** The calendar as it is computed, until its first opening; from then on the periods say it. */
  outlook: ComputedCalendar | null
  checks: readonly CheckShown[]
  ending: { reason: string } | null
  mayWrite: boolean
}

/** A requirement as its institution follows it: what it asks at the wide side, its dates and what is private beside it. */
export function Overview({ requirement, criteria, labels, secret, periods, outlook, checks, ending, mayWrite }: OverviewProps) {
  const t = useTranslate()
  const { id, profile, state, publishedAt, narrative, language, at } = requirement
  const nameOf = useStepName()
  const ahead = outlook?.steps.filter(({ certainty }) => certainty === 'earliest').map((step) => ({ ...step, label: nameOf(step) }))
  return (
    <>
      <StatePath profile={profile} state={state} published={publishedAt !== null} />
      {ending && <Notice tone="plain" title={t('requirements.ended', { reason: t(`requirements.endReason.${ending.reason}` as MessageKey) })} />}
      <div className="grid items-start gap-x-8 gap-y-6 md:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Checks checks={checks} />
          <Section title={t('requirements.overview.need')} more={publishedAt && <Link to={`/requirements/${id}`}>{t('requirements.overview.public')}</Link>}>
            {narrative ? (
              <p className="whitespace-pre-line" lang={language} dir="auto">
                {narrative}
              </p>
            ) : (
              <p className="text-ink-2">{t('requirements.overview.noNeed')}</p>
            )}
          </Section>
          <Section title={t('requirements.overview.criteria')}>
            <CriteriaTable criteria={criteria} labels={labels} />
          </Section>
          {mayWrite && (
            <div data-screen-only className="flex flex-wrap gap-2">
              <AgainLinks requirementId={id} />
            </div>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Section title={t(outlook && !publishedAt ? 'requirementEditor.steps' : 'requirements.calendar.title')}>
            <Card>
              {outlook && !publishedAt ? <Outlook calendar={outlook} /> : <Calendar publishedAt={publishedAt} periods={periods} now={at} ahead={ahead} />}
            </Card>
          </Section>
          <PrivateBlock facts={secret} />
          <Section title={t('requirements.overview.terms')}>
            <Card>
              <OverviewFacts requirement={requirement} criteria={criteria} labels={labels} />
            </Card>
          </Section>
        </div>
      </div>
    </>
  )
}
