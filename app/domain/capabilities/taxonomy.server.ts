import type { Db, Trx } from '#db/client.server.ts'
import type { OtherWords, Words } from './words.server.ts'
import type { CapabilityNode } from './tree.ts'
import { orderNodes } from './rules.ts'

/** A capability or a group as staff edit it. */
export type TaxonomyNode = CapabilityNode & { id: string; position: number; retiredAt: Date | null; revision: number }

/** The whole taxonomy with its words: some hundred and forty rows. */
export type Taxonomy = { nodes: readonly TaxonomyNode[]; find(code: string): TaxonomyNode | undefined; wordsOf(code: string): Words }

/** Reads the taxonomy and holds it until the transaction ends, so that one edit waits for another, and for whatever puts a capability into use. */
export async function lockTaxonomy(trx: Trx): Promise<Taxonomy> {
  await trx.selectFrom('capability').orderBy('code').select('code').forNoKeyUpdate().execute()
  return readTaxonomy(trx)
}

/** Reads the taxonomy as staff see it, in its order. */
export async function readTaxonomy(db: Db): Promise<Taxonomy> {
  const rows = await db
    .selectFrom('capability')
    .orderBy('position')
    .orderBy('code')
    .select(['id', 'code', 'parentCode', 'mergedInto', 'position', 'retiredAt', 'revision'])
    .execute()
  const nodes = rows.map((row) => ({ ...row, retired: row.retiredAt !== null }))
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const words = await readWords(db)
  return { nodes, find: (code) => byCode.get(code), wordsOf: (code) => words.get(code) ?? blank(code) }
}

const blank = (code: string): Words => ({ labels: { en: code, ur: code }, synonyms: { en: [], ur: [], 'ur-Latn': [] } })

async function readWords(db: Db): Promise<Map<string, Words>> {
  const labels = await db.selectFrom('capabilityLabel').select(['code', 'locale', 'label']).execute()
  const synonyms = await db.selectFrom('capabilitySynonym').orderBy('synonym').select(['code', 'locale', 'synonym']).execute()
  const words = new Map<string, Words>()
  const of = (code: string) => {
    const known = words.get(code) ?? blank(code)
    words.set(code, known)
    return known
  }
  for (const { code, locale, label } of labels) of(code).labels[locale] = label
  for (const { code, locale, synonym } of synonyms) of(code).synonyms[locale].push(synonym)
  return words
}

/** The words that others have which still stand by themselves, a retired one too: it may come back. */
export function otherWords(taxonomy: Taxonomy, except: readonly string[] = []): OtherWords[] {
  return taxonomy.nodes.filter(({ code, mergedInto }) => mergedInto === null && !except.includes(code)).map(({ code }) => ({ code, ...taxonomy.wordsOf(code) }))
}

/** Writes the words of a capability over what was there. */
export async function writeWords(trx: Trx, code: string, { labels, synonyms }: Words): Promise<void> {
  await trx.deleteFrom('capabilityLabel').where('code', '=', code).execute()
  await trx
    .insertInto('capabilityLabel')
    .values((['en', 'ur'] as const).map((locale) => ({ code, locale, label: labels[locale] })))
    .execute()
  await trx.deleteFrom('capabilitySynonym').where('code', '=', code).execute()
  const rows = (['en', 'ur', 'ur-Latn'] as const).flatMap((locale) => synonyms[locale].map((synonym) => ({ code, locale, synonym })))
  if (rows.length > 0) await trx.insertInto('capabilitySynonym').values(rows).execute()
}

/** Numbers the taxonomy anew in the order of the tree; only rows that move are written. */
export async function writeOrder(trx: Trx, nodes: readonly Pick<TaxonomyNode, 'code' | 'parentCode' | 'position'>[]): Promise<void> {
  for (const [position, node] of nodes.entries()) {
    if (node.position !== position) await trx.updateTable('capability').set({ position }).where('code', '=', node.code).execute()
  }
}

/** Numbers the taxonomy anew as it stands, for what was added without a place. */
export async function renumber(trx: Trx): Promise<void> {
  await writeOrder(trx, orderNodes((await readTaxonomy(trx)).nodes))
}
