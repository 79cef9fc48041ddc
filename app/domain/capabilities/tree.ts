/** One capability as the taxonomy keeps it. A group has no parent; a merged code names the code it forwards to. */
export type CapabilityNode = { code: string; parentCode: string | null; mergedInto: string | null; retired: boolean; position?: number }

/** The two-level taxonomy as rules read it. Every function takes an old code as well and follows it to where it was merged. */
export type CapabilityTree = {
  /** Every code, old ones too, in the order of their letters. */
  codes: readonly string[]
  /** Where a code stands today: itself, or the code it was merged into. An unknown code stays as it is. */
  forward(code: string): string
  /** All codes that stand for the same capability today: the one that the code forwards to, and every code merged into it. For reads that ask storage by code. */
  sameAs(code: string): readonly string[]
  /** The group of a capability; undefined for a group itself and for an unknown code. */
  groupOf(code: string): string | undefined
  /** Whether the code is a known capability, that is not a group. */
  isLeaf(code: string): boolean
  /** Whether the code is known and may be used for something new. */
  isCurrent(code: string): boolean
  /** The place in the order in which people choose; an unknown code stands last. */
  placeOf(code: string): number
}

/** Makes the tree from its rows. A circle of merges is cut where it closes, so that a slip of an editor cannot hang a match. */
export function makeTree(nodes: readonly CapabilityNode[]): CapabilityTree {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const standing = new Map(nodes.map((node) => [node.code, followMerges(node, byCode)]))
  const forward = (code: string) => standing.get(code) ?? code
  const groupOfCode = (code: string) => {
    const parent = byCode.get(forward(code))?.parentCode
    return parent ? forward(parent) : undefined
  }
  // Worked out once: a match asks for every statement of every offering.
  const groups = new Map(nodes.map(({ code }) => [code, groupOfCode(code)]))
  const standingFor = new Map<string, string[]>()
  for (const { code } of nodes) standingFor.set(forward(code), [...(standingFor.get(forward(code)) ?? []), code])
  return {
    codes: nodes.map(({ code }) => code).sort(),
    forward,
    sameAs: (code) => standingFor.get(forward(code)) ?? [code],
    groupOf: (code) => groups.get(code),
    isLeaf: (code) => groups.get(code) !== undefined,
    isCurrent(code) {
      const node = byCode.get(code)
      return node !== undefined && node.mergedInto === null && !node.retired
    },
    placeOf: (code) => byCode.get(forward(code))?.position ?? Number.MAX_SAFE_INTEGER,
  }
}

function followMerges(start: CapabilityNode, byCode: ReadonlyMap<string, CapabilityNode>): string {
  const seen = new Set<string>()
  let node = start
  while (node.mergedInto !== null && !seen.has(node.code)) {
    seen.add(node.code)
    const next = byCode.get(node.mergedInto)
    if (!next) return node.mergedInto
    node = next
  }
  return node.code
}
