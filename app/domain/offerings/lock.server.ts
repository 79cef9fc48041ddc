import type { Trx } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import type { OfferingState } from './status.ts'

export type LockedOffering = {
  id: string
  houseId: string
  slug: string
  state: OfferingState
  listedVersionId: string | null
  workingVersionId: string | null
  revision: number
  /** The working version, when there is one; `frozenAt` says that it was submitted. */
  working: { id: string; number: number; name: string; frozenAt: Date | null } | undefined
}

/** Locks an offering for the rest of the transaction and reads it with its working version. */
export async function lockOffering(trx: Trx, id: string): Promise<LockedOffering | undefined> {
  if (!isId(id)) return undefined
  const offering = await trx
    .selectFrom('offering')
    .where('id', '=', id)
    .select(['id', 'houseId', 'slug', 'state', 'listedVersionId', 'workingVersionId', 'revision'])
    .forUpdate()
    .executeTakeFirst()
  if (!offering) return undefined
  const working =
    offering.workingVersionId === null
      ? undefined
      : await trx
          .selectFrom('offeringVersion')
          .where('id', '=', offering.workingVersionId)
          .select(['id', 'number', 'name', 'frozenAt'])
          .executeTakeFirstOrThrow()
  return { ...offering, working }
}

/** The number that the next version of an offering gets. */
export async function nextVersionNumber(trx: Trx, offeringId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('offeringVersion')
    .where('offeringId', '=', offeringId)
    .select((fields) => fields.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}
