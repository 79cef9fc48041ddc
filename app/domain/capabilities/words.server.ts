import { normalise } from '#search/normalise.ts'
import { synonymLanguages, type SynonymLanguage } from './limits.ts'

/** What a capability is called, and what else people type when they look for it. */
export type Words = { labels: Record<'en' | 'ur', string>; synonyms: Record<SynonymLanguage, string[]> }

/** Words as another one has them, with the name by which that one is shown. */
export type OtherWords = Words & { code: string }

/** Why words cannot be kept: another one is called so, or is found by it. */
export type WordClash =
  | { reason: 'label_taken'; word: string; code: string; name: string }
  | { reason: 'label_is_synonym'; word: string; code: string; name: string }
  | { reason: 'synonym_is_label'; word: string; code: string; name: string }

/** Words as they are kept: what search reads as the same is there once, in the first language that has it, and no synonym repeats the capability's own label. */
export function tidyWords({ labels, synonyms }: Words): Words {
  const seen = new Set(Object.values(labels).map(normalise))
  const tidied = synonymLanguages.map((language) => {
    const kept = synonyms[language].filter((word) => {
      const normal = normalise(word)
      if (normal === '' || seen.has(normal)) return false
      seen.add(normal)
      return true
    })
    return [language, kept] as const
  })
  return { labels, synonyms: Object.fromEntries(tidied) as Words['synonyms'] }
}

/** What stands against the words, by what search reads as the same. Two capabilities may share a synonym, such as MDM; a label leads to one alone. */
export function findWordClash(words: Words, others: readonly OtherWords[]): WordClash | undefined {
  const named = ({ code, labels }: OtherWords) => ({ code, name: labels.en })
  const labelOf = new Map(others.flatMap((other) => Object.values(other.labels).map((label) => [normalise(label), other] as const)))
  const synonymOf = new Map(
    others.flatMap((other) => synonymLanguages.flatMap((language) => other.synonyms[language].map((word) => [normalise(word), other] as const))),
  )
  for (const word of Object.values(words.labels)) {
    const called = labelOf.get(normalise(word))
    if (called) return { reason: 'label_taken', word, ...named(called) }
    const found = synonymOf.get(normalise(word))
    if (found) return { reason: 'label_is_synonym', word, ...named(found) }
  }
  for (const word of synonymLanguages.flatMap((language) => words.synonyms[language])) {
    const called = labelOf.get(normalise(word))
    if (called) return { reason: 'synonym_is_label', word, ...named(called) }
  }
  return undefined
}

/** The words of a capability once another is merged into it: the other's labels and synonyms lead to it from now on, but for what somebody else is called. */
export function joinWords(into: Words, merged: Words, taken: ReadonlySet<string>): Words {
  const free = (words: readonly string[]) => words.filter((word) => !taken.has(normalise(word)))
  return tidyWords({
    labels: into.labels,
    synonyms: {
      en: [...into.synonyms.en, ...free([merged.labels.en, ...merged.synonyms.en])],
      ur: [...into.synonyms.ur, ...free([merged.labels.ur, ...merged.synonyms.ur])],
      'ur-Latn': [...into.synonyms['ur-Latn'], ...free(merged.synonyms['ur-Latn'])],
    },
  })
}

/** One difference between two sets of words, for the history. */
export type WordChange = { what: 'label' | 'synonym'; language: SynonymLanguage; before: string | null; after: string | null }

/** What the second says differently: labels that changed, synonyms that went and came. */
export function changesOf(before: Words, after: Words): WordChange[] {
  const labels = (['en', 'ur'] as const).flatMap((language): WordChange[] =>
    before.labels[language] === after.labels[language] ? [] : [{ what: 'label', language, before: before.labels[language], after: after.labels[language] }],
  )
  const synonyms = synonymLanguages.flatMap((language) => {
    const [old, fresh] = [before.synonyms[language], after.synonyms[language]]
    return [
      ...old.filter((word) => !fresh.includes(word)).map((word): WordChange => ({ what: 'synonym', language, before: word, after: null })),
      ...fresh.filter((word) => !old.includes(word)).map((word): WordChange => ({ what: 'synonym', language, before: null, after: word })),
    ]
  })
  return [...labels, ...synonyms]
}
