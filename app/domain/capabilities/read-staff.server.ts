import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { normalise } from '#search/normalise.ts'
import { readTree } from './read.server.ts'
import { readTaxonomy, type Taxonomy, type TaxonomyNode } from './taxonomy.server.ts'
import { isInUse, readUsage, type Usage } from './usage.server.ts'
import type { WordChange, Words } from './words.server.ts'

export type NodeState = 'current' | 'retired' | 'merged'
export type NodeShown = { code: string; label: string; state: NodeState; usage: Usage }
export type StaffTaxonomy = {
  groups: (NodeShown & { leaves: NodeShown[] })[]
  /** What was merged or retired, with what it was merged into. */
  past: (NodeShown & { into: { code: string; label: string } | null })[]
  counts: { groups: number; leaves: number }
}

/** The whole taxonomy with what stands on each. `query` narrows it to what has the words in its code, labels or synonyms; a group stays with any of its own that do. */
export async function listTaxonomy(db: Db, locale: Locale, query = ''): Promise<StaffTaxonomy> {
  const taxonomy = await readTaxonomy(db)
  const usageOf = await readUsage(db, await readTree(db))
  const { nodes, wordsOf } = taxonomy
  const wanted = normalise(query)
  const hit = ({ code }: TaxonomyNode) => wanted === '' || spokenWords(code, wordsOf(code)).some((word) => word.includes(wanted))
  const shown = (node: TaxonomyNode): NodeShown => ({
    code: node.code,
    label: wordsOf(node.code).labels[locale],
    state: stateOf(node),
    usage: usageOf(node.code),
  })
  const current = nodes.filter((node) => stateOf(node) === 'current')
  const groups = current
    .filter(({ parentCode }) => parentCode === null)
    .map((group) => {
      const leaves = current.filter(({ parentCode }) => parentCode === group.code)
      return { ...shown(group), leaves: leaves.filter((leaf) => hit(leaf) || (wanted !== '' && hit(group))).map(shown), hit: hit(group) }
    })
    .filter(({ hit: found, leaves }) => found || leaves.length > 0)
    .map(({ hit: _, ...group }) => group)
  const past = nodes
    .filter((node) => stateOf(node) !== 'current' && hit(node))
    .map((node) => ({
      ...shown(node),
      into: node.mergedInto === null ? null : { code: node.mergedInto, label: wordsOf(node.mergedInto).labels[locale] },
    }))
  return { groups, past, counts: { groups: groups.length, leaves: groups.reduce((sum, { leaves }) => sum + leaves.length, 0) } }
}

function stateOf({ mergedInto, retired }: TaxonomyNode): NodeState {
  if (mergedInto !== null) return 'merged'
  return retired ? 'retired' : 'current'
}

function spokenWords(code: string, { labels, synonyms }: Words): string[] {
  return [code, ...Object.values(labels), ...Object.values(synonyms).flat()].map(normalise)
}

type Named = { code: string; label: string }
export type HistoryLine = {
  id: string
  verb: string
  at: Date
  by: string | null
  reason: string | null
  into: string | null
  from: string | null
  changes: WordChange[]
}
export type CapabilityForStaff = {
  code: string
  isGroup: boolean
  state: NodeState
  revision: number
  label: string
  words: Words
  usage: Usage
  inUse: boolean
  group: Named | null
  into: Named | null
  mergedFrom: Named[]
  leaves: Named[]
  /** Where it can stand: groups, and behind which neighbours of each. */
  groups: (Named & { neighbours: Named[] })[]
  /** Behind which it stands now; null for the first. */
  after: string | null
  /** What it can be merged into: its own level, as people choose from it. */
  targets: { label: string; options: Named[] }[]
  history: HistoryLine[]
}

/** One capability or group as staff edit it; undefined for a code that never was. */
export async function findForStaff(db: Db, code: string, locale: Locale): Promise<CapabilityForStaff | undefined> {
  const taxonomy = await readTaxonomy(db)
  const node = taxonomy.find(code)
  if (!node) return undefined
  const usage = (await readUsage(db, await readTree(db)))(code)
  const named = (of: string): Named => ({ code: of, label: taxonomy.wordsOf(of).labels[locale] })
  const living = taxonomy.nodes.filter((one) => stateOf(one) === 'current' && one.code !== code)
  const childrenOf = (group: string | null) => living.filter(({ parentCode }) => parentCode === group).map((one) => named(one.code))
  const groups = taxonomy.nodes
    .filter((one) => one.parentCode === null && stateOf(one) === 'current')
    .map((group) => ({ ...named(group.code), neighbours: childrenOf(group.code) }))
  const isGroup = node.parentCode === null
  return {
    code,
    isGroup,
    state: stateOf(node),
    revision: node.revision,
    label: named(code).label,
    words: taxonomy.wordsOf(code),
    usage,
    inUse: isInUse(usage),
    group: node.parentCode === null ? null : named(node.parentCode),
    into: node.mergedInto === null ? null : named(node.mergedInto),
    mergedFrom: taxonomy.nodes.filter(({ mergedInto }) => mergedInto === code).map((one) => named(one.code)),
    leaves: isGroup ? childrenOf(code) : [],
    groups,
    after: findBefore(taxonomy, node),
    targets: isGroup ? [{ label: '', options: childrenOf(null) }] : groups.map(({ label, neighbours }) => ({ label, options: neighbours })),
    history: await listHistory(db, node.id, named),
  }
}

function findBefore({ nodes }: Taxonomy, node: TaxonomyNode): string | null {
  const neighbours = nodes.filter((one) => one.parentCode === node.parentCode && stateOf(one) === 'current' && one.position < node.position)
  return neighbours.at(-1)?.code ?? null
}

/** What happened to it, the newest first. Words that were erased from the detail are left out. */
async function listHistory(db: Db, id: string, named: (code: string) => Named): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('auditEvent')
    .leftJoin('auditDetail', 'auditDetail.eventId', 'auditEvent.id')
    .leftJoin('person', 'person.id', 'auditEvent.actorId')
    .where('auditEvent.subjectKind', '=', 'capability')
    .where('auditEvent.subjectId', '=', id)
    .orderBy('auditEvent.happenedAt', 'desc')
    .orderBy('auditEvent.id', 'desc')
    .select(['auditEvent.id', 'auditEvent.verb', 'auditEvent.happenedAt as at', 'auditEvent.body', 'auditDetail.detail', 'person.name as by'])
    .execute()
  const labelOf = (value: unknown) => (typeof value === 'string' ? named(value).label : null)
  return rows.map(({ body, detail, ...row }) => {
    const { data } = JSON.parse(body.toString('utf8')) as { data: { into?: string; from?: string } }
    const said = (detail ?? {}) as { reason?: string; changes?: WordChange[] }
    return {
      ...row,
      reason: said.reason ?? null,
      into: labelOf(data.into),
      from: row.verb === 'capability.take' ? labelOf(data.from) : null,
      changes: said.changes ?? [],
    }
  })
}
