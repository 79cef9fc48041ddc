import type { CapabilityTree } from '../capabilities/tree.ts'

/** How an institution and a software house hang together: between legal entities, never between people. */
export const relationKinds = ['group-company', 'shareholding', 'shared-control'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Whether a relation holds on a day: until the day on which it is said to have ended. */
export function relationHolds({ endedOn }: { endedOn: string | null }, today: string): boolean {
  return endedOn === null || today < endedOn
}

/**
 * Which of the capabilities that are asked for are a related house's own business: those that its public offerings state, each followed to where it was merged. A code that stands for a
 * whole group, on either side, speaks of everything in it.
 */
export function sharedCapabilities(asked: readonly string[], stated: readonly string[], tree: CapabilityTree): string[] {
  const theirs = new Set(stated.map((code) => tree.forward(code)))
  const groups = new Set([...theirs].flatMap((code) => tree.groupOf(code) ?? []))
  const isShared = (code: string) => theirs.has(code) || theirs.has(tree.groupOf(code) ?? '') || groups.has(code)
  return [...new Set(asked.map((code) => tree.forward(code)))].filter(isShared)
}
