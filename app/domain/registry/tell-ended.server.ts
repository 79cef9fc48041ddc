import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { listHousesReplacing } from '../offerings/read-replacing.server.ts'
import { listInstitutionsListing } from '../own-list/read.server.ts'
import { listInstitutionsReplacing } from '../requirements/read-replacing.server.ts'

/**
 * Tells everybody whom the end of entries concerns. Institutions that have the product in a requirement or on their own list learn, once however many products it are, that
 * something they refer to has ended: their mail and its address name no product, so that no mailbox links the two. Houses that state publicly that they replace it, and its maker, are
 * told which.
 */
export async function tellEnded(trx: Trx, act: Act, productIds: readonly string[], at: Date): Promise<void> {
  if (productIds.length === 0) return
  const institutions = new Set([...(await listInstitutionsReplacing(trx, productIds)), ...(await listInstitutionsListing(trx, productIds))])
  for (const organisationId of [...institutions].sort()) {
    const to = { organisationId, roles: ['owner', 'procurement', 'security'] } as const
    await notify(trx, act, { kind: 'own-reference-ended', values: {}, to, path: '/institution/own-list', at })
  }
  for (const productId of productIds) {
    const product = await trx.selectFrom('product').where('id', '=', productId).select(['name', 'slug', 'makerId']).executeTakeFirstOrThrow()
    const values = { product: product.name }
    for (const organisationId of await listHousesReplacing(trx, productId)) {
      await notify(trx, act, { kind: 'entry-ended', values, to: { organisationId, roles: ['owner', 'bidder'] }, path: `/registry/${product.slug}`, at })
    }
    const maker = await findOrganisationOfMaker(trx, product.makerId)
    if (maker) await notify(trx, act, { kind: 'entry-ended', values, to: { organisationId: maker }, path: '/maker', at })
  }
}
