import { codeAtMost } from './limits.ts'
import type { CapabilityNode } from './tree.ts'

/** The code of a new capability: the group's in small letters, a dash, and the ending of small letters, digits and dashes; undefined when that makes none. */
export function codeFor(group: string, ending: string): string | undefined {
  const code = `${group.toLowerCase()}-${ending}`
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(code) && code.length <= codeAtMost ? code : undefined
}

export type MergeFault = 'itself' | 'other_level' | 'target_gone' | 'circle' | 'gone'

/**
 * Why one cannot be merged into another: itself, one of the other level, one that was merged or retired, or one that leads back to it. A group cannot be merged into a group that
 * stands for it, nor anything that is merged already.
 */
export function findMergeFault(nodes: readonly CapabilityNode[], code: string, into: string): MergeFault | undefined {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const [from, to] = [byCode.get(code), byCode.get(into)]
  if (code === into) return 'itself'
  if (!from || from.mergedInto !== null) return 'gone'
  if (!to) return 'target_gone'
  if ((from.parentCode === null) !== (to.parentCode === null)) return 'other_level'
  if (leadsTo(byCode, into, code)) return 'circle'
  return to.mergedInto !== null || to.retired ? 'target_gone' : undefined
}

function leadsTo(byCode: ReadonlyMap<string, CapabilityNode>, from: string, code: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null && !seen.has(at); at = byCode.get(at)?.mergedInto ?? null) {
    if (at === code) return true
    seen.add(at)
  }
  return false
}

/**
 * The rows after a merge: the merged one forwards to the other, and so does everything that forwarded to it. Capabilities of a merged group stand in the other one. A retirement
 * ends with the merge, since the code now stands for something.
 */
export function mergeNodes<Node extends CapabilityNode>(nodes: readonly Node[], code: string, into: string): Node[] {
  return nodes.map((node) => {
    if (node.code === code) return { ...node, mergedInto: into, retired: false }
    if (node.mergedInto === code) return { ...node, mergedInto: into }
    return node.parentCode === code ? { ...node, parentCode: into } : node
  })
}

/** The rows in the order of the tree when `code` stands in `group` (null for a group) behind `after`, or first. */
export function orderNodes<Node extends Pick<CapabilityNode, 'code' | 'parentCode'> & { position: number }>(
  nodes: readonly Node[],
  move?: { code: string; group: string | null; after: string | null },
): Node[] {
  const moved = move && nodes.find(({ code }) => code === move.code)
  const placed = moved && { ...moved, parentCode: move.group }
  const others = nodes.filter(({ code }) => code !== move?.code)
  const childrenOf = (group: string | null): Node[] => {
    const own = others.filter(({ parentCode }) => parentCode === group).sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
    if (!placed || placed.parentCode !== group) return own
    const at = own.findIndex(({ code }) => code === move.after) + 1
    return [...own.slice(0, at), placed, ...own.slice(at)]
  }
  return childrenOf(null).flatMap((group) => [group, ...childrenOf(group.code)])
}
