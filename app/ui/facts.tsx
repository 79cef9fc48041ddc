import type { ReactNode } from 'react'
import { Words } from './words.tsx'

export type Fact = { label: string; value: ReactNode }

/** What is known about a thing, as pairs. A fact without a value is left out by the caller, or said ("not stated"), never shown empty. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-ui sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)] sm:gap-y-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="pbe-2 wrap-anywhere sm:pbe-0">{spell(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Words keep their own direction; what is built of several parts stands in the page's, beside its label. */
function spell(value: ReactNode): ReactNode {
  if (typeof value === 'string') return <Words>{value}</Words>
  return typeof value === 'number' ? <bdi>{value}</bdi> : value
}

/** Figures side by side, each under its small label: the strip above a list of matches. */
export function FactStrip({ facts, note }: { facts: readonly Fact[]; note?: ReactNode }) {
  return (
    <div className="card num flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-4 sm:px-6">
      <dl className="flex flex-wrap gap-x-6 gap-y-3">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-small text-ink-3">{label}</dt>
            <dd className="text-figure font-semibold">{spell(value)}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="ms-auto font-text text-small leading-normal text-ink-3">{note}</p>}
    </div>
  )
}
