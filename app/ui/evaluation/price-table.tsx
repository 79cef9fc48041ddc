import type { OpenedShown } from '#app/domain/evaluation/read-opened.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Column, Table } from '../table.tsx'

const lines = ['licence', 'implementation', 'support'] as const

/** The prices beside one another: lines, tax and total, all computed by the server from the schedules that were opened. */
export function PriceTable({ proposals }: { proposals: readonly OpenedShown[] }) {
  const t = useTranslate()
  const priced = proposals.flatMap(({ proposalId, houseName, totals, content }) =>
    totals && content ? [{ proposalId, houseName, totals, taxRate: content.price.taxBasisPoints / 100 }] : [],
  )
  return (
    <div className="card">
      <Table caption={t('evaluation.proposals.prices')}>
        <thead>
          <tr>
            <Column>{t('evaluation.price.line')}</Column>
            {priced.map(({ proposalId, houseName }) => (
              <Column key={proposalId} numeric>
                <bdi>{houseName}</bdi>
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row" className="font-normal">
                {t(`evaluation.price.${line}`)}
              </th>
              {priced.map(({ proposalId, totals }) => (
                <td key={proposalId} className="num">
                  <Amount {...totals.lines[line]} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('evaluation.price.net')}</th>
            {priced.map(({ proposalId, totals }) => (
              <td key={proposalId} className="num">
                <Amount {...totals.net} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className="font-normal">
              {t('evaluation.price.tax')}
            </th>
            {priced.map(({ proposalId, totals, taxRate }) => (
              <td key={proposalId} className="num">
                <Amount {...totals.tax} />
                <span className="block text-small text-ink-3">{t('evaluation.price.taxAt', { rate: taxRate })}</span>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('evaluation.price.total')}</th>
            {priced.map(({ proposalId, totals }) => (
              <td key={proposalId} className="num font-semibold">
                <Amount {...totals.total} />
              </td>
            ))}
          </tr>
        </tbody>
      </Table>
    </div>
  )
}
