import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { labelsOf, readTree } from '../capabilities/read.server.ts'
import { foldEvidence, foldStatements } from '../capabilities/statements.ts'
import { effectiveHouseState, type HouseState } from '../organisations/status.ts'
import type { EvidenceLevel } from './attributes.ts'
import { standingEvidence } from './evidence.server.ts'
import { isUnchecked, listedOfferings, type ListedQuery, type View } from './listed.server.ts'

export type StatedCapability = { code: string; label: string; level: EvidenceLevel }

export type HouseShown = { name: string; slug: string; city: string; state: HouseState }

/** A listed offering in a list: what it is, whose, and what it says it can do with the evidence for each. */
export type OfferingRow = {
  id: string
  slug: string
  name: string
  summary: string
  language: 'en' | 'ur'
  house: HouseShown
  capabilities: StatedCapability[]
  /** The house changed it and staff have not looked yet. */
  unchecked: boolean
}

/** What a list of offerings can be narrowed by; searching is another thing (`search/`). */
export type OfferingFilter = { capabilities?: readonly string[]; houseId?: string }

const listAtMost = 200

/** The public list by name: every filter that is given has to hold, and of several capabilities each. */
export async function listOfferings(db: Db, options: { today: string; locale: Locale; filter?: OfferingFilter }): Promise<OfferingRow[]> {
  const { capabilities = [], houseId } = options.filter ?? {}
  const tree = await readTree(db)
  let query = listedOfferings(db, options.today)
  if (houseId) query = query.where('offering.houseId', '=', houseId)
  for (const code of capabilities) {
    query = query.where('version.id', 'in', (sub) =>
      sub
        .selectFrom('offeringStatement')
        .where('kind', '=', 'capability')
        .where('ref', 'in', tree.sameAs(code))
        .where('stated', '=', 'yes')
        .select('versionId'),
    )
  }
  return readRows(db, query.orderBy('version.name').orderBy('offering.id').limit(listAtMost), options)
}

/** Those of the offerings that are in the public list, in the order of the ids: what a search found is shown only as far as it still stands. */
export async function listOfferingsByIds(db: Db, ids: readonly string[], options: { today: string; locale: Locale }): Promise<OfferingRow[]> {
  if (ids.length === 0) return []
  const rows = await readRows(db, listedOfferings(db, options.today).where('offering.id', 'in', [...ids]), options)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The offerings that came into the list last, by the day of their first listing: an edit makes nothing new. */
export async function listNewestOfferings(db: Db, options: { today: string; locale: Locale; atMost: number }): Promise<OfferingRow[]> {
  const query = listedOfferings(db, options.today)
    .orderBy(
      (fields) =>
        fields
          .selectFrom('stateHistory')
          .where('subjectKind', '=', 'offering')
          .whereRef('subjectId', '=', 'offering.id')
          .where('toState', '=', 'listed')
          .select((inner) => inner.fn.min('happenedAt').as('firstListedAt')),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('offering.id', 'desc')
    .limit(options.atMost)
  return readRows(db, query, options)
}

async function readRows(db: Db, query: ListedQuery, view: View): Promise<OfferingRow[]> {
  return (await readRowsWithVersion(db, query, view)).map(({ versionId: _, ...row }) => row)
}

/** The rows of a query, and which version each of them shows. */
export async function readRowsWithVersion(db: Db, query: ListedQuery, { today, locale }: View): Promise<(OfferingRow & { versionId: string })[]> {
  const rows = await query
    .select([
      'offering.id',
      'offering.slug',
      'version.id as versionId',
      'version.name',
      'version.summary',
      'version.language',
      'organisation.name as house',
      'organisation.slug as houseSlug',
      'house.city',
      'house.state as houseState',
      'house.verifiedOn',
    ])
    .select((fields) => [
      isUnchecked.as('unchecked'),
      jsonArrayFrom(
        fields
          .selectFrom('offeringStatement as statement')
          .whereRef('statement.versionId', '=', 'version.id')
          .where('statement.kind', '=', 'capability')
          .where('statement.stated', '=', 'yes')
          .select(['statement.ref', 'statement.stated']),
      ).as('stated'),
      jsonArrayFrom(
        fields
          .selectFrom(standingEvidence(db, today).as('evidence'))
          .whereRef('evidence.offeringId', '=', 'offering.id')
          .where('evidence.kind', '=', 'capability')
          // What the database makes into JSON keeps the names of its columns, so each is called by one word.
          .select(['evidence.kind', 'evidence.ref', 'evidence.level', 'evidence.endsOn as until']),
      ).as('seen'),
    ])
    .execute()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    rows.flatMap((row) => row.stated.map(({ ref }) => tree.forward(ref))),
    locale,
  )
  return rows.map(({ house, houseSlug, city, houseState, verifiedOn, stated, seen, ...row }) => {
    const levels = new Map(
      foldEvidence(
        seen.map(({ until, ...one }) => ({ ...one, endsOn: until })),
        tree,
      ).map(({ ref, level }) => [ref, level]),
    )
    return {
      ...row,
      house: { name: house, slug: houseSlug, city, state: effectiveHouseState({ state: houseState, verifiedOn }, today) },
      capabilities: foldStatements(stated, tree).map(({ ref }) => ({ code: ref, label: labels[ref]!, level: levels.get(ref) ?? ('claimed' as const) })),
    }
  })
}
