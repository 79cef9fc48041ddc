import type { Db } from '#db/client.server.ts'
import { readTree } from '../capabilities/read.server.ts'
import { listStatedCapabilities } from '../offerings/stated.server.ts'
import type { Province } from '../organisations/facts.ts'
import type { Sector } from '../organisations/sectors.ts'
import type { InstitutionState } from '../organisations/status.ts'
import type { InstitutionField } from './facts.ts'
import { relationHolds, sharedCapabilities, type RelationKind } from './related.ts'

export type OwnInstitution = {
  legalName: string
  sector: Sector
  province: Province
  emailDomain: string
  regulator: string | null
  licenceNumber: string | null
  state: InstitutionState
  revision: number
}

/** An institution's facts, for its own members and for staff. */
export async function findInstitution(db: Db, id: string): Promise<OwnInstitution | undefined> {
  const row = await db.selectFrom('institution').selectAll().where('organisationId', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { organisationId: _, ...facts } = row
  return facts
}

/** Why an institution sees no matches with names, whatever it asks for: nobody has verified it, or it is suspended. Undefined for one that is verified. */
export async function findBarFromMatches(db: Db, institutionId: string): Promise<Exclude<InstitutionState, 'verified'> | undefined> {
  const row = await db.selectFrom('institution').select('state').where('organisationId', '=', institutionId).executeTakeFirst()
  return row?.state === 'verified' ? undefined : (row?.state ?? 'unverified')
}

export type FactChange = { id: string; field: InstitutionField; before: string | null; after: string | null; at: Date; by: string }

/** What an institution said otherwise before, the newest change first. */
export function listFactChanges(db: Db, institutionId: string): Promise<FactChange[]> {
  return db
    .selectFrom('institutionChange as change')
    .innerJoin('person', 'person.id', 'change.changedBy')
    .where('change.institutionId', '=', institutionId)
    .orderBy('change.changedAt', 'desc')
    .orderBy('change.id', 'desc')
    .limit(100)
    .select(['change.id', 'change.field', 'change.saidBefore as before', 'change.saidAfter as after', 'change.changedAt as at', 'person.name as by'])
    .execute()
}

export type RelationShown = {
  id: string
  houseId: string
  house: string
  kind: RelationKind
  note: string
  statedBy: 'institution' | 'association'
  recordedAt: Date
  endedOn: string | null
}

/** The software houses that an institution is or was related to, those that stand first. Never shown to a house. */
export function listRelations(db: Db, institutionId: string): Promise<RelationShown[]> {
  return db
    .selectFrom('relatedHouse as relation')
    .innerJoin('organisation', 'organisation.id', 'relation.houseId')
    .where('relation.institutionId', '=', institutionId)
    .orderBy('relation.endedOn', (order) => order.desc().nullsFirst())
    .orderBy('relation.recordedAt', 'desc')
    .select(['relation.id', 'relation.houseId', 'organisation.name as house', 'relation.kind', 'relation.note', 'relation.statedBy'])
    .select(['relation.recordedAt', 'relation.endedOn'])
    .execute()
}

/** Every software house by name, to choose from. */
export async function listHouseChoices(db: Db): Promise<{ value: string; label: string }[]> {
  return db.selectFrom('organisation').where('kind', '=', 'house').orderBy('name').orderBy('id').select(['id as value', 'name as label']).execute()
}

/** A related house whose business a requirement asks for, and in which capabilities. */
export type Conflict = { houseId: string; house: string; codes: string[] }

/** Answers, for what a requirement asks of capabilities, in which of them its institution stands too near to a house to see matches; empty where it does not. */
export type ConflictReader = (asked: readonly string[]) => Conflict[]

/** What an institution's relations forbid it to see on a day, read once for however many requirements; undefined while it is related to nobody. */
export async function readConflicts(db: Db, institutionId: string, today: string): Promise<ConflictReader | undefined> {
  const standing = (await listRelations(db, institutionId)).filter((relation) => relationHolds(relation, today))
  if (standing.length === 0) return undefined
  const stated = await listStatedCapabilities(
    db,
    standing.map(({ houseId }) => houseId),
    today,
  )
  const tree = await readTree(db)
  return (asked) =>
    standing.flatMap(({ houseId, house }) => {
      const codes = sharedCapabilities(asked, stated.get(houseId) ?? [], tree)
      return codes.length > 0 ? [{ houseId, house, codes }] : []
    })
}
