import type { Db } from '#db/client.server.ts'
import { isNotHidden } from '../hiding/shown.server.ts'
import { effectiveEntryState, entryClosesGate, entryHolds, type EntryState } from './status.ts'
import { replyOf, shownEntries, type EntryBasis, type MakerReply } from './entries.server.ts'

/** What matching asks: which products an authority names so that their gate closes today, and which are only possibly covered. */
export async function readFlaggedProducts(db: Db, today: string): Promise<{ namedProductIds: string[]; possiblyCoveredProductIds: string[] }> {
  const rows = await shownEntries(db, today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld']).orderBy('registryEntry.productId').execute()
  const now = rows.map((row) => ({ ...row, state: effectiveEntryState(row, today) }))
  return {
    namedProductIds: now.filter((row) => entryClosesGate(row.basis, row.state)).map((row) => row.productId),
    possiblyCoveredProductIds: now.filter((row) => row.basis === 'read_as_covered' && entryHolds(row.state)).map((row) => row.productId),
  }
}

/** Which of the products stand in the registry today. */
export async function findHoldingProducts(db: Db, ids: readonly string[], today: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await shownEntries(db, today)
    .where('registryEntry.productId', 'in', [...ids])
    .execute()
  return rows.filter((row) => entryHolds(effectiveEntryState(row, today))).map(({ productId }) => productId)
}

export type RegistryPlace = { slug: string; basis: EntryBasis; state: EntryState; reply: MakerReply | null }

/** What the public registry says today of each of the products, by id; one that was never shown is not among them. */
export async function findRegistryPlaces(db: Db, ids: readonly string[], today: string): Promise<Map<string, RegistryPlace>> {
  if (ids.length === 0) return new Map()
  const rows = await shownEntries(db, today)
    .where('registryEntry.productId', 'in', [...ids])
    .orderBy('registryEntry.proposedAt')
    .execute()
  // The newest episode comes last and is what counts.
  return new Map(rows.map((row) => [row.productId, { slug: row.slug, basis: row.basis, state: effectiveEntryState(row, today), reply: replyOf(row.reply) }]))
}

/** Products with an entry that the public may see, whatever its state is today. */
function shownProducts(db: Db, today: string) {
  return db
    .selectFrom('product')
    .where('product.id', 'in', (sub) =>
      sub.selectFrom('registryEntry').where('showsOn', '<=', today).where(isNotHidden('registry_entry', 'registryEntry.id')).select('registryEntry.productId'),
    )
}

/** Those of the products that the registry shows, by name. */
export function findShownProducts(db: Db, ids: readonly string[], today: string): Promise<{ id: string; name: string; slug: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return shownProducts(db, today)
    .where('product.id', 'in', [...ids])
    .orderBy('product.name')
    .select(['product.id', 'product.name', 'product.slug'])
    .execute()
}

/** The names of products that the registry shows, by their slugs; one that it does not show is not named. */
export async function findShownProductNames(db: Db, slugs: readonly string[], today: string): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await shownProducts(db, today)
    .where('product.slug', 'in', [...slugs])
    .select(['product.slug', 'product.name'])
    .execute()
  return new Map(rows.map(({ slug, name }) => [slug, name]))
}

/** The names of products and their makers, whatever the registry says of them. */
export function findProductNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string; maker: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('product')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('product.id', 'in', [...ids])
    .orderBy('product.name')
    .select(['product.id', 'product.name', 'maker.name as maker'])
    .execute()
}

/** Products that a form can choose from: those in the registry today, by name. */
export async function listProductChoices(db: Db, today: string): Promise<{ id: string; name: string; maker: string }[]> {
  const rows = await shownEntries(db, today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld']).orderBy('product.name').execute()
  return rows.filter((row) => entryHolds(effectiveEntryState(row, today))).map((row) => ({ id: row.productId, name: row.product, maker: row.maker }))
}

/** Which of the keys are no products that we know. */
export async function findUnknownProducts(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const known = await db
    .selectFrom('product')
    .where('id', 'in', [...ids])
    .select('id')
    .execute()
  return ids.filter((id) => !known.some((product) => product.id === id))
}
