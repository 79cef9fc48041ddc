import type { OpenedShown } from '#app/domain/evaluation/read-opened.server.ts'
import { priceKinds, type PriceKind } from '#app/domain/proposals/choices.ts'
import type { PriceTotals } from '#app/domain/proposals/price.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Column, Table } from '../table.tsx'

/** The prices beside one another: lines, tax and total, all computed by the server from the schedules that were opened. */
export function PriceTable({ proposals }: { proposals: readonly OpenedShown[] }) {
  const t = useTranslate()
  const priced = proposals.flatMap(({ proposalId, label, houseName, totals }) =>
    totals ? [{ proposalId, houseName: houseName ?? t('scoring.bidder', { label }), totals }] : [],
  )
  const kinds = priceKinds.filter((kind) => priced.some(({ totals }) => totals.kinds.some((sum) => sum.kind === kind)))
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
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="font-normal">
                {t(`evaluation.price.${kind}`)}
              </th>
              {priced.map(({ proposalId, totals }) => (
                <td key={proposalId} className="num">
                  <KindSum totals={totals} kind={kind} />
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
            {priced.map(({ proposalId, totals }) => (
              <td key={proposalId} className="num">
                <Amount {...totals.tax} />
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

function KindSum({ totals, kind }: { totals: PriceTotals; kind: PriceKind }) {
  const sum = totals.kinds.find((one) => one.kind === kind)
  return sum ? <Amount {...sum.net} /> : <>–</>
}
