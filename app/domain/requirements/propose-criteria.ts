import { askableAttestationCodes, deploymentModels, standards } from '../offerings/attributes.ts'
import type { CriterionDraft, CriterionKind } from './criterion.ts'
import type { RequirementDraft } from './schema.ts'

/** What a narrative can be read for: a capability, a way of running, a certificate or a standard. Numbers and places are asked for by people. */
export type ProposableKind = Extract<CriterionKind, 'capability' | 'deployment' | 'certification' | 'standard'>
export type Proposable = { kind: ProposableKind; ref: string }

/** A phrase that leads to a criterion: for each of its words, the keys by any of which a word of a text may meet it. */
export type Phrase = Proposable & { keys: readonly (readonly string[])[] }

/**
 * The words that lead to criteria, and how a text is cut into words: `keysOf` answers the forms by which a word of a text may meet one of a phrase, none for what is no word. Both are made
 * by the server from the taxonomy and from what search reads as the same.
 */
export type NarrativeTaxonomy = {
  /** Phrases by a key of their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>
  keysOf(word: string): readonly string[]
}

/** A criterion that the narrative speaks of, and the words that led to it: as they stand in the text, from `start` to before `end`. */
export type CriterionProposal = Proposable & { words: string; start: number; end: number }

/** A word of a narrative: letters and digits of any writing, with their marks. */
export const narrativeWord = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ]+/gu

type Word = { keys: readonly string[]; start: number; end: number }

/**
 * The criteria that a narrative speaks of, in its order, each once with the first words that led to it. A longer phrase goes before a shorter one that begins or stands in it; words end
 * where the text's do; what the text says about a thing, also that it is not wanted, is not interpreted. What `asked` already has is not proposed, and nothing is added by itself.
 */
export function proposeCriteria(text: string, taxonomy: NarrativeTaxonomy, asked: readonly Pick<CriterionDraft, 'kind' | 'ref'>[] = []): CriterionProposal[] {
  const words = cut(text, taxonomy)
  const known = new Set(asked.map(nameOf))
  const proposals: CriterionProposal[] = []
  for (let index = 0; index < words.length;) {
    const { found, length } = longestAt(words, index, taxonomy)
    const [first, last] = [words[index]!, words[index + Math.max(1, length) - 1]!]
    for (const { kind, ref } of found) {
      if (known.has(nameOf({ kind, ref }))) continue
      known.add(nameOf({ kind, ref }))
      proposals.push({ kind, ref, words: text.slice(first.start, last.end), start: first.start, end: last.end })
    }
    index += Math.max(1, length)
  }
  return proposals
}

const nameOf = ({ kind, ref }: { kind: string; ref: string }) => `${kind} ${ref}`

/** The words of a text with their places. */
function cut(text: string, { keysOf }: NarrativeTaxonomy): Word[] {
  return [...text.matchAll(narrativeWord)].flatMap(({ 0: found, index }) => {
    const keys = keysOf(found)
    return keys.length === 0 ? [] : [{ keys, start: index, end: index + found.length }]
  })
}

/** The longest phrases that begin at a word, and how many words they take. Two capabilities may share one. */
function longestAt(words: readonly Word[], index: number, { phrases }: NarrativeTaxonomy): { found: Phrase[]; length: number } {
  const candidates = new Set(words[index]!.keys.flatMap((key) => phrases.get(key) ?? []))
  const matching = [...candidates].filter(({ keys }) => keys.every((wanted, offset) => words[index + offset]?.keys.some((key) => wanted.includes(key))))
  const length = Math.max(0, ...matching.map(({ keys }) => keys.length))
  const longest = matching.filter(({ keys }) => keys.length === length)
  // Who names a certificate wants it, and not what some capability has to do with it.
  const certificates = longest.filter(({ kind }) => kind === 'certification')
  return { found: certificates.length > 0 ? certificates : longest, length }
}

const prefix = 'add '

/** What the button of a proposal sends as the form's intent: the draft is saved, and the criterion added to it. */
export function addIntent({ kind, ref }: Proposable): string {
  return `${prefix}${kind} ${ref}`
}

/** By kind, whether a reference is one that can be asked. Written without the schema, whose parser the page of a form does not need. */
const asks: Record<ProposableKind, (ref: string) => boolean> = {
  capability: (ref) => /^[a-z0-9]+(-[a-z0-9]+)+$/.test(ref) && ref.length <= 60,
  deployment: (ref) => deploymentModels.some((one) => one === ref),
  certification: (ref) => askableAttestationCodes.some((one) => one === ref),
  standard: (ref) => standards.some((one) => one === ref),
}

/** The criterion that an intent adds; undefined for any other intent. Whether there is such a capability, the taxonomy says when the draft is sent. */
export function addedBy(intent: string): Proposable | undefined {
  const [, kind = '', ref = ''] = /^add (\S+) (\S+)$/.exec(intent) ?? []
  return Object.hasOwn(asks, kind) && asks[kind as ProposableKind](ref) ? { kind: kind as ProposableKind, ref } : undefined
}

/** The draft with a criterion more, as a should that asks for a claim; the same draft when it asks that already. */
export function withProposed(draft: RequirementDraft, { kind, ref }: Proposable): RequirementDraft {
  if (draft.criteria.some((criterion) => criterion.kind === kind && criterion.ref === ref)) return draft
  const added = { kind, ref, weight: 'should', askedEvidence: 'claimed', note: '' } as RequirementDraft['criteria'][number]
  return { ...draft, criteria: [...draft.criteria, added] }
}
