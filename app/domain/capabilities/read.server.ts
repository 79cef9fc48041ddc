import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { makeTree, type CapabilityTree } from './tree.ts'

export type Capability = { code: string; label: string }
export type CapabilityGroup = Capability & { leaves: Capability[] }

/** The taxonomy as people choose from it: groups in their order with their capabilities, labelled in one language; what was merged or retired is left out. */
export async function listCapabilityGroups(db: Db, locale: Locale): Promise<CapabilityGroup[]> {
  const rows = await db
    .selectFrom('capability')
    .leftJoin('capabilityLabel as label', (join) => join.onRef('label.code', '=', 'capability.code').on('label.locale', '=', locale))
    .where('capability.mergedInto', 'is', null)
    .where('capability.retiredAt', 'is', null)
    .orderBy('capability.position')
    .select(['capability.code', 'capability.parentCode', 'label.label'])
    .execute()
  const named = (row: (typeof rows)[number]) => ({ code: row.code, label: row.label ?? row.code })
  return rows
    .filter((row) => row.parentCode === null)
    .map((group) => ({ ...named(group), leaves: rows.filter((row) => row.parentCode === group.code).map(named) }))
}

/** The tree that rules follow, with merged and retired codes. */
export async function readTree(db: Db): Promise<CapabilityTree> {
  const rows = await db.selectFrom('capability').select(['code', 'parentCode', 'mergedInto', 'retiredAt']).execute()
  return makeTree(rows.map(({ retiredAt, ...node }) => ({ ...node, retired: retiredAt !== null })))
}

/** Labels of the codes in one language. A code without a label there is its own label. */
export async function labelsOf(db: Db, codes: Iterable<string>, locale: Locale): Promise<Record<string, string>> {
  const wanted = [...new Set(codes)]
  const labels: Record<string, string> = Object.fromEntries(wanted.map((code) => [code, code]))
  if (wanted.length === 0) return labels
  const rows = await db.selectFrom('capabilityLabel').where('code', 'in', wanted).where('locale', '=', locale).select(['code', 'label']).execute()
  for (const { code, label } of rows) labels[code] = label
  return labels
}

/** Which of the codes cannot be used for something new: unknown, a group, merged away or retired. */
export async function findUnknownCapabilities(db: Db, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const known = await db
    .selectFrom('capability')
    .where('code', 'in', [...codes])
    .where('parentCode', 'is not', null)
    .where('mergedInto', 'is', null)
    .where('retiredAt', 'is', null)
    .select('code')
    .execute()
  const usable = new Set(known.map(({ code }) => code))
  return [...new Set(codes)].filter((code) => !usable.has(code))
}

/** One capability with its label and its group's in one language; an old code finds the one it was merged into, a group or an unknown code nothing. */
export async function findCapability(db: Db, code: string, locale: Locale): Promise<(Capability & { group: string }) | undefined> {
  const tree = await readTree(db)
  const current = tree.forward(code)
  const group = tree.groupOf(current)
  if (!tree.isCurrent(current) || group === undefined) return undefined
  const labels = await labelsOf(db, [current, group], locale)
  return { code: current, label: labels[current]!, group: labels[group]! }
}
