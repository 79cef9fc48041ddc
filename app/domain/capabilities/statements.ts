import type { CapabilityTree } from './tree.ts'

/** One thing said by a code of any kind; only capabilities are forwarded. */
type Coded = { kind?: string; ref: string }

/** Where what is said by a code stands today: a capability under the code that it was merged into, anything else as it is. */
export function forwardRef(tree: CapabilityTree, kind: string, ref: string): string {
  return kind === 'capability' ? tree.forward(ref) : ref
}

/**
 * Capability statements as they read today: each under the code that stands now, in the order of the taxonomy. Where a version states two codes that have become one they fold
 * into one: a yes before a no, and of several the sentence that comes first.
 */
export function foldStatements<Row extends Coded & { stated: 'yes' | 'no' }>(rows: readonly Row[], tree: CapabilityTree): Row[] {
  const folded = new Map<string, Row>()
  for (const row of inOrder(rows, tree)) {
    const ref = tree.forward(row.ref)
    const first = folded.get(ref)
    if (!first || (first.stated === 'no' && row.stated === 'yes')) folded.set(ref, { ...row, ref })
  }
  return inOrder([...folded.values()], tree)
}

/** A merged code keeps the place that its own row has among those that became one: the new code's own sentence first, then the old ones by code. */
function inOrder<Row extends Coded>(rows: readonly Row[], tree: CapabilityTree): Row[] {
  const isOld = (ref: string) => (tree.forward(ref) === ref ? 0 : 1)
  return [...rows].sort((a, b) => tree.placeOf(a.ref) - tree.placeOf(b.ref) || isOld(a.ref) - isOld(b.ref) || (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
}

const rank = { claimed: 0, documented: 1, verified: 2 } as const

/** Evidence by the code that stands today; of several for one statement the best, and of equally good ones the one that lasts longest. */
export function foldEvidence<Row extends { kind: string; ref: string; level: keyof typeof rank; endsOn?: string | null }>(
  rows: readonly Row[],
  tree: CapabilityTree,
): Row[] {
  const best = new Map<string, Row>()
  for (const row of rows) {
    const forwarded = { ...row, ref: forwardRef(tree, row.kind, row.ref) }
    const key = `${row.kind} ${forwarded.ref}`
    const known = best.get(key)
    if (!known || isBetter(forwarded, known)) best.set(key, forwarded)
  }
  return [...best.values()]
}

function isBetter(row: { level: keyof typeof rank; endsOn?: string | null }, than: { level: keyof typeof rank; endsOn?: string | null }): boolean {
  const byLevel = rank[row.level] - rank[than.level]
  if (byLevel !== 0) return byLevel > 0
  return (row.endsOn ?? '9999-12-31') > (than.endsOn ?? '9999-12-31')
}

/** Codes as they stand today, each once, in the order in which they came. */
export function forwardCodes(codes: Iterable<string>, tree: Pick<CapabilityTree, 'forward'>): string[] {
  return [...new Set([...codes].map((code) => tree.forward(code)))]
}
