import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { KnownName } from './marks.ts'
import { readPrivateFacts } from './read.server.ts'

/**
 * The names that the texts of a requirement should do without: what it replaces, and the products and makers that stand in the registry today, each with its aliases. For the
 * institution's own members: the list says what it replaces.
 */
export async function readNames(db: Db, requirement: { id: string }, options: { today: string; locale: Locale }): Promise<KnownName[]> {
  const { replaces } = await readPrivateFacts(db, requirement.id)
  const listed = await listProductChoices(db, options.today)
  const replaced = new Set(replaces.map(({ id }) => id))
  const ids = [...new Set([...replaced, ...listed.map(({ id }) => id)])]
  const aliases = await listAliases(db, ids)
  const instead = await listUses(db, ids, options.locale)
  const named = (products: typeof listed, of: KnownName['of']) =>
    products.flatMap(({ id, name }) => [name, ...(aliases.get(id) ?? [])].map((one) => ({ name: one, of, instead: instead.get(id) ?? '' })))
  const others = listed.filter(({ id }) => !replaced.has(id))
  const makers = new Set([...replaces, ...others].map(({ maker }) => maker).filter(Boolean))
  return [...named(replaces, 'replaced'), ...named(others, 'product'), ...[...makers].map((name) => ({ name, of: 'maker' as const, instead: '' }))]
}

async function listAliases(db: Db, productIds: readonly string[]): Promise<Map<string, string[]>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('productAlias')
    .select(['productId', 'alias'])
    .where('productId', 'in', [...productIds])
    .execute()
  const aliases = new Map<string, string[]>()
  for (const { productId, alias } of rows) aliases.set(productId, [...(aliases.get(productId) ?? []), alias])
  return aliases
}

/** What each product does first of all, in one language. */
async function listUses(db: Db, productIds: readonly string[], locale: Locale): Promise<Map<string, string>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('productCapability')
    .distinctOn('productId')
    .select(['productId', 'capabilityCode as code'])
    .where('productId', 'in', [...productIds])
    .orderBy('productId')
    .orderBy('capabilityCode')
    .execute()
  const labels = await labelsOf(db, new Set(rows.map(({ code }) => code)), locale)
  return new Map(rows.map(({ productId, code }) => [productId, labels[code] ?? '']))
}
