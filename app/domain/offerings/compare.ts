/** How many offerings stand beside one another: with a fifth, nobody reads the columns any more. */
export const comparedAtMost = 4

const slug = /^[a-z0-9][a-z0-9-]{0,119}$/

/** Offerings to compare as an address names them (`a,b,c`): each once, in their order. What is past the most that fit is `over`; what is no name is left out. */
export function readCompared(text: string | null): { slugs: string[]; over: string[] } {
  const named = [...new Set((text ?? '').slice(0, 2000).split(','))].filter((one) => slug.test(one))
  return { slugs: named.slice(0, comparedAtMost), over: named.slice(comparedAtMost) }
}

/** The address of a comparison; `csv` for the same as a file. */
export function compareAddress(slugs: readonly string[], options: { csv?: boolean } = {}): string {
  const path = options.csv ? '/compare.csv' : '/compare'
  return slugs.length === 0 ? path : `${path}?offerings=${slugs.join(',')}`
}

/** The offerings without one of them. */
export function withoutCompared(slugs: readonly string[], gone: string): string[] {
  return slugs.filter((one) => one !== gone)
}
