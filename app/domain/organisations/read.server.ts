import type { Db } from '#db/client.server.ts'
import { sql } from 'kysely'
import { effectiveHouseState, type HouseState, type InstitutionState } from './status.ts'

export type OrganisationFilter = { today: string; kind?: 'institution' | 'house'; state?: string; before?: string }

export type OrganisationLine = { id: string; kind: 'institution' | 'house'; name: string; state: HouseState; createdAt: Date }

export const organisationPageSize = 50

/** The state of the joined house that holds on a day: the twin of `effectiveHouseState`; a test holds the two equal. */
function houseStateOn(today: string) {
  return sql<HouseState | null>`case when house.state = 'verified' and (house.verified_on + interval '12 months')::date < ${today}::date then 'expired' else house.state end`
}

/** Institutions and houses as staff see them, the newest first; `before` is the last id of the page before. Those that wait for a check are the filter `state`. */
export async function unscopedListOrganisations(db: Db, filter: OrganisationFilter): Promise<OrganisationLine[]> {
  let query = db
    .selectFrom('organisation')
    .leftJoin('institution', 'institution.organisationId', 'organisation.id')
    .leftJoin('house', 'house.organisationId', 'organisation.id')
    .select(['organisation.id', 'organisation.kind', 'organisation.name', 'organisation.createdAt'])
    .select((select) => select.fn.coalesce('institution.state', houseStateOn(filter.today)).as('state'))
    .where('organisation.kind', 'in', filter.kind ? [filter.kind] : ['institution', 'house'])
  if (filter.state) {
    const { state } = filter
    query = query.where((where) =>
      where.or([where('institution.state', '=', state as InstitutionState), where(houseStateOn(filter.today), '=', state as HouseState)]),
    )
  }
  if (filter.before) query = query.where('organisation.id', '<', filter.before)
  const rows = await query.orderBy('organisation.id', 'desc').limit(organisationPageSize).execute()
  return rows as OrganisationLine[]
}

export type OrganisationFacts = {
  id: string
  kind: 'institution' | 'house'
  name: string
  slug: string
  state: HouseState
  /** What a decision says it has read. */
  revision: number
  createdAt: Date
  founder: { name: string; email: string } | null
  institution: { legalName: string; sector: string; province: string; emailDomain: string; regulator: string | null; licenceNumber: string | null } | null
  house: {
    legalName: string
    city: string
    secpNumber: string | null
    ntn: string | null
    website: string | null
    summary: string
    verifiedOn: string | null
    verifiedMethod: string | null
  } | null
}

/** What staff look at before they decide about an institution or a house, in the state that holds on a day; undefined for any other organisation. */
export async function unscopedFindOrganisation(db: Db, id: string, today: string): Promise<OrganisationFacts | undefined> {
  const organisation = await db
    .selectFrom('organisation')
    .leftJoin('person', 'person.id', 'organisation.createdBy')
    .select([
      'organisation.id',
      'organisation.kind',
      'organisation.name',
      'organisation.slug',
      'organisation.createdAt',
      'person.name as founder',
      'person.email',
    ])
    .where('organisation.id', '=', id)
    .executeTakeFirst()
  if (!organisation) return undefined
  const { kind, founder: founderName, email, ...rest } = organisation
  const founder = founderName === null ? null : { name: founderName, email: email! }
  if (kind === 'institution') {
    const {
      state,
      organisationId: _,
      revision,
      ...institution
    } = await db.selectFrom('institution').selectAll().where('organisationId', '=', id).executeTakeFirstOrThrow()
    return { ...rest, kind, founder, state, revision, institution, house: null }
  }
  if (kind !== 'house') return undefined
  const { state, revision, ...house } = await db
    .selectFrom('house')
    .select(['state', 'revision', 'legalName', 'city', 'secpNumber', 'ntn', 'website', 'summary', 'verifiedOn', 'verifiedMethod'])
    .where('organisationId', '=', id)
    .executeTakeFirstOrThrow()
  return { ...rest, kind, founder, state: effectiveHouseState({ state, verifiedOn: house.verifiedOn }, today), revision, institution: null, house }
}

export type OrganisationMoveRow = { id: string; fromState: string | null; toState: string; happenedAt: Date; reason: string | null; by: string | null }

/** How an institution or a house came to its state, the first move first. */
export function listOrganisationHistory(db: Db, id: string): Promise<OrganisationMoveRow[]> {
  return db
    .selectFrom('stateHistory')
    .leftJoin('person', 'person.id', 'stateHistory.actorId')
    .select(['stateHistory.id', 'fromState', 'toState', 'happenedAt', 'reason', 'person.name as by'])
    .where('subjectKind', 'in', ['house', 'institution'])
    .where('subjectId', '=', id)
    .orderBy('happenedAt')
    .orderBy('stateHistory.id')
    .limit(200)
    .execute()
}
