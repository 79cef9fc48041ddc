import type { Db, Trx } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { forwardCodes } from './statements.ts'
import { makeTree, type CapabilityTree } from './tree.ts'

/** `retired` marks one that a form has already and that nobody can choose anew. */
export type Capability = { code: string; label: string; retired?: true }
export type CapabilityGroup = Capability & { leaves: Capability[] }

/**
 * The taxonomy as people choose from it: groups in their order with their capabilities, labelled in one language; what was merged or retired is left out. `keep` names codes that a
 * form has already: a retired one among them stays, marked.
 */
export async function listCapabilityGroups(db: Db, locale: Locale, options: { keep?: readonly string[] } = {}): Promise<CapabilityGroup[]> {
  const rows = await db
    .selectFrom('capability')
    .leftJoin('capabilityLabel as label', (join) => join.onRef('label.code', '=', 'capability.code').on('label.locale', '=', locale))
    .orderBy('capability.position')
    .select(['capability.code', 'capability.parentCode', 'capability.mergedInto', 'capability.retiredAt', 'capability.position', 'label.label'])
    .execute()
  const tree = treeOf(rows)
  const keep = new Set(forwardCodes(options.keep ?? [], tree))
  const named = ({ code, label, retiredAt }: (typeof rows)[number]) => ({ code, label: label ?? code, ...(retiredAt !== null && { retired: true as const }) })
  const shown = rows.filter((row) => row.mergedInto === null && (row.retiredAt === null || keep.has(row.code)))
  const leavesOf = (group: string) => shown.filter(({ code }) => tree.groupOf(code) === group).map(named)
  return rows
    .filter((row) => row.parentCode === null && row.mergedInto === null)
    .map((group) => ({ ...named(group), leaves: leavesOf(group.code) }))
    .filter((group) => !group.retired || group.leaves.length > 0)
}

/** The tree that rules follow, with merged and retired codes: the one read of where codes forward to. */
export async function readTree(db: Db): Promise<CapabilityTree> {
  return treeOf(await db.selectFrom('capability').select(['code', 'parentCode', 'mergedInto', 'retiredAt', 'position']).execute())
}

type Row = { code: string; parentCode: string | null; mergedInto: string | null; retiredAt: Date | null; position: number }

function treeOf(rows: readonly Row[]): CapabilityTree {
  return makeTree(
    rows.map(({ retiredAt, code, parentCode, mergedInto, position }) => ({ code, parentCode, mergedInto, position, retired: retiredAt !== null })),
  )
}

/** Labels of the codes in one language, each by the code that was asked for; an old code is called what the one is called that it was merged into. A code without a label there is its own label. */
export async function labelsOf(db: Db, codes: Iterable<string>, locale: Locale): Promise<Record<string, string>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return {}
  const tree = await readTree(db)
  const rows = await db
    .selectFrom('capabilityLabel')
    .where('code', 'in', forwardCodes(wanted, tree))
    .where('locale', '=', locale)
    .select(['code', 'label'])
    .execute()
  const labels = new Map(rows.map(({ code, label }) => [code, label]))
  return Object.fromEntries(wanted.map((code) => [code, labels.get(tree.forward(code)) ?? code]))
}

/** Which of the codes, as they stand today, cannot be used for something new: unknown, a group, or retired. `kept` are those that a stored draft has already: a retired one among them may stay. */
export function findUnusable(tree: CapabilityTree, codes: readonly string[], kept: readonly string[] = []): string[] {
  const stays = new Set(forwardCodes(kept, tree))
  return forwardCodes(codes, tree).filter((code) => !tree.isLeaf(code) || !(tree.isCurrent(code) || stays.has(code)))
}

/**
 * Reads the tree and holds the capabilities as they are until the transaction ends: one that is merged or retired meanwhile waits. For what makes a capability be in use, which a
 * retirement asks for.
 */
export async function holdTree(trx: Trx, codes: readonly string[]): Promise<CapabilityTree> {
  if (codes.length > 0) {
    await trx
      .selectFrom('capability')
      .where('code', 'in', [...codes])
      .orderBy('code')
      .select('code')
      .forShare()
      .execute()
  }
  return readTree(trx)
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
