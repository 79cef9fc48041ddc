import { evidenceLevels } from '#app/domain/offerings/attributes.ts'
import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import { normalise, wordsOf } from '../normalise.ts'
import type { OfferingDocument, SearchDocument, Words } from '../port.ts'
import { romanTokens, textTokens } from './tokens.ts'

/** What the reader keeps in memory of an offering: enough to filter, count and sort without touching the file. */
export type OfferingFacts = {
  kind: 'offering'
  id: string
  slug: string
  name: string
  sortName: string
  house: string
  city: string
  /** Codes, with the level of evidence of each as its place in `evidenceLevels`. */
  capabilities: readonly (readonly [code: string, level: number])[]
  /** Where it stands in each facet but that of capabilities; a facet in which it has no value is left out. */
  values: Partial<Record<Exclude<FacetName, 'capability'>, readonly string[]>>
  updatedAt: number
}
export type ProductFacts = {
  kind: 'product'
  id: string
  slug: string
  name: string
  maker: string
  names: readonly string[]
  description: string
  capabilities: readonly string[]
}
export type CapabilityFacts = { kind: 'capability'; id: string; group: string | null; words: Words }
export type HouseFacts = { kind: 'house'; id: string; slug: string; name: string; city: string }
export type Facts = OfferingFacts | ProductFacts | CapabilityFacts | HouseFacts

/** What is read from the file for the hits of one page. `words`: those of all that it says, each once and in its one form. */
export type Shown = { summary: string; words: string; replaces: readonly { id: string; name: string }[] }

/** The columns in which words of an offering stand, and how much a word in each counts. What it states by a code is found by the words of the code (`lexicon.ts`), so none of these hold them. */
export const offeringColumns = { name: 10, replaces: 6, house: 5, summary: 3, city: 2, body: 1 } as const
type OfferingColumn = keyof typeof offeringColumns

export type IndexRow = {
  facts: Facts
  shown: Shown | null
  offering: Record<OfferingColumn, string> | null
  names: { name: string; other: string }
}

/** How a document is stored. */
export function rowOf(document: SearchDocument): IndexRow {
  switch (document.kind) {
    case 'offering':
      return {
        facts: offeringFacts(document),
        shown: shownOf(document),
        offering: offeringWords(document),
        names: { name: textTokens([document.name]), other: textTokens([document.house.name]) },
      }
    case 'product': {
      const { maker, aliases, kind, id, slug, name, description, capabilities } = document
      const facts = { kind, id, slug, name, maker, names: [name, ...aliases], description, capabilities }
      return { facts, shown: null, offering: null, names: { name: textTokens([name]), other: textTokens([maker, ...aliases]) } }
    }
    case 'capability': {
      const { kind, id, group, words } = document
      const [en = id, ...others] = words.en
      const [ur = '', ...urdu] = words.ur
      const name = textTokens([en, ur])
      return { facts: { kind, id, group, words }, shown: null, offering: null, names: { name, other: allWords({ ...words, en: others, ur: urdu }) } }
    }
    case 'house':
      return { facts: document, shown: null, offering: null, names: { name: textTokens([document.name]), other: textTokens([document.city]) } }
  }
}

function allWords(words: Words): string {
  return `${textTokens([...words.en, ...words.ur, ...words['ur-Latn']])} ${romanTokens(words['ur-Latn'])}`
}

function offeringFacts(document: OfferingDocument): OfferingFacts {
  const { kind, id, slug, name, house, capabilities, groups, deployments, certifications, replaces, stated, updatedAt } = document
  const values: OfferingFacts['values'] = {
    ...stated,
    group: groups.map(({ code }) => code),
    replaces: replaces.map((product) => product.slug),
    deployment: deployments,
    certification: certifications,
    city: [house.city],
  }
  return {
    kind,
    id,
    slug,
    name,
    sortName: normalise(name),
    house: house.name,
    city: house.city,
    capabilities: capabilities.map(({ code, level }) => [code, evidenceLevels.indexOf(level)] as const),
    values: Object.fromEntries(facetNames.flatMap((facet) => (facet !== 'capability' && values[facet]?.length ? [[facet, [...new Set(values[facet])]]] : []))),
    updatedAt,
  }
}

function shownOf({ name, summary, description, capabilities, replaces }: OfferingDocument): Shown {
  return {
    summary,
    words: [...new Set(wordsOf([name, summary, description, ...capabilities.map(({ sentence }) => sentence)].join('\n')))].join(' '),
    replaces: replaces.map((product) => ({ id: product.id, name: product.name })),
  }
}

function offeringWords(document: OfferingDocument): Record<OfferingColumn, string> {
  const { name, house, summary, description, capabilities, replaces } = document
  return {
    name: textTokens([name]),
    replaces: textTokens(replaces.flatMap((product) => [product.name, ...product.aliases])),
    house: textTokens([house.name]),
    summary: textTokens([summary]),
    city: textTokens([house.city]),
    body: textTokens([description, ...capabilities.map(({ sentence }) => sentence)]),
  }
}
