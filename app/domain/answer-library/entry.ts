import { z } from 'zod'
import { contentLimits } from '../proposals/content.ts'
import { criterionKinds, type CriterionKind } from '../requirements/criterion.ts'

/** How many entries a house keeps; who needs more keeps them twice. */
export const entriesPerHouse = 500

const titleLimit = 200

/** What an entry says: a title to find it by, and the text that goes into the note of an answer. */
export const EntryForm = z.object({
  title: z.string({ error: 'answers.form.title' }).trim().min(1, 'answers.form.title').max(titleLimit, 'proposals.form.tooLong'),
  body: z.string({ error: 'answers.form.body' }).trim().min(1, 'answers.form.body').max(contentLimits.note, 'proposals.form.tooLong'),
})
export type EntryText = z.output<typeof EntryForm>

/** What an entry answers, where it answers one thing: the kind and the name of a criterion. */
export type EntryTopic = { kind: string; ref: string }

/** One entry of a house's library. */
export type LibraryEntry = { id: string; title: string; topic: EntryTopic | null; body: string; revisedAt: Date; revisedBy: string }

/** What a topic may be: only what a criterion can ask. */
export function isTopic({ kind, ref }: EntryTopic): boolean {
  return (criterionKinds as readonly string[]).includes(kind) && ref.length > 0 && ref.length <= 120
}

/** The entries that a criterion may be answered with, those first that answered the same before, then those on the same kind of thing, each by title. */
export function inOrderFor(entries: readonly LibraryEntry[], criterion: { kind: CriterionKind | string; ref: string }): LibraryEntry[] {
  const nearness = ({ topic }: LibraryEntry) => (topic?.kind !== criterion.kind ? 2 : topic.ref === criterion.ref ? 0 : 1)
  return [...entries].sort((a, b) => nearness(a) - nearness(b) || a.title.localeCompare(b.title))
}

/** A text taken into a note stands after what was written there. */
export function takenInto(note: string, body: string): string {
  return note.trim() === '' ? body : `${note.trimEnd()}\n\n${body}`
}

const titleWords = 80

/** A title for a text that was kept without one: the words that its first line begins with. */
export function titleFrom(body: string): string {
  const line = body.trim().split('\n', 1)[0]!.trim()
  const characters = [...line]
  if (characters.length <= titleWords) return line
  const cut = characters.slice(0, titleWords).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleWords / 2)).trimEnd()}…`
}
