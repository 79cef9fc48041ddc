import type { ResultShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { spellPoints } from '../matching/part-kind.ts'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { useFault } from './fault.ts'

/** What each proposal earned, ranked first first; one that is not ranked says why. */
export function Ranking({ results }: { results: readonly ResultShown[] }) {
  const t = useTranslate()
  const spelled = (hundredths: number | null) => (hundredths === null ? '–' : spellPoints(hundredths))
  return (
    <div className="card">
      <Table caption={t('evaluation.report.ranking')}>
        <thead>
          <tr>
            <Column numeric>{t('evaluation.report.rank')}</Column>
            <Column>{t('evaluation.opening.house')}</Column>
            <Column numeric>{t('evaluation.report.technical')}</Column>
            <Column numeric>{t('evaluation.report.total')}</Column>
            <Column numeric>{t('evaluation.report.price')}</Column>
            <Column numeric>{t('evaluation.report.combined')}</Column>
            <Column>{t('evaluation.report.became')}</Column>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => {
            const { proposalId, houseName, rank, technicalHundredths, priceHundredths, combinedHundredths, priceMinor, currency } = result
            return (
              <tr key={proposalId}>
                <td className="num font-semibold">{rank ?? '–'}</td>
                <th scope="row">
                  <bdi>{houseName}</bdi>
                </th>
                <td className="num">{spellPoints(technicalHundredths)}</td>
                <td className="num">{priceMinor !== null && currency !== null ? <Amount amountMinor={priceMinor} currency={currency} /> : '–'}</td>
                <td className="num">{spelled(priceHundredths)}</td>
                <td className="num font-semibold">{spelled(combinedHundredths)}</td>
                <td>
                  <Became result={result} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}

function Became({ result: { fault, tied, abnormallyLow } }: { result: ResultShown }) {
  const t = useTranslate()
  const spell = useFault()
  if (fault) return <Tag tone="stop">{spell(fault)}</Tag>
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone="good">{t('evaluation.report.ranked')}</Tag>
      {tied && <Tag tone="warn">{t('evaluation.report.tie')}</Tag>}
      {abnormallyLow && <Tag tone="warn">{t('scoring.report.low')}</Tag>}
    </span>
  )
}
