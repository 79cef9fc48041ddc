import type { ResultShown } from '#app/domain/evaluation/read-opened.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Amount } from '../amount.tsx'
import { spellPoints } from '../matching/part-kind.ts'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

/** What each proposal earned, ranked first first; one that is not ranked says why. */
export function Ranking({ results, threshold }: { results: readonly ResultShown[]; threshold: number }) {
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
            const tied = rank !== null && results.filter((other) => other.rank === rank).length > 1
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
                  <Became result={result} threshold={threshold} /> {tied && <Tag tone="warn">{t('evaluation.report.tie')}</Tag>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}

function Became({ result: { fault, passed }, threshold }: { result: ResultShown; threshold: number }) {
  const t = useTranslate()
  if (fault) return <Tag tone="stop">{t(`evaluation.fault.${fault}` as MessageKey)}</Tag>
  if (!passed) return <Tag tone="warn">{t('evaluation.report.underThreshold', { points: threshold })}</Tag>
  return <Tag tone="good">{t('evaluation.report.ranked')}</Tag>
}
