import { askableAttestationCodes, deploymentModels, standards } from '#app/domain/offerings/attributes.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { wordsOfAttestation, wordsOfDeployment } from '#search/lexicon.ts'
import { normalise, romanKey } from '#search/normalise.ts'
import { stem } from '#search/stem.ts'
import { narrativeWord, type NarrativeTaxonomy, type Phrase, type Proposable } from './propose-criteria.ts'

/** In which writing a phrase is: Roman Urdu has no one spelling, and English has endings. */
type Writing = 'en' | 'ur' | 'ur-Latn'

/** What a capability is called and found by, in each writing. */
export type CapabilityWords = { labels: { en: string; ur: string }; synonyms: Record<Writing, readonly string[]> }

/** The phrases that lead to a capability. */
export function capabilityPhrases(ref: string, { labels, synonyms }: CapabilityWords): Phrase[] {
  return [
    ...[labels.en, ...synonyms.en].flatMap((text) => phraseOf({ kind: 'capability', ref }, text, 'en')),
    ...[labels.ur, ...synonyms.ur].flatMap((text) => phraseOf({ kind: 'capability', ref }, text, 'ur')),
    ...synonyms['ur-Latn'].flatMap((text) => phraseOf({ kind: 'capability', ref }, text, 'ur-Latn')),
  ]
}

/** Makes the taxonomy from its phrases. */
export function makeNarrativeTaxonomy(phrases: readonly Phrase[]): NarrativeTaxonomy {
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases) for (const key of phrase.keys[0]!) byFirst.set(key, [...(byFirst.get(key) ?? []), phrase])
  return { phrases: byFirst, keysOf }
}

/** The phrase of a text; none when it says nothing. Words of the text meet it by the same keys as those of a narrative. */
export function phraseOf(leads: Proposable, text: string, writing: Writing): Phrase[] {
  const words = text.match(narrativeWord)?.filter((one) => normalise(one) !== '') ?? []
  return words.length === 0 ? [] : [{ ...leads, keys: words.map((one) => phraseKeys(one, words.length, writing)) }]
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

/** The phrases that lead to what has a fixed list. */
export function listedPhrases(): Phrase[] {
  const clear = (text: string) => !vague.has(normalise(text))
  const [en, ur] = [translatorFor('en'), translatorFor('ur')]
  return [
    ...deploymentModels.flatMap((ref) =>
      wordsOfDeployment(ref)
        .filter(clear)
        .flatMap((text) => phraseOf({ kind: 'deployment', ref }, text, writingOf(text))),
    ),
    // The first word is the code, which says nothing to people.
    ...askableAttestationCodes.flatMap((ref) =>
      wordsOfAttestation(ref)
        .slice(1)
        .filter(clear)
        .flatMap((text) => phraseOf({ kind: 'certification', ref }, text, 'en')),
    ),
    ...standards.flatMap((ref) =>
      [en(`offerings.standard.${ref}`), ur(`offerings.standard.${ref}`)].flatMap((text) => phraseOf({ kind: 'standard', ref }, text, writingOf(text))),
    ),
  ]
}

const writingOf = (text: string): Writing => (/\p{Script=Arabic}/u.test(text) ? 'ur' : 'en')
