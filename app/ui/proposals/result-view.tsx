import type { ReactNode } from 'react'
import type { Points, ProposalResult } from '#app/domain/proposals/read-result.server.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { useFault } from '../evaluation/fault.ts'
import { OwnMarks } from '../evaluation/own-marks.tsx'
import { Notice } from '../notice.tsx'
import { Column, Table } from '../table.tsx'

type ResultViewProps = { result: ProposalResult; threshold: number; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** What became of a proposal: the reason, its points beside the winner's, and its own marks for each criterion. */
export function ResultView({ result, threshold, criteria, labels }: ResultViewProps) {
  const t = useTranslate()
  const { phase, won, reason, fault, own } = result
  const spell = useFault()
  const outcome = won ? 'won' : 'lost'
  return (
    <div className="grid grid-cols-1 gap-4">
      <Notice tone={won ? 'good' : 'plain'} title={t(phase === 'awarded' ? `proposals.result.${outcome}` : `awards.result.${outcome}`)}>
        <p>{t('proposals.result.reason')}:</p>
        <p className="whitespace-pre-line" dir="auto">
          {reason}
        </p>
        {fault && fault !== 'under-threshold' && <p>{spell(fault)}</p>}
        {(fault === 'under-threshold' || (!fault && !own.passed)) && <p>{t('proposals.result.underThreshold', { points: threshold })}</p>}
      </Notice>
      <PointsTable result={result} />
      {result.marks.length > 0 && <OwnMarks captionShown marks={result.marks} criteria={criteria} labels={labels} />}
    </div>
  )
}

function PointsTable({ result: { won, own, winner, evaluated } }: { result: ProposalResult }) {
  const t = useTranslate()
  const rows: [string, (points: Points) => ReactNode][] = [
    [t('evaluation.report.technical'), ({ technicalHundredths }) => points(technicalHundredths)],
    [t('evaluation.report.price'), ({ priceHundredths }) => points(priceHundredths)],
    [t('evaluation.report.combined'), ({ combinedHundredths }) => points(combinedHundredths)],
    [
      t('evaluation.report.total'),
      ({ priceMinor, currency }) => (priceMinor !== null && currency ? <Amount amountMinor={priceMinor} currency={currency} /> : '–'),
    ],
  ]
  return (
    <div className="card">
      <Table caption={t('proposals.result.points')}>
        <thead>
          <tr>
            <Column>{t('proposals.result.points')}</Column>
            <Column numeric>{t('proposals.result.ours')}</Column>
            {!won && (
              <Column numeric>
                <bdi>{t('proposals.result.theirs', { name: winner.houseName })}</bdi>
              </Column>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{value(own)}</td>
              {!won && <td className="num">{value(winner)}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('proposals.result.rank')}</th>
            <td className="num">
              {own.rank === null ? t('proposals.result.notRanked') : t('proposals.result.rankValue', { rank: own.rank, count: evaluated })}
            </td>
            {!won && <td className="num">{t('proposals.result.rankValue', { rank: winner.rank ?? 1, count: evaluated })}</td>}
          </tr>
        </tbody>
      </Table>
    </div>
  )
}

function points(hundredths: number | null): string {
  return hundredths === null ? '–' : formatNumber(hundredths / 100)
}
