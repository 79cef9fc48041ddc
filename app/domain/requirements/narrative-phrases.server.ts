import { askableAttestationCodes, deploymentModels, standards } from '#app/domain/offerings/attributes.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { wordsOfAttestation, wordsOfDeployment } from '#search/lexicon.ts'
import { normalise, romanKey } from '#search/normalise.ts'
import { stem } from '#search/stem.ts'
import {
  attestationPhrases,
  cityPhrases,
  cuePhrases,
  deploymentPhrases,
  measurePhrases,
  standardPhrases,
  supportPhrases,
  tellingNothing,
  type WordsInWritings,
} from './narrative-words.ts'
import { narrativeWord, type Mark, type NamedPhrase, type NarrativeTaxonomy, type Said } from './propose-criteria.ts'

/** In which writing a phrase is: Roman Urdu has no one spelling, and English has endings. */
type Writing = 'en' | 'ur' | 'ur-Latn'

/** What a capability is called and found by, in each writing. */
export type CapabilityWords = { labels: { en: string; ur: string }; synonyms: Record<Writing, readonly string[]> }

/** The phrases that lead to a capability: its labels and the parts of its English one, its synonyms, and two English words turned round ("screening against sanctions"). */
export function capabilityPhrases(ref: string, { labels, synonyms }: CapabilityWords): NamedPhrase[] {
  const telling = (text: string) => !silent.has(normalise(text))
  const english = [labels.en, ...partsOfLabel(labels.en), ...synonyms.en].filter(telling)
  const leads = { kind: 'capability', ref } as const
  return [
    ...english.flatMap((text) => [...phraseOf(leads, text, 'en'), ...turnedRound(leads, text)]),
    ...[labels.ur, ...synonyms.ur].filter(telling).flatMap((text) => phraseOf(leads, text, 'ur')),
    ...synonyms['ur-Latn'].filter(telling).flatMap((text) => phraseOf(leads, text, 'ur-Latn')),
  ]
}

const silent: ReadonlySet<string> = new Set(tellingNothing.map(normalise))

/** The parts of a label that names several things, where a part is of two words or more: a word alone says too little. */
function partsOfLabel(label: string): string[] {
  const parts = label.split(/,|\band\b|[()]/).map((part) => part.trim())
  return parts.length < 2 ? [] : parts.filter((part) => part.split(/[\s-]+/).length >= 2 && !/\bsecure\b/i.test(part))
}

/** What may stand between the two when the second is of the first, and when it is done to the first. */
const between = ['of', 'against', 'for', 'on', 'from', 'in', 'to', 'by', 'the', 'a', 'an', 'all', 'our', 'each', 'every']
const done = ['is', 'are', 'be', 'been', 'being', 'to', 'must', 'should', 'will', 'shall', 'has', 'have']

/** "Account opening" is also "open accounts", "opening an account", "opening of an account" and "accounts are to be opened". */
function turnedRound(leads: NamedPhrase['leads'], text: string): NamedPhrase[] {
  const [first, second, ...others] = text.match(narrativeWord) ?? []
  if (first === undefined || second === undefined || others.length > 0 || first.length < 3 || second.length < 4) return []
  const [noun, act] = [phraseKeys(first, 2, 'en'), phraseKeys(second, 2, 'en')]
  const orders = [
    [act, noun],
    [act, between, noun],
    [act, between, between, noun],
    ...[1, 2, 3, 4].map((words) => [noun, ...Array.from({ length: words }, () => done), act]),
  ]
  return orders.map((keys) => ({ leads, keys }))
}

/** Makes the taxonomy from its phrases. */
export function makeNarrativeTaxonomy(phrases: readonly NamedPhrase[]): NarrativeTaxonomy {
  return { phrases: byFirst(phrases), marks: byFirst(marks()), keysOf }
}

function byFirst<Leads>(phrases: readonly { leads: Leads; keys: readonly (readonly string[])[] }[]) {
  const found = new Map<string, { leads: Leads; keys: readonly (readonly string[])[] }[]>()
  for (const phrase of phrases) {
    for (const key of phrase.keys[0]!) {
      const others = found.get(key)
      if (others) others.push(phrase)
      else found.set(key, [phrase])
    }
  }
  return found
}

/** The phrase of a text; none when it says nothing. Words of the text meet it by the same keys as those of a narrative. */
function phraseOf<Leads>(leads: Leads, text: string, writing: Writing): { leads: Leads; keys: string[][] }[] {
  const words = text.match(narrativeWord)?.filter((one) => normalise(one) !== '') ?? []
  return words.length === 0 ? [] : [{ leads, keys: words.map((one) => phraseKeys(one, words.length, writing)) }]
}

function phrasesIn<Leads>(leads: Leads, words: WordsInWritings) {
  return (['en', 'ur', 'ur-Latn'] as const).flatMap((writing) => (words[writing] ?? []).flatMap((text) => phraseOf(leads, text, writing)))
}

/** Everything that a narrative says beside the names of things: how they are meant, hours, cities, and what is counted. */
function marks(): Mark[] {
  const of = <Code extends string>(lists: Partial<Record<Code, WordsInWritings>>, saidOf: (code: Code) => Said) =>
    (Object.entries(lists) as [Code, WordsInWritings][]).flatMap(([code, words]) => phrasesIn(saidOf(code), words))
  return [
    ...of(cuePhrases, (cue) => ({ what: 'cue', cue })),
    ...of(supportPhrases, (hours) => ({ what: 'hours', hours })),
    ...of(cityPhrases, (city) => ({ what: 'city', city })),
    ...of(measurePhrases, (measure) => ({ what: 'measure', measure })),
  ]
}

/** What a word of a text may be met by: as it is written, by its stem, and by its sound. Each key says which, so that a sound never meets a spelling. */
function keysOf(found: string): string[] {
  const one = normalise(found)
  if (one === '') return []
  const sound = romanKey(one)
  return [one, `stem ${stem(one)}`, ...(sound ? [`sound ${sound}`] : []), ...(isCapitals(found) ? [`capitals ${one}`] : [])]
}

const isCapitals = (written: string) => /^[\p{Lu}\p{N}]+$/u.test(written) && /\p{Lu}/u.test(written)

/** Short names of capitals are also words (REST, BAS, POS): they count where they are written as names. */
const longestName = 4

/**
 * What a word of a phrase is met by. A single English word has to stand as it is, or with an s: "switching" speaks of more than switches.
 */
function phraseKeys(written: string, length: number, writing: Writing): string[] {
  const one = normalise(written)
  if (length === 1 && isCapitals(written) && one.length <= longestName) return [`capitals ${one}`]
  if (writing === 'ur-Latn') return [one, ...(romanKey(one) ? [`sound ${romanKey(one)}`] : [])]
  if (writing === 'ur') return [one]
  return length > 1 ? [one, `stem ${stem(one)}`] : [one, ...(one.length > 3 ? [`${one}s`] : [])]
}

/** Words of one kind alone that people also use for other things: they are found in search, and propose nothing. */
const vague: ReadonlySet<string> = new Set(
  ['hosted', 'subscription', 'سبسکرپشن', 'hybrid', 'ہائبرڈ', 'مخلوط', 'SBOM', 'software bill of materials', 'PCI'].map(normalise),
)

/** The phrases that lead to what has a fixed list: what search knows of each, its name in the catalogues, and what people call it. */
export function listedPhrases(): NamedPhrase[] {
  const clear = (text: string) => !vague.has(normalise(text))
  const [en, ur] = [translatorFor('en'), translatorFor('ur')]
  return [
    ...deploymentModels.flatMap((ref) => {
      const leads = { kind: 'deployment', ref } as const
      return [
        ...wordsOfDeployment(ref)
          .filter(clear)
          .flatMap((text) => phraseOf(leads, text, writingOf(text))),
        ...phrasesIn(leads, deploymentPhrases[ref] ?? {}),
      ]
    }),
    ...askableAttestationCodes.flatMap((ref) => {
      const leads = { kind: 'certification', ref } as const
      // The first word that search knows is the code, which says nothing to people. What a label has in brackets explains it.
      const names = [en(`matching.attestation.${ref}`), ur(`matching.attestation.${ref}`)].map((name) => name.replace(/\s*\(.*\)/, ''))
      const known = [...wordsOfAttestation(ref).slice(1), ...names].filter(clear)
      return [...known.flatMap((text) => phraseOf(leads, text, writingOf(text))), ...phrasesIn(leads, attestationPhrases[ref] ?? {})]
    }),
    ...standards.flatMap((ref) => {
      const leads = { kind: 'standard', ref } as const
      const names = [en(`offerings.standard.${ref}`), ur(`offerings.standard.${ref}`)]
      return [...names.flatMap((text) => phraseOf(leads, text, writingOf(text))), ...phrasesIn(leads, standardPhrases[ref] ?? {})]
    }),
  ]
}

const writingOf = (text: string): Writing => (/\p{Script=Arabic}/u.test(text) ? 'ur' : 'en')
