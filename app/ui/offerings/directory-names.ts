import { markets } from '#app/domain/market.ts'
import { isListedFacet, listedFacets, type FacetName, type ListedFacet } from '#app/domain/offerings/facets.ts'
import type { DirectoryPage } from '#app/domain/search/search-directory.server.ts'
import type { Translate } from '#app/messages/translate.ts'

/** The name of each facet. */
export function facetTitle(t: Translate, facet: FacetName): string {
  if (isListedFacet(facet)) return t(listedFacets[facet].label)
  if (facet === 'capability') return t('matching.kind.capability')
  return t(`directory.facet.${facet}`)
}

/** The name of a facet's value; `labels` are those of capabilities and groups by their codes, and of products and places by `facet:value`. */
export function valueName(t: Translate, labels: DirectoryPage['labels'], facet: FacetName, value: string): string {
  if (isListedFacet(facet)) return t(listedLabel(facet, value), { currency: markets.pk.currency })
  return labels[facet === 'group' || facet === 'capability' ? value : `${facet}:${value}`] ?? value
}

type ListedLabel = ReturnType<(typeof listedFacets)[ListedFacet]['labelOf']>

function listedLabel(facet: ListedFacet, code: string): ListedLabel {
  return (listedFacets[facet].labelOf as (one: string) => ListedLabel)(code)
}
