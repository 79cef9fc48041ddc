import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { labelsOf, readTree } from '../capabilities/read.server.ts'
import { isPublicOffering } from '../hiding/shown.server.ts'
import type { Sector } from '../organisations/sectors.ts'
import { relationHolds } from '../institutions/related.ts'
import type { ReferenceState, SizeBand } from './size-bands.ts'
import { unrelated } from './unrelated.server.ts'

export type ReferenceShown = {
  id: string
  state: ReferenceState
  offering: string
  capabilities: string[]
  usedSince: string
  sizeBand: SizeBand
  showName: boolean
  askedAt: Date
  decidedAt: Date | null
  withdrawnAt: Date | null
  /** The other side: the institution, or the house. */
  other: string
}

/** What a house has asked for, the newest first. */
export async function listHouseReferences(db: Db, houseId: string, locale: Locale): Promise<ReferenceShown[]> {
  const rows = await references(db)
    .innerJoin('organisation', 'organisation.id', 'reference.institutionId')
    .where('reference.houseId', '=', houseId)
    .select('organisation.name as other')
    .execute()
  return withLabels(db, rows, locale)
}

export type AskedReference = ReferenceShown & { houseId: string; related: boolean }

/** What an institution was asked for, what waits first; `related` says that it cannot confirm it. */
export async function listAskedReferences(db: Db, institutionId: string, view: { locale: Locale; today: string }): Promise<AskedReference[]> {
  const rows = await references(db)
    .innerJoin('organisation', 'organisation.id', 'reference.houseId')
    .where('reference.institutionId', '=', institutionId)
    .select(['organisation.name as other', 'reference.houseId'])
    .execute()
  const relations = await db.selectFrom('relatedHouse').select(['houseId', 'endedOn']).where('institutionId', '=', institutionId).execute()
  const related = new Set(relations.filter((relation) => relationHolds(relation, view.today)).map(({ houseId }) => houseId))
  const shown = await withLabels(db, rows, view.locale)
  const marked = shown.map((row) => ({ ...row, related: related.has(row.houseId) }))
  return [...marked.filter(({ state }) => state === 'asked'), ...marked.filter(({ state }) => state !== 'asked')]
}

/** A reference as everybody may read it: by the institution's name where it agreed to that, by its sector otherwise. */
export type PublicReference = {
  id: string
  offering: string
  slug: string
  name: string | null
  sector: Sector
  capabilities: string[]
  usedSince: string
  sizeBand: SizeBand
  confirmedOn: Date
}

/** The confirmed references of an offering, or of all the public offerings of a house, that count today. */
export async function listPublicReferences(
  db: Db,
  of: { offeringId: string } | { houseId: string },
  { today, locale }: { today: string; locale: Locale },
): Promise<PublicReference[]> {
  let query = references(db)
    .innerJoin('offering', 'offering.id', 'reference.offeringId')
    .innerJoin('institution', 'institution.organisationId', 'reference.institutionId')
    .innerJoin('organisation', 'organisation.id', 'reference.institutionId')
    .where('reference.state', '=', 'confirmed')
    .where(unrelated('reference.institutionId', 'reference.houseId', today))
    .where(isPublicOffering('offering.id'))
  query = 'offeringId' in of ? query.where('reference.offeringId', '=', of.offeringId) : query.where('reference.houseId', '=', of.houseId)
  const rows = await query.select(['offering.slug', 'organisation.name', 'institution.sector']).execute()
  const shown = await withLabels(db, rows, locale)
  return shown.map(({ id, offering, slug, name, sector, showName, capabilities, usedSince, sizeBand, decidedAt }) => ({
    ...{ id, offering, slug, name: showName ? name : null, sector },
    ...{ capabilities, usedSince, sizeBand, confirmedOn: decidedAt! },
  }))
}

export type AwardChoice = { requirementId: string; reference: string; title: string }

/** The awards that a house holds, to ask a reference by. */
export function listAwardsHeld(db: Db, houseId: string): Promise<AwardChoice[]> {
  return db
    .selectFrom('award')
    .innerJoin('proposal', 'proposal.id', 'award.proposalId')
    .innerJoin('requirement', 'requirement.id', 'award.requirementId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .leftJoin('awardFall as fall', (join) => join.onRef('fall.requirementId', '=', 'award.requirementId').onRef('fall.attempt', '=', 'award.attempt'))
    .where('proposal.houseId', '=', houseId)
    .where('fall.requirementId', 'is', null)
    .orderBy('award.decidedAt', 'desc')
    .select(['award.requirementId', 'requirement.reference', 'version.title'])
    .execute()
}

function references(db: Db) {
  return db
    .selectFrom('reference')
    .innerJoin('offering as asked', 'asked.id', 'reference.offeringId')
    .leftJoin('offeringVersion as version', 'version.id', 'asked.listedVersionId')
    .orderBy('reference.askedAt', 'desc')
    .orderBy('reference.id')
    .select(['reference.id', 'reference.state', 'reference.capabilityCodes', 'reference.usedSince', 'reference.showName'])
    .select(['reference.askedAt', 'reference.decidedAt', 'reference.withdrawnAt'])
    .select([sql<SizeBand>`reference.size_band`.as('sizeBand'), sql<string>`coalesce(version.name, '')`.as('offering')])
}

async function withLabels<Row extends { capabilityCodes: string[] }>(
  db: Db,
  rows: readonly Row[],
  locale: Locale,
): Promise<(Omit<Row, 'capabilityCodes'> & { capabilities: string[] })[]> {
  const tree = await readTree(db)
  const codesOf = ({ capabilityCodes }: Row) => [...new Set(capabilityCodes.map((code) => tree.forward(code)))]
  const labels = await labelsOf(db, rows.flatMap(codesOf), locale)
  return rows.map(({ capabilityCodes, ...row }) => ({ ...row, capabilities: codesOf({ capabilityCodes } as Row).map((code) => labels[code]!) }))
}
