import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { findHoldingProducts, findProductNames } from '../registry/products.server.ts'
import { findFieldAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { OwnEntry } from './schema.ts'

export type AddOwnEntryRefusal =
  | { reason: 'forbidden' | 'not_found' | 'unknown_product' | 'already_on_list' }
  | { reason: 'words_about_people'; field: string; kind: RefusedKind; words: string }

/**
 * Puts a product on the list of the institution acted for. It needs nobody's approval and is seen by that institution alone: the audit event names the row, never the product.
 * The institution's row is locked, so that two who add the same product at once add it once; a unique index stands behind it.
 */
export function addOwnEntry(act: Act, input: OwnEntry): Promise<Result<{ id: string }, AddOwnEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'own_list', 'write')
    if (!member.ok) return member
    const institutionId = member.value.organisation!.id
    const { productId, reason } = input
    const aboutPeople = findFieldAboutPeople({ reason })
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    await trx.selectFrom('institution').where('organisationId', '=', institutionId).select('organisationId').forUpdate().executeTakeFirstOrThrow()
    const at = await act.clock(trx)
    const names = productId ? await namesOf(trx, productId, marketDay(at)) : { productName: input.productName!, makerName: input.makerName ?? '' }
    if (!names) return refuse({ reason: 'unknown_product' })
    if (await isOnList(trx, institutionId, productId, names)) return refuse({ reason: 'already_on_list' })

    const id = newId()
    await trx
      .insertInto('ownListEntry')
      .values({ id, institutionId, productId: productId ?? null, ...names, reason, addedBy: member.value.personId, addedAt: at, removedAt: null })
      .execute()
    // `search` makes open requirements be matched again; no index makes a document of it.
    await recordChange(trx, act, { verb: 'own_list.add', subject: { kind: 'own_list_entry', id }, at, search: true })
    return ok({ id })
  })
}

async function namesOf(trx: Trx, productId: string, today: string): Promise<{ productName: string; makerName: string } | undefined> {
  if ((await findHoldingProducts(trx, [productId], today)).length === 0) return undefined
  const [product] = await findProductNames(trx, [productId])
  return product && { productName: product.name, makerName: product.maker }
}

async function isOnList(trx: Trx, institutionId: string, productId: string | undefined, names: { productName: string; makerName: string }): Promise<boolean> {
  const living = trx.selectFrom('ownListEntry').where('institutionId', '=', institutionId).where('removedAt', 'is', null)
  const same = productId
    ? living.where('productId', '=', productId)
    : living
        .where((where) => where(where.fn<string>('lower', ['productName']), '=', names.productName.toLowerCase()))
        .where((where) => where(where.fn<string>('lower', ['makerName']), '=', names.makerName.toLowerCase()))
  return (await same.select('id').executeTakeFirst()) !== undefined
}
