import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'

export type AboutPeople = { reason: 'words_about_people'; kind: RefusedKind; words: string }

/** The first words about people among the reasons of an award: none of them is a reason, and bidders read them. */
export function findAboutPeople(texts: Iterable<string>): AboutPeople | undefined {
  for (const text of texts) {
    const found = findWordsAboutPeople(text)
    if (found) return { reason: 'words_about_people', ...found }
  }
  return undefined
}
