import { Calendar } from '../requirements/calendar.tsx'
import type { PeriodShown } from '#app/domain/requirements/read.server.ts'
import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Computation } from './computation.tsx'
import { Marks } from './marks.tsx'
import { Ranking } from './ranking.tsx'
import { ReportPanel } from './report-panel.tsx'
import { ReportResponsiveness } from './report-responsiveness.tsx'
import { TechnicalTable } from './technical-table.tsx'
import { Tie } from './tie.tsx'

type ReportBodyProps = {
  report: ReportShown
  labels: Record<string, string>
  dates: { publishedAt: Date | null; periods: readonly PeriodShown[]; now: Date }
}

/** The technical report, and after the prices the final one: one document, in the order in which things were decided. */
export function ReportBody({ report, labels, dates }: ReportBodyProps) {
  const t = useTranslate()
  const { results, technical, issued, rules } = report
  return (
    <>
      <Card>
        <Facts
          facts={issued.map(({ kind, by, at }) => ({
            label: t(kind === 'technical' ? 'scoring.report.technical' : 'scoring.report.final'),
            value: (
              <>
                <Instant at={at} /> · <bdi>{by}</bdi>
              </>
            ),
          }))}
        />
      </Card>
      {results.length > 0 && (
        <Section title={t('evaluation.report.ranking')}>
          <Ranking results={results} />
        </Section>
      )}
      <Tie report={report} />
      <Section title={t('scoring.report.technicalResult')} note={t('scoring.report.threshold', { points: report.terms.technicalThreshold })}>
        <TechnicalTable technical={technical} criteria={report.criteria} labels={labels} />
      </Section>
      <ReportResponsiveness responsiveness={report.responsiveness} />
      <Marks report={report} labels={labels} />
      <Computation report={report} />
      <ReportPanel panel={report.panel} conflicted={report.conflicted} />
      <Section title={t('scoring.report.dates')}>
        <Calendar {...dates} />
      </Section>
      {rules.length > 0 && (
        <Section title={t('scoring.report.rules')}>
          <ul className="grid max-w-measure list-disc gap-1 ps-6 text-ui" lang="en" dir="ltr">
            {rules.map(({ name, citation }) => (
              <li key={name}>{citation}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
