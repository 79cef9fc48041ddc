import type { RequirementDraft } from './schema.ts'

/** A name that a requirement should do without: of what it replaces, which it would give away, or of any product or maker of the registry, which would narrow who can answer. */
export type KnownName = {
  name: string
  of: 'replaced' | 'product' | 'maker'
  /** What the product does, in the reader's language: the neutral word for it. Empty where nothing is known. */
  instead: string
}

/** A name that stands in a text: beside which field of the form, as it is written there, why it is marked, and what could stand in its place. */
export type Mark = { field: string; written: string; of: KnownName['of']; instead: string }

/** A name of one or two letters would be found in every other sentence. */
const shortestName = 3

/** Where the texts that everybody will read contain such a name, once for each text and name; the longer name where one stands in another. Words alone, whatever their case. */
export function findMarks(draft: Pick<RequirementDraft, 'title' | 'narrative' | 'criteria'>, names: readonly KnownName[]): Mark[] {
  const order = { replaced: 0, product: 1, maker: 2 }
  const longestFirst = names.filter(({ name }) => name.trim().length >= shortestName).sort((a, b) => b.name.length - a.name.length || order[a.of] - order[b.of])
  return textsOf(draft).flatMap(({ field, text }) => marksIn(field, text, longestFirst))
}

function textsOf({ title, narrative, criteria }: Pick<RequirementDraft, 'title' | 'narrative' | 'criteria'>): { field: string; text: string }[] {
  const notes = criteria.map(({ note }, index) => ({ field: `criteria[${index}].note`, text: note }))
  return [{ field: 'title', text: title }, { field: 'narrative', text: narrative }, ...notes].filter(({ text }) => text !== '')
}

function marksIn(field: string, text: string, names: readonly KnownName[]): Mark[] {
  const marks: (Mark & { start: number; end: number })[] = []
  const folded = fold(text)
  for (const { name, of, instead } of names) {
    // Most names are in no text at all, and a plain search for the first word says so at once.
    if (!folded.includes(fold(name.trim().split(/\s+/)[0]!))) continue
    const found = wordsOf(name).exec(text)
    if (!found) continue
    const [start, end] = [found.index, found.index + found[0].length]
    if (marks.some((mark) => start < mark.end && end > mark.start)) continue
    marks.push({ field, written: found[0], of, instead, start, end })
  }
  return marks.sort((a, b) => a.start - b.start).map(({ start: _start, end: _end, ...mark }) => mark)
}

const fold = (text: string) => text.toLowerCase()

function wordsOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'iu')
}
