import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import type { OfferingDraft } from './schema.ts'
import type { OfferingState } from './status.ts'
import { readVersion } from './version.server.ts'
import { isUnchecked } from './listed.server.ts'

/** What a house sees of its own offerings, whatever their state. */
export type OwnOffering = {
  id: string
  slug: string
  name: string
  state: OfferingState
  submitted: boolean
  hasListed: boolean
  unchecked: boolean
  confirmedOn: string | null
  changedAt: Date
}

/** A house's own offerings, the one changed last first. */
export function listOwnOfferings(db: Db, houseId: string): Promise<OwnOffering[]> {
  return db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', (join) =>
      join.on((on) => on('version.id', '=', on.fn.coalesce('offering.workingVersionId', 'offering.listedVersionId'))),
    )
    .where('offering.houseId', '=', houseId)
    .orderBy('version.createdAt', 'desc')
    .select(['offering.id', 'offering.slug', 'version.name', 'offering.state', 'offering.confirmedOn', 'version.createdAt as changedAt'])
    .select((fields) => [
      isUnchecked.as('unchecked'),
      fields
        .and([fields('version.frozenAt', 'is not', null), fields('offering.workingVersionId', 'is not', null)])
        .$castTo<boolean>()
        .as('submitted'),
      fields('offering.listedVersionId', 'is not', null).$castTo<boolean>().as('hasListed'),
    ])
    .execute()
}

export type OfferingForEditing = {
  id: string
  slug: string
  state: OfferingState
  revision: number
  submitted: boolean
  hasListed: boolean
  unchecked: boolean
  confirmedOn: string | null
  draft: OfferingDraft
  /** What is listed, where the draft is another version. */
  listed: OfferingDraft | null
  /** What staff said last, when they asked for changes. */
  asked: { reason: string; note: string; at: Date } | null
}

/** One of a house's own offerings; another house's is not found. */
export async function findOwnOffering(db: Db, houseId: string, id: string): Promise<OfferingForEditing | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('offering')
    .leftJoin('offeringVersion as working', 'working.id', 'offering.workingVersionId')
    .where('offering.id', '=', id)
    .where('offering.houseId', '=', houseId)
    .select([
      'offering.id',
      'offering.slug',
      'offering.state',
      'offering.revision',
      'offering.listedVersionId',
      'offering.workingVersionId',
      'offering.confirmedOn',
      'working.frozenAt',
    ])
    .select(isUnchecked.as('unchecked'))
    .executeTakeFirst()
  if (!row) return undefined
  const last = await db
    .selectFrom('offeringDecision')
    .where('offeringId', '=', id)
    .orderBy('decidedAt', 'desc')
    .select(['decision', 'reason', 'note', 'decidedAt as at'])
    .executeTakeFirst()
  const { listedVersionId, workingVersionId, frozenAt, ...offering } = row
  return {
    ...offering,
    submitted: frozenAt !== null,
    hasListed: listedVersionId !== null,
    draft: await readVersion(db, (workingVersionId ?? listedVersionId)!),
    listed: workingVersionId !== null && listedVersionId !== null ? await readVersion(db, listedVersionId) : null,
    asked: last?.decision === 'request_changes' && frozenAt === null ? { reason: last.reason, note: last.note, at: last.at } : null,
  }
}
