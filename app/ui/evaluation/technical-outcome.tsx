import type { TechnicalOutcome } from '#app/domain/evaluation/technical-report-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { spellPoints } from '../matching/part-kind.ts'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'
import { useFault } from './fault.ts'
import { OwnMarks } from './own-marks.tsx'

/** What a house is told after the technical report: whether it passed, why not, and its own marks. Of the others it is told nothing. */
export function TechnicalOutcomeView({ outcome, labels }: { outcome: TechnicalOutcome; labels: Record<string, string> }) {
  const t = useTranslate()
  const spell = useFault()
  const { passed, fault, faults, reason, technicalHundredths, threshold, issuedAt, complaints, pricesOpenAt, criteria, marks, underMinimum } = outcome
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
                      <Instant at={complaints.endsAt} /> (<Words>{complaints.rule}</Words>)
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {marks.length > 0 && (
        <Section title={t('scoring.outcome.marks')} note={t('scoring.outcome.marksNote')}>
          <OwnMarks
            criteria={criteria}
            marks={marks.map(({ criterionId, points }) => ({ criterionId, meanHundredths: points * 100 }))}
            underMinimum={underMinimum}
            labels={labels}
          />
        </Section>
      )}
    </>
  )
}
