import { useTranslate } from '#app/messages/language.ts'

/** The kinds of contribution to a score, in the order they are always drawn. What is not earned fills the rest. */
export const partKinds = ['must', 'should', 'replaces', 'could', 'record', 'kept'] as const
export type PartKind = (typeof partKinds)[number]
export type BarPart = { kind: PartKind; points: number }

const fills: Record<PartKind | 'open', string> = {
  must: 'fill-part-must',
  should: 'fill-part-should',
  could: 'fill-part-could',
  replaces: 'fill-part-replaces',
  kept: 'fill-part-kept',
  record: 'fill-part-record',
  open: 'fill-part-open',
}

/** A score as a stacked bar whose parts add up to it; `outOf` is the full width. Drawn with width attributes, since the site allows no style attributes. The figures are its label. */
export function Bar({ parts, outOf = 100, names }: { parts: readonly BarPart[]; outOf?: number; names?: Partial<Record<PartKind, string>> }) {
  const t = useTranslate()
  const drawn = partKinds.flatMap((kind) => parts.filter((part) => part.kind === kind && part.points > 0))
  const said = drawn.map(({ kind, points }) => `${names?.[kind] ?? t(`ui.part.${kind}`)} ${points}`)
  let from = 0
  return (
    <svg role="img" aria-label={said.join(', ')} className="block w-full rounded-[3px] forced-color-adjust-none rtl:-scale-x-100" width="100%" height="14">
      <rect width="100%" height="14" className={fills.open} />
      {drawn.map(({ kind, points }, index) => {
        const x = from
        from += (points / outOf) * 100
        return (
          <g key={kind}>
            <rect x={`${round(x)}%`} width={`${round((points / outOf) * 100)}%`} height="14" className={fills[kind]}>
              <title>{said[index]}</title>
            </rect>
            {index > 0 && <rect x={`${round(x)}%`} width="1" height="14" className="fill-surface" />}
          </g>
        )
      })}
    </svg>
  )
}

/** What the colours of the bars mean; `names` says a kind in the page's own words ("replaces Namquist"). */
export function BarLegend({ kinds = partKinds, names }: { kinds?: readonly PartKind[]; names?: Partial<Record<PartKind, string>> }) {
  const t = useTranslate()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
      {[...kinds, 'open' as const].map((kind) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <svg className="forced-color-adjust-none" width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" className={fills[kind]} />
          </svg>
          {(kind !== 'open' && names?.[kind]) || t(`ui.part.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

function round(percent: number): number {
  return Math.round(percent * 1000) / 1000
}
