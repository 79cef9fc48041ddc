import {
  askableAttestationCodes,
  deploymentModels,
  scaleMeasures,
  standards,
  supportHours,
  type ScaleMeasure,
  type SupportHours,
} from '../offerings/attributes.ts'
import type { CriterionDraft, CriterionKind, CriterionWeight } from './criterion.ts'
import { groupBy, meaningOf, numberClauses, weightThatHolds, type CueFound, type Span, type Word } from './narrative-clauses.ts'
import { numbersIn } from './narrative-numbers.ts'
import type { Cue } from './narrative-words.ts'
import type { RequirementDraft } from './schema.ts'

/** What a narrative can be read for: everything that a criterion can ask, but for components. */
export type ProposableKind = Exclude<CriterionKind, 'components'>
/** `bound` stands with a scale; `weight` is absent where the text does not say it, and then it is added as a should. */
export type Proposable = { kind: ProposableKind; ref: string; bound?: number; weight?: CriterionWeight }

type Keys = readonly (readonly string[])[]

/** A phrase that names a thing: for each of its words, the keys by any of which a word of a text may meet it. */
export type NamedPhrase = { leads: { kind: 'capability' | 'deployment' | 'certification' | 'standard'; ref: string }; keys: Keys }

/** What other words say: how a thing is meant, hours of support, a city, or what a number counts. */
export type Said =
  { what: 'cue'; cue: Cue } | { what: 'hours'; hours: SupportHours } | { what: 'city'; city: string } | { what: 'measure'; measure: ScaleMeasure }
export type Mark = { leads: Said; keys: Keys }

/**
 * The words that lead to criteria, and how a text is cut into words: `keysOf` answers the forms by which a word of a text may meet one of a phrase, none for what is no word. All are made
 * by the server from the taxonomy and from what search reads as the same.
 */
export type NarrativeTaxonomy = {
  /** Phrases and marks by a key of their first word. */
  phrases: ReadonlyMap<string, readonly NamedPhrase[]>
  marks: ReadonlyMap<string, readonly Mark[]>
  keysOf(word: string): readonly string[]
}

/** A criterion that the narrative speaks of, and the words that led to it: as they stand in the text, from `start` to before `end`. */
export type CriterionProposal = Proposable & { words: string; start: number; end: number }

/** A word of a narrative: letters and digits of any writing, with their marks. */
export const narrativeWord = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ]+/gu

/** Something found in a text, by the words that it takes. */
type Found<What> = Span & { what: What }

/**
 * The criteria that a narrative speaks of, in its order, each once with the first words that led to it. A longer phrase goes before a shorter one that begins or stands in it; words end
 * where the text's do. What the text says is no part of the purchase, or stands where it is, is not proposed; the weight is that of the nearest words about it. What `asked` already has is
 * not proposed, and nothing is added by itself.
 */
export function proposeCriteria(text: string, taxonomy: NarrativeTaxonomy, asked: readonly Pick<CriterionDraft, 'kind' | 'ref'>[] = []): CriterionProposal[] {
  const reading = read(text, taxonomy)
  const known = new Set(asked.map(nameOf))
  if (asked.some(({ kind }) => kind === 'residency')) known.add(nameOf(ownCountry))
  const found = [...namedIn(reading), ...hoursIn(reading), ...citiesIn(reading), ...scalesIn(text, reading), ...residencyIn(reading)]
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .flatMap(({ what, from, to }) => {
      if (known.has(nameOf(what))) return []
      known.add(nameOf(what))
      const [start, end] = [reading.words[from]!.start, reading.words[to - 1]!.end]
      return [{ ...what, words: text.slice(start, end), start, end }]
    })
}

const nameOf = ({ kind, ref }: { kind: string; ref: string }) => `${kind} ${ref}`

type Reading = {
  words: Word[]
  named: Found<NamedPhrase['leads'][]>[]
  said: Found<Said>[]
  meaning: ReturnType<typeof meaningOf>
  /** Names and measures of what something only comes from. */
  sources: ReadonlySet<Span>
}

type Proposed = Found<Proposable>

function read(text: string, taxonomy: NarrativeTaxonomy): Reading {
  const cut = [...text.matchAll(narrativeWord)].flatMap(({ 0: one, index }) => {
    const keys = taxonomy.keysOf(one)
    return keys.length === 0 ? [] : [{ keys, start: index, end: index + one.length }]
  })
  const said = withoutShorter(cut.flatMap((_, index) => saidAt(cut, index, taxonomy)))
  const cues = said.flatMap(({ what, from, to }): CueFound[] => (what.what === 'cue' ? [{ cue: what.cue, from, to }] : []))
  const words = numberClauses(text, cut, new Set(cues.filter(({ cue }) => cue === 'turn').map(({ from }) => from)))
  const [named, meaning] = [namedPhrases(words, taxonomy), meaningOf(words, cues)]
  const things = [...named, ...said.filter(({ what }) => what.what === 'measure')].sort((a, b) => a.from - b.from)
  return { words, named, said, meaning, sources: meaning.sourcesAmong(things) }
}

type Cut = { keys: readonly string[] }

function matchesAt<Leads>(words: readonly Cut[], index: number, phrases: ReadonlyMap<string, readonly { leads: Leads; keys: Keys }[]>) {
  const candidates = new Set(words[index]!.keys.flatMap((key) => phrases.get(key) ?? []))
  return [...candidates].filter(({ keys }) => keys.every((wanted, offset) => words[index + offset]?.keys.some((key) => wanted.includes(key))))
}

const saidAt = (words: readonly Cut[], index: number, { marks }: NarrativeTaxonomy): Found<Said>[] =>
  matchesAt(words, index, marks).map(({ leads, keys }) => ({ what: leads, from: index, to: index + keys.length }))

const weighing: ReadonlySet<Cue> = new Set(['must', 'should', 'could', 'unwanted', 'kept', 'none', 'absent'])

/** The longest mark has so many words, so a longer one around another begins at most so far before it. */
const reach = 8

/** "Not required" is no "required": of words about how a thing is meant, and of one kind of thing, those within longer ones say nothing. In the order of the text. */
function withoutShorter(said: readonly Found<Said>[]): Found<Said>[] {
  const group = ({ what }: Found<Said>) => (what.what === 'cue' ? (weighing.has(what.cue) ? 'weight' : what.cue) : what.what)
  const at = groupBy(said, ({ from }) => from)
  const around = ({ from }: Span) => Array.from({ length: reach }, (_, back) => at.get(from - back) ?? []).flat()
  return said.filter((one) => !around(one).some((other) => group(other) === group(one) && isWithinLonger(one, other)))
}

const isWithinLonger = (one: Span, other: Span) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from

/** Names of things from left to right, the longest that begins at each word. */
function namedPhrases(words: readonly Word[], { phrases }: NarrativeTaxonomy): Reading['named'] {
  const named: Reading['named'] = []
  for (let index = 0; index < words.length;) {
    const matching = matchesAt(words, index, phrases).filter(({ keys }) => words[index + keys.length - 1]!.sentence === words[index]!.sentence)
    const length = Math.max(0, ...matching.map(({ keys }) => keys.length))
    if (length > 0)
      named.push({ what: clearest(matching.filter(({ keys }) => keys.length === length).map(({ leads }) => leads)), from: index, to: index + length })
    index += Math.max(1, length)
  }
  return named
}

/** Who names a certificate, a standard or a way of running wants it, and not what some capability has to do with it. Two capabilities may share a name. */
function clearest(leads: NamedPhrase['leads'][]): NamedPhrase['leads'][] {
  const certificates = leads.filter(({ kind }) => kind === 'certification')
  if (certificates.length > 0) return certificates
  const others = leads.filter(({ kind }) => kind !== 'capability')
  return others.length > 0 ? others : leads
}

function namedIn({ named, meaning, said, sources }: Reading): Proposed[] {
  const hours = new Set(said.flatMap(({ what, from, to }) => (what.what === 'hours' ? Array.from({ length: to - from }, (_, offset) => from + offset) : [])))
  return named.flatMap((one) => {
    const { what, ...span } = one
    if (meaning.isUnwanted(span)) return []
    return what.flatMap(({ kind, ref }): Proposed[] => {
      // "24×7 support" asks for hours, not for a service.
      if (kind === 'capability' && (sources.has(one) || meaning.isTheirs(span) || takesAny(span, hours))) return []
      return [{ ...span, what: { kind, ref, ...weighed(weightThatHolds(kind, ref, meaning.weightOf(span))) } }]
    })
  })
}

const takesAny = ({ from, to }: Span, taken: ReadonlySet<number>) =>
  Array.from({ length: to - from }, (_, offset) => from + offset).some((index) => taken.has(index))

const weighed = (weight: CriterionWeight | undefined) => (weight === undefined ? {} : { weight })

/** Hours of support, where the sentence speaks of support: the widest that are asked, which include the others. */
function hoursIn({ said, meaning }: Reading): Proposed[] {
  const asked = said.flatMap(({ what, from, to }) => {
    const span = { from, to }
    if (what.what !== 'hours' || meaning.inSentence(span, 'support').length === 0 || meaning.isUnwanted(span)) return []
    return [{ ...span, hours: what.hours }]
  })
  const widest = Math.max(-1, ...asked.map(({ hours }) => supportHours.indexOf(hours)))
  const first = asked.find(({ hours }) => supportHours.indexOf(hours) === widest)
  if (!first) return []
  const span = { from: first.from, to: first.to }
  return [{ ...span, what: { kind: 'support-hours', ref: first.hours, ...weighed(meaning.weightOf(span)) } }]
}

/** Cities in which somebody is to help. */
function citiesIn({ said, meaning }: Reading): Proposed[] {
  return said.flatMap(({ what, from, to }) => {
    const span = { from, to }
    if (what.what !== 'city' || meaning.inSentence(span, 'support').length === 0 || meaning.isUnwanted(span)) return []
    return [{ ...span, what: { kind: 'support-city', ref: what.city, ...weighed(meaning.weightOf(span)) } }]
  })
}

/** How many words may stand between a number and what it counts. */
const gapAtMost = 2

/** Numbers of what is counted. How large a thing is, is told and hardly ever weighed, so the text's other words do not weigh it. */
function scalesIn(text: string, { words, said, meaning, sources }: Reading): Proposed[] {
  const wordAt = new Map(words.flatMap(({ start, end }, index) => [[start, index] as const, [end, index] as const]))
  // A number is cut into words as its marks are ("1,500"), so it is known by the words at its ends.
  const numbers = new Map(
    numbersIn(text).flatMap((number) => {
      const [first, last] = [wordAt.get(number.start), wordAt.get(number.end)]
      return first === undefined || last === undefined ? [] : [[last, { ...number, first }] as const]
    }),
  )
  return said.flatMap((one): Proposed[] => {
    const { what, from, to } = one
    if (what.what !== 'measure' || sources.has(one) || meaning.isUnwanted({ from, to })) return []
    const before = Array.from({ length: gapAtMost + 1 }, (_, gap) => from - 1 - gap).find((index) => numbers.has(index))
    const number = before === undefined ? undefined : numbers.get(before)!
    if (!number || words[before!]!.sentence !== words[from]!.sentence || number.value < 2 || number.value > 2_000_000_000) return []
    return [{ from: number.first, to, what: { kind: 'scale', ref: what.measure, bound: number.value } }]
  })
}

const ownCountry = { kind: 'residency', ref: 'PK' } as const

/** A sentence that says of data that it stays in the country. A country within the name of something else ("a private cloud in Pakistan") is no place of data. */
function residencyIn({ named, said, meaning }: Reading): Proposed[] {
  const taken = new Set(named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)))
  const countries = said.filter(({ what, from, to }) => what.what === 'cue' && what.cue === 'country' && !takesAny({ from, to }, taken))
  for (const country of countries) {
    const data = meaning.inSentence(country, 'data')[0]
    if (!data || meaning.inSentence(country, 'held').length === 0) continue
    const ends = meaning.inClause(country, 'held').map(({ to }) => to)
    const span = { from: Math.min(data.from, country.from), to: Math.max(country.to, data.to, ...ends) }
    return [{ ...span, what: { ...ownCountry, ...weighed(meaning.weightOf(country) ?? 'must') } }]
  }
  return []
}

const prefix = 'add '

/** What the button of a proposal sends as the form's intent: the draft is saved, and the criterion added to it. */
export function addIntent({ kind, ref, bound, weight }: Proposable): string {
  return `${prefix}${kind} ${encodeURIComponent(ref)}${bound === undefined ? '' : `=${bound}`}${weight === undefined ? '' : ` ${weight}`}`
}

/** By kind, whether a reference is one that can be asked. Written without the schema, whose parser the page of a form does not need. */
const asks: Record<ProposableKind, (ref: string) => boolean> = {
  capability: (ref) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(ref) && ref.length <= 60,
  deployment: (ref) => deploymentModels.some((one) => one === ref),
  certification: (ref) => askableAttestationCodes.some((one) => one === ref),
  standard: (ref) => standards.some((one) => one === ref),
  residency: (ref) => ref === ownCountry.ref,
  scale: (ref) => scaleMeasures.some((one) => one === ref),
  'support-hours': (ref) => supportHours.some((one) => one === ref),
  'support-city': (ref) => /^[A-Z][A-Za-z ]{1,79}$/.test(ref),
}

/** The criterion that an intent adds; undefined for any other intent. Whether there is such a capability, the taxonomy says when the draft is sent. */
export function addedBy(intent: string): Proposable | undefined {
  const [, kind = '', ref = '', digits, weight] = /^add (\S+) ([\w:-]+)(?:=([1-9]\d{0,8}))?(?: (must|should|could))?$/.exec(intent) ?? []
  if (!Object.hasOwn(asks, kind) || !asks[kind as ProposableKind](ref) || (kind === 'scale') !== (digits !== undefined)) return undefined
  return { kind: kind as ProposableKind, ref, ...(digits !== undefined && { bound: Number(digits) }), ...weighed(weight as CriterionWeight | undefined) }
}

/** The draft with a criterion more, that weighs what the text says or is a should, and asks for a claim; the same draft when it asks that already. */
export function withProposed(draft: RequirementDraft, { kind, ref, bound, weight }: Proposable): RequirementDraft {
  if (draft.criteria.some((criterion) => criterion.kind === kind && criterion.ref === ref)) return draft
  const scale = bound === undefined ? {} : { bound }
  const added = { kind, ref, ...scale, weight: weight ?? 'should', askedEvidence: 'claimed', note: '' } as RequirementDraft['criteria'][number]
  return { ...draft, criteria: [...draft.criteria, added] }
}
