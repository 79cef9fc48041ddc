/** What an offering states, as a number instead of a text. `attestation` and the rest are kinds of a fact, so one code can be two terms. */
export const termKinds = [
  'capability',
  'deployment',
  'standard',
  'residency',
  'support-hours',
  'support-city',
  'scale',
  'replaces',
  'built-on',
  'attestation',
] as const
export type TermKind = (typeof termKinds)[number]

/** Every term that was ever stated, numbered in the order of its first use. A term stays when nobody states it any more: its number may be known elsewhere. */
export type Terms = { kinds: TermKind[]; codes: string[]; numbers: Map<TermKind, Map<string, number>> }

export function makeTerms(): Terms {
  return { kinds: [], codes: [], numbers: new Map(termKinds.map((kind) => [kind, new Map()])) }
}

/** The number of a term, which it gets now if it has none. */
export function internTerm(terms: Terms, kind: TermKind, code: string): number {
  const known = findTerm(terms, kind, code)
  if (known !== undefined) return known
  const number = terms.codes.length
  terms.kinds.push(kind)
  terms.codes.push(code)
  terms.numbers.get(kind)!.set(code, number)
  return number
}

/** The number of a term that somebody states or stated; undefined for any other. */
export function findTerm(terms: Terms, kind: TermKind, code: string): number | undefined {
  return terms.numbers.get(kind)!.get(code)
}
