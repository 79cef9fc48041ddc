/** What of an advisory's version can read differently in another one. */
export type VersionWords = {
  title: string
  issuer: string
  reference: string
  issuedOn: string
  jurisdiction: string
  scopeText: string
  consultBody: string | null
  sourceUrl: string | null
  clauses: readonly { label: string; body: string }[]
}

const fields = ['title', 'issuer', 'reference', 'issuedOn', 'jurisdiction', 'scopeText', 'consultBody', 'sourceUrl'] as const
export type VersionField = (typeof fields)[number]

export type VersionDifference = { what: VersionField; before: string; after: string } | { what: 'clause'; label: string; before: string; after: string }

/** What one version says and another does not: field by field, then clause by clause under the authority's own label. Empty words mean that the version has no such thing. */
export function differenceOfVersions(before: VersionWords, after: VersionWords): VersionDifference[] {
  const changed: VersionDifference[] = fields.flatMap((what) => {
    const [was, is] = [before[what] ?? '', after[what] ?? '']
    return was === is ? [] : [{ what, before: was, after: is }]
  })
  const labels = [...new Set([...after.clauses, ...before.clauses].map(({ label }) => label))]
  for (const label of labels) {
    const [was, is] = [wordsUnder(before, label), wordsUnder(after, label)]
    if (was !== is) changed.push({ what: 'clause', label, before: was, after: is })
  }
  return changed
}

/** An authority may use a label twice; what stands under it is then read together. */
function wordsUnder(version: VersionWords, label: string): string {
  return version.clauses
    .filter((clause) => clause.label === label)
    .map(({ body }) => body)
    .join('\n\n')
}
