import { Link } from '@remix-run/react'
import { countFilters, directoryAddress, directorySorts, withoutFilters, withoutValue, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import type { DirectoryPage } from '#app/domain/search/search-directory.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Chip } from '../chip.tsx'
import { Notice } from '../notice.tsx'
import { facetTitle, valueName } from './directory-names.ts'

type Props = { query: DirectoryQuery; found: DirectoryPage }

/** What the list shows, in one sentence that a screen reader hears first. */
export function DirectorySentence({ id, query, found }: Props & { id: string }) {
  const t = useTranslate()
  const count = found.total
  const parts = sayFilters(t, query, found)
  const narrowed = parts.length === 0 ? '' : parts.reduce((said, part) => t('directory.said.and', { said, part }))
  return (
    <h2 id={id} className="text-h3">
      {narrowed === '' ? t('directory.said.all', { count }) : t('directory.said.some', { count, narrowed })}
    </h2>
  )
}

function sayFilters(t: Translate, query: DirectoryQuery, { labels, corrected }: DirectoryPage): string[] {
  const words = corrected && !query.asTyped ? corrected.to : query.q
  const filters = facetNames.flatMap((facet) => {
    const names = query.filters[facet].map((value) => valueName(t, labels, facet, value))
    if (names.length === 0) return []
    return [t(`directory.said.${facet}`, { value: names.reduce((said, part) => t('directory.said.or', { said, part })) })]
  })
  return [
    ...(words ? [t('directory.said.words', { words })] : []),
    ...filters,
    ...(query.evidence ? [t('directory.said.evidence', { level: t(`ui.evidence.${query.evidence}`) })] : []),
  ]
}

/** Each chosen filter, as a link that takes it away. */
export function DirectoryChips({ query, found }: Props) {
  const t = useTranslate()
  if (countFilters(query) === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      {facetNames.flatMap((facet) =>
        query.filters[facet].map((value) => (
          <Chip key={`${facet} ${value}`} to={directoryAddress(query, { filters: withoutValue(query, facet, value) })} removes>
            <bdi>{chipName(t, found, facet, value)}</bdi>
          </Chip>
        )),
      )}
      {query.evidence && (
        <Chip to={directoryAddress(query, { evidence: null })} removes>
          {t('directory.evidenceAtLeast', { level: t(`ui.evidence.${query.evidence}`) })}
        </Chip>
      )}
      <Link to={directoryAddress(withoutFilters(query))} className="text-small">
        {t('directory.clearFilters')}
      </Link>
    </div>
  )
}

/** A value by its name; where the name alone does not say what it is of, with its facet. */
function chipName(t: Translate, { labels }: DirectoryPage, facet: FacetName, value: string): string {
  const name = valueName(t, labels, facet, value)
  const plain: readonly FacetName[] = ['group', 'capability', 'deployment', 'standard', 'certification', 'price', 'authorship']
  return plain.includes(facet) ? name : t('directory.chip', { facet: facetTitle(t, facet), value: name })
}

/** What of the address was left out since nothing could ever have it. Said quietly: the list is right without it. */
export function DirectoryIgnored({ ignored }: { ignored: readonly (FacetName | 'evidence')[] }) {
  const t = useTranslate()
  if (ignored.length === 0) return null
  const names = ignored.map((facet) => (facet === 'evidence' ? t('directory.facet.evidence') : facetTitle(t, facet)))
  return <p className="text-small text-ink-2">{t('directory.ignored', { facets: names.reduce((said, part) => t('directory.said.and', { said, part })) })}</p>
}

/** How the query was understood, where that is not plain: another spelling, a product of the registry. */
export function DirectoryUnderstood({ query, found: { corrected, replacing } }: Props) {
  const t = useTranslate()
  return (
    <>
      {corrected && (
        <p>
          {query.asTyped ? (
            <Link to={directoryAddress(query, { q: corrected.to, asTyped: false })}>{t('directory.meant', { to: corrected.to })}</Link>
          ) : (
            <>
              {t('directory.corrected', { to: corrected.to })}{' '}
              <Link to={directoryAddress(query, { asTyped: true })}>{t('directory.instead', { from: corrected.from })}</Link>
            </>
          )}
        </p>
      )}
      {replacing.map(({ id, slug, name }) => (
        <Notice key={id} tone="info" title={t('directory.replacing', { product: name })}>
          <p>
            {t('directory.replacingText')} <Link to={`/registry/${slug}`}>{t('directory.readEntry')}</Link>
          </p>
        </Notice>
      ))}
    </>
  )
}

/** The orders that the list can have; money buys none of them. */
export function DirectorySorts({ query }: { query: DirectoryQuery }) {
  const t = useTranslate()
  return (
    <nav aria-label={t('directory.sort')} className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {directorySorts.map((sort) => (
        <Link
          key={sort}
          to={directoryAddress(query, { sort })}
          aria-current={query.sort === sort ? 'true' : undefined}
          className="inline-flex min-h-6 items-center text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {t(`directory.sort.${sort}`)}
        </Link>
      ))}
    </nav>
  )
}
