import type { Db } from '#db/client.server.ts'
import { findRegistryPlaces, type RegistryPlace } from '../registry/products.server.ts'
import { entryHolds } from '../registry/status.ts'
import { listReplacedProducts, type ReplacedProduct } from '../requirements/read-replacing.server.ts'

export type OwnListRow = {
  id: string
  product: string
  maker: string
  reason: string
  addedAt: Date
  by: string
  /** What the public registry says of the same product today; null where it says nothing. */
  registry: RegistryPlace | null
}

const living = (db: Db, institutionId: string) =>
  db.selectFrom('ownListEntry').where('ownListEntry.institutionId', '=', institutionId).where('ownListEntry.removedAt', 'is', null)

/** The institution's own list, by product. For its own members: the caller has checked that the actor is one. */
export async function listOwnList(db: Db, institutionId: string, today: string): Promise<OwnListRow[]> {
  const rows = await living(db, institutionId)
    .innerJoin('person', 'person.id', 'ownListEntry.addedBy')
    .orderBy('ownListEntry.productName')
    .orderBy('ownListEntry.id')
    .select([
      'ownListEntry.id',
      'ownListEntry.productId',
      'ownListEntry.productName as product',
      'ownListEntry.makerName as maker',
      'ownListEntry.reason',
      'ownListEntry.addedAt',
      'person.name as by',
    ])
    .execute()
  const places = await findRegistryPlaces(
    db,
    rows.flatMap((row) => row.productId ?? []),
    today,
  )
  return rows.map(({ productId, ...row }) => ({ ...row, registry: (productId && places.get(productId)) || null }))
}

export type EndedReference = Pick<ReplacedProduct, 'requirementId' | 'reference' | 'title' | 'product'> & { registry: RegistryPlace }

/** What the institution's requirements replace although its entry holds no more; for its own members, whom a notice leads here that names no product. */
export async function listEndedReferences(db: Db, institutionId: string, today: string): Promise<EndedReference[]> {
  const replaced = await listReplacedProducts(db, institutionId)
  const places = await findRegistryPlaces(
    db,
    replaced.map(({ productId }) => productId),
    today,
  )
  return replaced.flatMap(({ productId, ...row }) => {
    const registry = places.get(productId)
    return registry && !entryHolds(registry.state) ? [{ ...row, registry }] : []
  })
}

/** What of the own list a requirement of the institution can say that it replaces: by the product's id where it is one of the registry, else by the row's own. */
export async function listOwnChoices(db: Db, institutionId: string): Promise<{ id: string; name: string; maker: string }[]> {
  const rows = await living(db, institutionId)
    .orderBy('productName')
    .orderBy('id')
    .select(['id', 'productId', 'productName as name', 'makerName as maker'])
    .execute()
  return rows.map(({ id, productId, name, maker }) => ({ id: productId ?? id, name, maker }))
}

/** Which of the ids are rows that stand or stood on the institution's own list. Another institution's are not among them. */
export async function findOwnEntries(db: Db, institutionId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('ownListEntry')
    .where('institutionId', '=', institutionId)
    .where('id', 'in', [...ids])
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * The products whose gate the own list closes. What was added by name closes it for the product that has come to bear the same name, and the same maker where one was given.
 */
export async function listOwnListProducts(db: Db, institutionId: string): Promise<string[]> {
  const rows = await living(db, institutionId)
    .innerJoin('product', (join) =>
      join.on((on) =>
        on.or([
          on('product.id', '=', on.ref('ownListEntry.productId')),
          on.and([
            on('ownListEntry.productId', 'is', null),
            on(on.fn<string>('lower', ['product.name']), '=', on.fn<string>('lower', ['ownListEntry.productName'])),
            on.or([
              on('ownListEntry.makerName', '=', ''),
              on.exists(
                on
                  .selectFrom('maker')
                  .whereRef('maker.id', '=', 'product.makerId')
                  .where((where) => where(where.fn<string>('lower', ['maker.name']), '=', where.fn<string>('lower', ['ownListEntry.makerName'])))
                  .select('maker.id'),
              ),
            ]),
          ]),
        ]),
      ),
    )
    .select('product.id')
    .distinct()
    .orderBy('product.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The institutions that have one of the products on their list. For telling them alone: nothing of it is ever shown to anybody. */
export async function listInstitutionsListing(db: Db, productIds: readonly string[]): Promise<string[]> {
  if (productIds.length === 0) return []
  const rows = await db
    .selectFrom('ownListEntry')
    .where('productId', 'in', [...productIds])
    .where('removedAt', 'is', null)
    .select('institutionId')
    .distinct()
    .execute()
  return rows.map(({ institutionId }) => institutionId)
}
