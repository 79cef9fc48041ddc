import type { PriceTotals } from '#app/domain/proposals/price.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Facts } from '../facts.tsx'

/** What the lines of a price come to. */
export function Totals({ totals: { net, tax, total } }: { totals: PriceTotals }) {
  const t = useTranslate()
  return (
    <div className="card px-4 py-4 sm:px-6" role="status">
      <Facts
        facts={[
          { label: t('evaluation.price.net'), value: <Amount {...net} /> },
          { label: t('evaluation.price.tax'), value: <Amount {...tax} /> },
          {
            label: t('evaluation.price.total'),
            value: (
              <strong>
                <Amount {...total} />
              </strong>
            ),
          },
        ]}
      />
    </div>
  )
}
