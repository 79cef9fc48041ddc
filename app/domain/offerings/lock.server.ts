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
  /** The version that staff looked at last; another listed one shows unchecked. */
  checkedVersionId: string | null
  confirmedOn: string | null
  revision: number
  /** The working version, when there is one; `frozenAt` says that it was submitted. */
  working: LockedVersion | undefined
  /** What waits for staff: a submitted working version, or the listed one while it is unchecked. */
  toCheck: LockedVersion | undefined
}
export type LockedVersion = { id: string; number: number; name: string; frozenAt: Date | null }

/** Locks an offering for the rest of the transaction and reads it with its working version. */
export async function lockOffering(trx: Trx, id: string): Promise<LockedOffering | undefined> {
  if (!isId(id)) return undefined
  const offering = await trx
    .selectFrom('offering')
    .where('id', '=', id)
    .select(['id', 'houseId', 'slug', 'state', 'listedVersionId', 'workingVersionId', 'checkedVersionId', 'confirmedOn', 'revision'])
    .forUpdate()
    .executeTakeFirst()
  if (!offering) return undefined
  const ids = [offering.workingVersionId, offering.listedVersionId].filter((versionId) => versionId !== null)
  const versions = ids.length === 0 ? [] : await trx.selectFrom('offeringVersion').where('id', 'in', ids).select(['id', 'number', 'name', 'frozenAt']).execute()
  const working = versions.find((version) => version.id === offering.workingVersionId)
  const listed = versions.find((version) => version.id === offering.listedVersionId)
  const unchecked = listed && listed.id !== offering.checkedVersionId ? listed : undefined
  return { ...offering, working, toCheck: working?.frozenAt ? working : unchecked }
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
