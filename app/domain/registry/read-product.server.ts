import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import { labelsOf, readTree, type Capability } from '../capabilities/read.server.ts'
import { forwardCodes } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Seer } from '../hiding/seer.ts'
import { readEpisodes, type EntryEpisode } from './episodes.server.ts'

export type ProductPage = {
  id: string
  slug: string
  name: string
  description: string
  category: string
  aliases: string[]
  maker: { name: string; jurisdiction: string | null; jurisdictionSource: string | null }
  capabilities: Capability[]
  /** The episodes that were ever shown, newest first; the first one is what the page says today. */
  episodes: EntryEpisode[]
}

/** A product's public page: its shown episodes with the quoted clauses. A product that was never listed is not found, nor one of which everything is hidden from whoever looks. */
export async function findProductPage(db: Db, slug: string, options: { today: string; locale: Locale; seer?: Seer }): Promise<ProductPage | undefined> {
  const product = await db.selectFrom('product').where('slug', '=', slug).select('id').executeTakeFirst()
  if (!product) return undefined
  const episodes = await readEpisodes(db, { productId: product.id, seer: options.seer }, options.today)
  return episodes.length === 0 ? undefined : { ...(await readProduct(db, product.id, options.locale)), episodes }
}

/** A product, whatever the registry says of it. */
export async function readProduct(db: Db, id: string, locale: Locale): Promise<Omit<ProductPage, 'episodes'>> {
  const { makerName, jurisdiction, jurisdictionSource, ...product } = await db
    .selectFrom('product')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('product.id', '=', id)
    .select([
      'product.id',
      'product.slug',
      'product.name',
      'product.description',
      'product.category',
      'maker.name as makerName',
      'maker.jurisdiction',
      'maker.jurisdictionSource',
    ])
    .select((fields) => [
      jsonArrayFrom(fields.selectFrom('productAlias').whereRef('productId', '=', 'product.id').orderBy('alias').select('alias')).as('aliases'),
      jsonArrayFrom(fields.selectFrom('productCapability').whereRef('productId', '=', 'product.id').select('capabilityCode as code')).as('capabilities'),
    ])
    .executeTakeFirstOrThrow()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    product.capabilities.map(({ code }) => tree.forward(code)),
    locale,
  )
  return {
    ...product,
    aliases: product.aliases.map(({ alias }) => alias),
    maker: { name: makerName, jurisdiction, jurisdictionSource },
    capabilities: labelled(product.capabilities, tree, labels),
  }
}

/** What a product provides, by the codes of today and in the order of the taxonomy. */
export function labelled(rows: readonly { code: string }[], tree: CapabilityTree, labels: Record<string, string>): Capability[] {
  const codes = rows.map(({ code }) => code).sort((a, b) => tree.placeOf(a) - tree.placeOf(b))
  return forwardCodes(codes, tree).map((code) => ({ code, label: labels[code]! }))
}
