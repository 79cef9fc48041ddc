import { askableAttestationCodes, deploymentModels } from '#app/domain/offerings/attributes.ts'
import type { FacetName } from '#app/domain/offerings/facets.ts'
import { wordsOfAttestation, wordsOfDeployment } from '../lexicon.ts'
import { romanKey, wordsOf } from '../normalise.ts'
import type { CapabilityFacts } from './rows.ts'
import { formsOf, romanMark, writtenForms } from './tokens.ts'

/** Something that an offering can state, which words lead to. */
export type Stated = { facet: FacetName; value: string }

/**
 * Which statements a word leads to: the synonyms of the taxonomy stand here once, and a query asks them, instead of standing in every offering that states the capability.
 */
export type Expansion = {
  /** What has the word, in one of its forms, or with `prefix` what has a word that begins so. */
  statedBy(word: string, options: { prefix: boolean }): readonly Stated[]
  /** Every form, each with what it leads to. */
  forms: ReadonlyMap<string, ReadonlySet<Stated>>
  /** Those of the forms that are words as people write them. */
  written: ReadonlySet<string>
}

/** Learns the words of the capabilities and of the other things that can be asked for in words. */
export function makeExpansion(capabilities: Iterable<CapabilityFacts>): Expansion {
  const forms = new Map<string, Set<Stated>>()
  const written = new Set<string>()
  const learn = (stated: Stated, texts: readonly string[], keyOf: (word: string) => readonly string[]) => {
    for (const word of texts.flatMap(wordsOf)) {
      written.add(word)
      for (const form of keyOf(word)) forms.set(form, (forms.get(form) ?? new Set()).add(stated))
    }
  }
  for (const { id, group, words } of capabilities) {
    const stated: Stated = { facet: group === null ? 'group' : 'capability', value: id }
    learn(stated, [...words.en, ...words.ur], writtenForms)
    learn(stated, words['ur-Latn'], (word) => [...writtenForms(word), ...romanForm(word)])
  }
  for (const value of deploymentModels) learn({ facet: 'deployment', value }, wordsOfDeployment(value), writtenForms)
  for (const value of askableAttestationCodes) learn({ facet: 'certification', value }, wordsOfAttestation(value), writtenForms)
  return {
    forms,
    written,
    statedBy(word, { prefix }) {
      const found = new Set(formsOf(word).flatMap((form) => [...(forms.get(form) ?? [])]))
      if (prefix) for (const known of written) if (known.startsWith(word)) for (const one of forms.get(known)!) found.add(one)
      return [...found]
    },
  }
}

function romanForm(word: string): string[] {
  const key = romanKey(word)
  return key === '' ? [] : [romanMark + key]
}
