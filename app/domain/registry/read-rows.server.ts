import type { Db } from '#db/client.server.ts'
import { labelsOf, readTree, type Capability } from '../capabilities/read.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { effectiveEntryState, entryHolds, type EntryState } from './status.ts'
import { replyOf, shownEntries, type EntryBasis, type MakerReply } from './entries.server.ts'
import { labelled } from './read-product.server.ts'

/** An entry in a list: the product, its maker, on what basis, and the state that holds on the day asked for. */
export type EntryRow = {
  id: string
  slug: string
  product: string
  maker: string
  category: string
  basis: EntryBasis
  state: EntryState
  listedAt: Date | null
  reply: MakerReply | null
  capabilities: Capability[]
}

export type CitingEntry = { slug: string; product: string; maker: string; basis: EntryBasis; state: EntryState; reply: MakerReply | null }

/** The public registry: what holds today (contested ones with their contest), by product name, and optionally only what provides one capability. */
export async function listEntries(db: Db, options: { today: string; locale: Locale; capability?: string }): Promise<EntryRow[]> {
  let query = shownEntries(db, options.today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
  const { capability } = options
  if (capability) {
    const codes = (await readTree(db)).sameAs(capability)
    query = query.where('product.id', 'in', (sub) => sub.selectFrom('productCapability').where('capabilityCode', 'in', codes).select('productId'))
  }
  const rows = await query.orderBy('product.name').orderBy('registryEntry.id').execute()
  const holding = rows.map((row) => ({ ...row, state: effectiveEntryState(row, options.today) })).filter((row) => entryHolds(row.state))
  return withCapabilities(db, holding, options.locale)
}

/** The shown entries that cite any version of an advisory, with the state that holds today. */
export async function listEntriesCiting(db: Db, advisoryId: string, today: string): Promise<CitingEntry[]> {
  const rows = await shownEntries(db, today)
    .where('registryEntry.id', 'in', (sub) =>
      sub
        .selectFrom('registryCitation')
        .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
        .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
        .where('advisoryVersion.advisoryId', '=', advisoryId)
        .select('registryCitation.entryId'),
    )
    .orderBy('product.name')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    product: row.product,
    maker: row.maker,
    basis: row.basis,
    state: effectiveEntryState(row, today),
    reply: replyOf(row.reply),
  }))
}

/** Rows of a list with what each product provides. */
export async function withCapabilities(
  db: Db,
  rows: readonly (Omit<EntryRow, 'capabilities' | 'reply'> & { productId: string; reply: { body: string; at: Date | string } | null })[],
  locale: Locale,
): Promise<EntryRow[]> {
  if (rows.length === 0) return []
  const provided = await db
    .selectFrom('productCapability')
    .where(
      'productId',
      'in',
      rows.map((row) => row.productId),
    )
    .select(['productId', 'capabilityCode as code'])
    .execute()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    provided.map(({ code }) => tree.forward(code)),
    locale,
  )
  return rows.map(({ id, slug, product, maker, category, basis, state, listedAt, reply, productId }) => ({
    id,
    slug,
    product,
    maker,
    category,
    basis,
    state,
    listedAt,
    reply: replyOf(reply),
    capabilities: labelled(
      provided.filter((one) => one.productId === productId),
      tree,
      labels,
    ),
  }))
}
