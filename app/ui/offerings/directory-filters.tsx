import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { evidenceLevels, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { countFilters, directoryAddress, directoryParams, withoutFilters, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import type { DirectoryPage } from '#app/domain/search/search-directory.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { EvidenceMark } from '../evidence.tsx'
import { facetTitle, valueName } from './directory-names.ts'

type Found = Pick<DirectoryPage, 'facets' | 'labels' | 'evidence'>

const shownFirst = 8
/** What most people narrow by; the others open with a click, or by themselves while something in them is chosen. */
const openFirst: readonly FacetName[] = ['group', 'capability', 'deployment']
const line = 'grid grid-cols-[1.125rem_minmax(0,1fr)_auto] items-start gap-2.5 py-1 text-ui'
const box = 'mbs-0.5 size-4.5'
const count = 'text-small text-ink-3 tabular-nums'

/** The filters as a plain form whose answer is an address. Where there is little room they fold, with scripts and without. */
export function DirectoryFilters({ query, found }: { query: DirectoryQuery; found: Found }) {
  const t = useTranslate()
  const chosen = countFilters(query)
  const kept = directoryParams({ ...withoutFilters(query), page: 1 })
  return (
    <details className="open-when-wide" data-screen-only>
      <summary className="cursor-pointer rounded border border-line-2 bg-surface px-4 py-2.5 text-ui font-semibold">
        {chosen === 0 ? t('directory.filters') : t('directory.filtersChosen', { count: chosen })}
      </summary>
      {/* A new address brings new defaults, which uncontrolled boxes take only when they are made anew. */}
      <Form key={directoryAddress(query)} action="/directory" className="grid gap-4 max-lg:pbs-4" aria-label={t('directory.filters')}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid">
          {facetNames.slice(0, 2).map((facet) => (
            <Facet key={facet} facet={facet} query={query} found={found} />
          ))}
          <EvidenceFacet query={query} reached={found.evidence} />
          {facetNames.slice(2).map((facet) => (
            <Facet key={facet} facet={facet} query={query} found={found} />
          ))}
        </div>
        <Button kind="main" className="sticky bottom-2 lg:static">
          {t('directory.apply')}
        </Button>
      </Form>
    </details>
  )
}

/** One question of the form: its name folds and opens it. */
function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-be border-line py-2">
      <summary className="py-1 text-ui font-semibold">{title}</summary>
      <fieldset className="grid min-w-0 gap-1 pbs-1">
        <legend className="hidden-text">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}

function Facet({ facet, query, found: { facets, labels } }: { facet: FacetName; query: DirectoryQuery; found: Found }) {
  const t = useTranslate()
  const values = facets[facet]
  if (values.length === 0) return null
  const chosen = (value: string) => query.filters[facet].includes(value)
  const first = values.filter(({ value }, index) => index < shownFirst || chosen(value))
  const rest = values.filter((one) => !first.includes(one))
  const choice = ({ value, count: hits }: (typeof values)[number]) => (
    <label key={value} className={line}>
      <input type="checkbox" name={facet} value={value} defaultChecked={chosen(value)} className={box} />
      <span className="wrap-anywhere">
        <bdi>{valueName(t, labels, facet, value)}</bdi>
      </span>
      <span className={count}>{hits}</span>
    </label>
  )
  return (
    <Folded title={facetTitle(t, facet)} open={openFirst.includes(facet) || query.filters[facet].length > 0}>
      {first.map(choice)}
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1.5 text-small">{t('directory.more', { count: rest.length })}</summary>
          {rest.map(choice)}
        </details>
      )}
    </Folded>
  )
}

function EvidenceFacet({ query, reached }: { query: DirectoryQuery; reached: Record<EvidenceLevel, number> }) {
  const t = useTranslate()
  return (
    <Folded title={t('directory.facet.evidence')} open>
      {[...evidenceLevels].reverse().map((level) => (
        <label key={level} className={line}>
          <input type="radio" name="evidence" value={level} defaultChecked={(query.evidence ?? 'claimed') === level} className={box} />
          <span className="inline-flex items-baseline gap-1.5">
            <EvidenceMark level={level} />
            {t(`ui.evidence.${level}`)}
          </span>
          <span className={count}>{reached[level]}</span>
        </label>
      ))}
    </Folded>
  )
}
