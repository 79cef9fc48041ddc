import { sectors, type Sector } from '../organisations/sectors.ts'
import { attributes, choiceAttributes, priceBands, type PriceBand } from './attributes.ts'
import { authorships } from './choices.ts'

/** What the directory can be narrowed by, in the order in which it is shown; every name is also a parameter of the directory's address. */
export const facetNames = [
  'group',
  'capability',
  'replaces',
  'deployment',
  'residency',
  'standard',
  'certification',
  'support',
  'licence',
  'language',
  'authorship',
  'price',
  'sector',
  'city',
] as const
export type FacetName = (typeof facetNames)[number]

/** The facets whose values are a fixed list, with the catalogue key of the facet and of each value. They are the attributes that an offering states, so that a new value needs no second list. */
export const listedFacets = {
  deployment: choiceAttributes.deployments,
  standard: choiceAttributes.standards,
  certification: attributes.certification,
  support: choiceAttributes.supportHours,
  licence: choiceAttributes.licences,
  language: choiceAttributes.languages,
  authorship: {
    label: 'offerings.field.authorship',
    values: authorships,
    labelOf: (code: (typeof authorships)[number]) => `offerings.authorship.${code}` as const,
  },
  price: { label: 'offerings.field.priceBand', values: priceBands, labelOf: (code: PriceBand) => `offerings.priceBand.${code}` as const },
  sector: { label: 'organisations.field.sectors', values: sectors, labelOf: (code: Sector) => `organisations.sector.${code}` as const },
} as const satisfies Partial<Record<FacetName, { label: string; values: readonly string[]; labelOf: (code: never) => string }>>
export type ListedFacet = keyof typeof listedFacets

/** Whether a facet's values are a fixed list. */
export function isListedFacet(facet: FacetName): facet is ListedFacet {
  return Object.hasOwn(listedFacets, facet)
}

/** Whether a facet could have this value at all: one of its list, or of the shape of its codes. Whether anything has it, only the index knows. */
export function isFacetValue(facet: FacetName, value: string): boolean {
  if (isListedFacet(facet)) return listedFacets[facet].values.some((one) => one === value)
  return shapes[facet].test(value)
}

const shapes: Record<Exclude<FacetName, ListedFacet>, RegExp> = {
  group: /^[A-Z]{2,8}$/,
  capability: /^[a-z][a-z0-9-]{1,39}$/,
  replaces: /^[a-z0-9][a-z0-9-]{0,119}$/,
  residency: /^[A-Z]{2}(:[^\p{Cc}]{1,80})?$/u,
  city: /^[^\p{Cc}]{1,80}$/u,
}
