import type { TechnicalOutcome } from '#app/domain/evaluation/technical-report-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { spellPoints } from '../matching/part-kind.ts'
import { Notice } from '../notice.tsx'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { useFault } from './fault.ts'
import { MinimumTag } from './minimum-tag.tsx'

/** What a house is told after the technical report: whether it passed, why not, and its own marks. Of the others it is told nothing. */
export function TechnicalOutcomeView({ outcome, labels }: { outcome: TechnicalOutcome; labels: Record<string, string> }) {
  const t = useTranslate()
  const spell = useFault()
  const { passed, fault, faults, reason, technicalHundredths, threshold, issuedAt, complaints, pricesOpenAt, marks } = outcome
  return (
    <>
      <Notice tone={passed ? 'good' : 'stop'} title={t(passed ? 'scoring.outcome.passed' : 'scoring.outcome.notPassed')}>
        <p>{t(passed ? 'scoring.outcome.passedText' : 'scoring.outcome.sealed')}</p>
        {!passed && (
          <ul className="list-disc ps-5">
            {(faults.length > 0 ? faults : [fault!]).map((one) => (
              <li key={one}>{spell(one)}</li>
            ))}
          </ul>
        )}
        {reason && (
          <p className="whitespace-pre-line" dir="auto">
            {reason}
          </p>
        )}
      </Notice>
      <Facts
        facts={[
          ...(marks.length > 0 ? [{ label: t('evaluation.report.technical'), value: <span className="num">{spellPoints(technicalHundredths)}</span> }] : []),
          { label: t('scoring.outcome.threshold'), value: <span className="num">{threshold}</span> },
          { label: t('scoring.report.technical'), value: <Instant at={issuedAt} /> },
          ...(passed && pricesOpenAt ? [{ label: t('scoring.outcome.pricesOpen'), value: <Instant at={pricesOpenAt} /> }] : []),
          ...(complaints
            ? [
                {
                  label: t('scoring.outcome.complaints'),
                  value: (
                    <>
                      <Instant at={complaints.endsAt} /> <span dir="ltr">({complaints.rule})</span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {marks.length > 0 && <OwnMarks outcome={outcome} labels={labels} />}
    </>
  )
}

function OwnMarks({ outcome: { criteria, marks, underMinimum }, labels }: { outcome: TechnicalOutcome; labels: Record<string, string> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const points = new Map(marks.map((mark) => [mark.criterionId, mark.points]))
  return (
    <Section title={t('scoring.outcome.marks')} note={t('scoring.outcome.marksNote')}>
      <div className="card">
        <Table caption={t('scoring.outcome.marks')}>
          <thead>
            <tr>
              <Column>{t('evaluation.proposals.criterion')}</Column>
              <Column>{t('requirements.edit.weight')}</Column>
              <Column numeric>{t('evaluation.report.points')}</Column>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <bdi>{subject(criterion)}</bdi> <MinimumTag points={criterion.minPoints} />
                </th>
                <td>
                  <WeightTag weight={criterion.weight} />
                </td>
                <td className="num">
                  {points.get(criterion.id) ?? '–'} {underMinimum.includes(criterion.id) && <Tag tone="stop">{t('scoring.outcome.under')}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}
