import type { ReactNode } from 'react'
import type { Money } from '#app/domain/money.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Column, Table } from '../table.tsx'
import type { CountedPrice } from './price-reply.ts'
import { yearLabel } from './price-rows.tsx'

/** What the lines of a price come to: line by line, by what they are for, by year, with tax and the total. Lines that cannot be read yet are counted and said. */
export function Totals({ counted: { totals, left } }: { counted: CountedPrice }) {
  const t = useTranslate()
  const { lines, kinds, years, net, tax, total } = totals
  return (
    <div className="card">
      {/* Said when it changes; the whole table would be too much to listen to at every key. */}
      <p role="status" className="hidden-text">
        {t('evaluation.price.total')}: <Amount {...total} />
      </p>
      {left > 0 && <p className="px-4 py-3 text-small text-ink-2 sm:px-6">{t('prices.left', { count: left })}</p>}
      <Table caption={t('prices.totals')}>
        <thead>
          <tr>
            <Column>{t('evaluation.price.line')}</Column>
            <Column numeric>{t('evaluation.price.net')}</Column>
            <Column numeric>{t('evaluation.price.tax')}</Column>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, net: lineNet, tax: lineTax }, index) => (
            <Sum
              key={`line-${index}`}
              label={line.description === '' ? t(`evaluation.price.${line.kind}`) : <bdi>{line.description}</bdi>}
              net={lineNet}
              tax={lineTax}
              light
            >
              {line.year > 0 && <> ({yearLabel(t, line.year)})</>}
            </Sum>
          ))}
          {kinds.map(({ kind, net: kindNet }) => (
            <Sum key={kind} label={t('prices.allOf', { what: t(`evaluation.price.${kind}`) })} net={kindNet} />
          ))}
          {years.map(({ year, net: yearNet }) => (
            <Sum key={year} label={t('prices.allOf', { what: yearLabel(t, year) })} net={yearNet} />
          ))}
          <Sum label={t('evaluation.price.net')} net={net} tax={tax} />
          <tr>
            <th scope="row">{t('evaluation.price.total')}</th>
            <td className="num font-semibold" colSpan={2}>
              <Amount {...total} />
            </td>
          </tr>
        </tbody>
      </Table>
    </div>
  )
}

function Sum({ label, net, tax, light = false, children }: { label: ReactNode; net: Money; tax?: Money; light?: boolean; children?: ReactNode }) {
  return (
    <tr>
      <th scope="row" className={light ? 'font-normal' : undefined}>
        {label}
        {children}
      </th>
      <td className="num">
        <Amount {...net} />
      </td>
      <td className="num">{tax && <Amount {...tax} />}</td>
    </tr>
  )
}
