import type { EvaluationRecord } from '#app/domain/records/evaluation.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Amount } from '../amount.tsx'
import { ConfirmationsShown } from '../evaluation/confirmations.tsx'
import { useFault } from '../evaluation/fault.ts'
import { Instant } from '../instant.tsx'
import { spellPoints } from '../matching/part-kind.ts'
import { RecordTable } from './record-table.tsx'

/** How bids were judged, what came of it, and what was decided. */
export function EvaluationRecordView({ evaluation }: { evaluation: EvaluationRecord }) {
  const t = useTranslate()
  const fault = useFault()
  const { reports, responsiveness, marks, consensus, results, explanations, attempts, debriefs, complaints, confirmations } = evaluation
  const [at, by, what, why, house] = [t('records.at'), t('records.by'), t('records.what'), t('records.why'), t('records.house')]
  const points = (hundredths: number | null) => (hundredths === null ? '–' : spellPoints(hundredths))
  return (
    <>
      <RecordTable
        title={t('records.responsiveness')}
        columns={[house, what, by, at, why]}
        rows={responsiveness.map((row) => ({
          key: row.house,
          cells: [
            row.house,
            [t(`records.verdict.${row.verdict}`), ...row.faults.map(fault)].join(' · '),
            row.decidedBy,
            <Instant at={row.decidedAt} />,
            row.reason,
          ],
        }))}
      />
      <RecordTable
        title={t('records.marks')}
        note={t('records.marksNote')}
        columns={[house, t('records.criterion'), t('records.member'), t('records.mark'), why]}
        rows={marks.map((row) => ({
          key: `${row.house} ${row.memberId} ${row.criterionId}`,
          cells: [row.house, <bdi dir="ltr">{row.criterion}</bdi>, row.member, row.points, row.note],
        }))}
      />
      <RecordTable
        title={t('records.consensus')}
        columns={[house, t('records.criterion'), t('records.mark'), why]}
        rows={consensus.map((row) => ({
          key: `${row.house} ${row.criterionId}`,
          cells: [row.house, <bdi dir="ltr">{row.criterion}</bdi>, row.points, row.note],
        }))}
      />
      <RecordTable
        title={t('records.reports')}
        columns={[what, by, at]}
        rows={reports.map((row) => ({ key: row.kind, cells: [t(`records.report.${row.kind}` as MessageKey), row.by, <Instant at={row.at} />] }))}
      />
      <RecordTable
        title={t('records.results')}
        columns={[house, t('records.rank'), t('records.technical'), t('records.price'), t('records.combined'), t('records.total'), why]}
        rows={results.map((row) => ({
          key: row.house,
          cells: [
            row.house,
            row.rank,
            points(row.technicalHundredths),
            points(row.priceHundredths),
            points(row.combinedHundredths),
            row.priceMinor !== null && row.currency ? <Amount amountMinor={row.priceMinor} currency={row.currency} /> : '–',
            row.fault && fault(row.fault),
          ],
        }))}
      />
      <RecordTable
        title={t('records.explanations')}
        columns={[house, t('records.asked'), t('records.answered'), what, why]}
        rows={explanations.map((row) => ({
          key: row.house,
          cells: [
            row.house,
            <Instant at={row.askedAt} />,
            row.answeredAt && <Instant at={row.answeredAt} />,
            row.accepted === null ? null : t(row.accepted ? 'records.accepted' : 'records.notAccepted'),
            row.reason,
          ],
        }))}
      />
      <RecordTable
        title={t('records.attempts')}
        columns={[t('records.number'), house, t('records.intended'), t('records.awarded'), t('records.fell'), why]}
        rows={attempts.map((row) => ({
          key: String(row.attempt),
          cells: [
            row.attempt,
            row.houseName,
            <>
              <bdi>{row.intendedBy}</bdi> · <Instant at={row.intendedAt} />
            </>,
            row.award && (
              <>
                <bdi>{row.award.decidedBy}</bdi> · <Instant at={row.award.decidedAt} />
              </>
            ),
            row.fall && (
              <>
                <bdi>{row.fall.decidedBy}</bdi> · <Instant at={row.fall.decidedAt} />
              </>
            ),
            [row.reason, row.fall?.reason].filter(Boolean).join(' · '),
          ],
        }))}
      />
      <RecordTable
        title={t('records.debriefs')}
        columns={[t('records.number'), house, by, at, why]}
        rows={debriefs.map((row) => ({
          key: `${row.attempt} ${row.house}`,
          cells: [row.attempt, row.house, row.by, <Instant at={row.at} />, row.reason],
        }))}
      />
      <RecordTable
        title={t('records.complaints')}
        columns={[house, t('records.asked'), t('records.from'), t('records.until'), what]}
        rows={complaints.map((row) => ({
          key: row.id,
          cells: [
            row.house,
            <Instant at={row.filedAt} />,
            row.holdsFrom && <Instant at={row.holdsFrom} />,
            row.holdsUntil && <Instant at={row.holdsUntil} />,
            row.decision && t(`records.complaint.${row.decision}` as MessageKey),
          ],
        }))}
      />
      {confirmations && <ConfirmationsShown side="institution" both={confirmations} />}
    </>
  )
}
