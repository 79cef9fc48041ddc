import type { DeploymentModel, EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { FacetName } from '#app/domain/offerings/facets.ts'

/**
 * What every search engine of the product can do. Documents are built from the database alone (`documents.server.ts`) and hold only what is public; an engine may run late,
 * so whoever shows its answers asks the database once more.
 */
export type Search = {
  search(query: SearchQuery): Promise<SearchAnswer>
  /** What the beginning of a word or name may lead to: products to replace, capabilities, offerings and houses, mixed. */
  suggest(prefix: string, options?: { limit?: number }): Promise<Suggestion[]>
  /** Offerings most like one offering, best first, without it. An unknown id has none. */
  similar(offeringId: string, options?: { limit?: number }): Promise<Hit[]>

  /** Whether this process is the one that writes the index; takes the part when nobody has it. The three below are its alone. */
  claim(): Promise<boolean>
  upsert(documents: readonly SearchDocument[]): Promise<void>
  remove(keys: readonly DocumentKey[]): Promise<void>
  saveMark(mark: IndexMark): Promise<void>

  /** Builds a new index beside the live one and swaps them. Any process may do it. The mark is stored with it. */
  rebuild(stream: AsyncIterable<readonly SearchDocument[]>, mark: IndexMark): Promise<void>
  /** How far the live index has read; undefined when it is missing, of another shape or broken, and so has to be rebuilt. */
  readMark(): Promise<IndexMark | undefined>
  health(): Promise<SearchHealth>
  close(): Promise<void>
}

/** The engine has no index that it could ask: the first one is being built, or the live one broke a moment ago. */
export class SearchAwayProblem extends Error {
  override name = 'SearchAwayProblem'
}

export type DocumentKind = 'offering' | 'house' | 'capability' | 'product'
/** A document's kind and id: `offering:` and the offering's id; a capability's id is its code. */
export type DocumentKey = `${DocumentKind}:${string}`

/** Words in one language; `ur-Latn` is Urdu as people type it in Latin letters. */
export type Words = Record<'en' | 'ur' | 'ur-Latn', readonly string[]>

/** A listed offering that the public may see, as it stands on the day the document was built. */
export type OfferingDocument = {
  kind: 'offering'
  id: string
  slug: string
  name: string
  language: 'en' | 'ur'
  summary: string
  description: string
  house: { id: string; name: string; city: string }
  capabilities: readonly { code: string; group: string; level: EvidenceLevel; sentence: string; words: Words }[]
  /** The groups of its capabilities, each once. */
  groups: readonly { code: string; words: Words }[]
  deployments: readonly DeploymentModel[]
  /** Attestations that can be asked for and are valid on the day. */
  certifications: readonly string[]
  /** Products of the public registry that the house says it can replace. */
  replaces: readonly { id: string; slug: string; name: string; aliases: readonly string[] }[]
  /** What else it is narrowed by. A place where data sits stands twice: as its country, and as the city in it where one is stated. */
  stated: Partial<Record<StatedFacet, readonly string[]>>
  /** When the listed version was signed; milliseconds. */
  updatedAt: number
}

export type HouseDocument = { kind: 'house'; id: string; slug: string; name: string; city: string }
/** A capability, or a group of them, which has no group itself. The words are its labels, first, and its synonyms. */
export type CapabilityDocument = { kind: 'capability'; id: string; group: string | null; words: Words }
/** A product in the public registry today. */
export type ProductDocument = {
  kind: 'product'
  id: string
  slug: string
  name: string
  maker: string
  aliases: readonly string[]
  description: string
  capabilities: readonly string[]
}
export type SearchDocument = OfferingDocument | HouseDocument | CapabilityDocument | ProductDocument

/** Facets that are counted and nothing else: no word leads to them. */
export type StatedFacet = Exclude<FacetName, 'group' | 'capability' | 'replaces' | 'deployment' | 'certification' | 'city'>

export const sorts = ['relevance', 'name', 'updated', 'evidence'] as const
export type Sort = (typeof sorts)[number]

/** Values of one facet are alternatives; between facets all have to hold. `evidence`: at least that, for one of the chosen capabilities, or for any where none is chosen. */
export type SearchFilters = Partial<Record<FacetName, readonly string[]>> & { evidence?: EvidenceLevel }

export type SearchQuery = {
  text: string
  filters?: SearchFilters
  /** `relevance` unless told otherwise; without a text it is by name. The order is from best, newest or most; names from the first. */
  sort?: Sort
  reversed?: boolean
  /** From 1. */
  page?: number
  /** At most 100; 20 unless told otherwise. */
  limit?: number
  /** Look for the words exactly as typed, without correcting any. */
  asTyped?: boolean
}

/** No list is read past this many hits: a narrower question is the better way. */
export const deepestHit = 1000

/** A stretch of a text, and whether it answers the query. */
export type Segment = { text: string; marked: boolean }

/** Why a hit is there. */
export type Reason =
  | { kind: 'replaces'; productId: string; name: string }
  | { kind: 'capability'; code: string }
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'house' }
  | { kind: 'certification'; code: string }

export type Hit = { id: string; slug: string; score: number; highlights: { name: readonly Segment[]; summary: readonly Segment[] }; why: readonly Reason[] }
export type FacetValue = { value: string; count: number }
export type ProductNamed = { id: string; slug: string; name: string }

export type SearchAnswer = {
  hits: readonly Hit[]
  total: number
  /** By falling count, then value. The counts of a facet ignore what is chosen in it, so that they say what choosing another value would give. */
  facets: Record<FacetName, readonly FacetValue[]>
  /** How many hits reach each level of evidence. */
  evidence: Record<EvidenceLevel, number>
  /** The query as typed and as it was answered, when words in it were taken for others. With `asTyped` nothing was, and it is only an offer. */
  corrected: { from: string; to: string } | null
  /** Products of the registry that the query names; the answer is then what can replace them. */
  replacing: readonly ProductNamed[]
  /** Capabilities that the query speaks of, nearest first. */
  capabilities: readonly string[]
  engine: 'built-in' | 'meilisearch'
  tookMs: number
}

/** `label` is the thing's own name; a capability, which has one in each language, is named by its code alone. `hint`: maker of a product, city of a house, house of an offering. */
export type Suggestion = { kind: DocumentKind; id: string; slug: string; label: string; hint: string }

/** How far an index has read the change log, and on what ground it stands. */
export type IndexMark = {
  /** Which database and taxonomy it was built from. */
  ground: string
  /** Every transaction below it has been read; an `xid8` in digits. */
  upTo: string
  /** The day of the market for which validities were read, `YYYY-MM-DD`. */
  day: string
  /** When it last read the log. */
  readAt: string
}

export type SearchHealth = {
  engine: SearchAnswer['engine']
  ready: boolean
  writes: boolean
  generation: string | null
  /** When the live index was built anew; what changed since then was brought up in it. */
  builtAt: Date | null
  documents: number
  mark: IndexMark | null
}

/** The key of a document. */
export function keyOf(document: { kind: DocumentKind; id: string }): DocumentKey {
  return `${document.kind}:${document.id}`
}
