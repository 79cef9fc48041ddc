import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { labelsOf, readTree } from '../capabilities/read.server.ts'
import { foldEvidence, foldStatements, forwardCodes } from '../capabilities/statements.ts'
import type { Seer } from '../hiding/seer.ts'
import { isNotHidden, isPublicHouse, isPublicOffering, isSeen } from '../hiding/shown.server.ts'
import { isId } from '../identifiers.ts'
import { countryName } from '../countries.ts'
import { effectiveHouseState, type HouseState } from '../organisations/status.ts'
import type { EvidenceLevel } from './attributes.ts'
import { differenceOf, type Change } from './difference.ts'
import { standingEvidence } from './evidence.server.ts'
import type { OfferingDraft } from './schema.ts'
import { isUnconfirmed, leavesListBefore, type OfferingState } from './status.ts'
import { listEvidence, readVersion, type StandingEvidence } from './version.server.ts'

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

/** Offerings in the public list, by the day of the market: those that the public may see (`public_offering`), confirmed within 15 months. */
export function listedOfferings(db: Db, today: string) {
  return listings(db, today).where(isPublicOffering('offering.id'))
}

/** Listed offerings that have not left the list, whether the public may see them or not. */
function listings(db: Db, today: string) {
  return db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .where('offering.state', '=', 'listed')
    .where('offering.confirmedOn', '>', leavesListBefore(today))
}

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

/** Which of the offerings are in the public list. */
export async function findListedIds(db: Db, ids: readonly string[], today: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await listedOfferings(db, today)
    .where('offering.id', 'in', [...ids])
    .select('offering.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Which of the offerings are hidden or of a house that is out of the public's sight; one that was archived meanwhile is not among them. */
export async function findHiddenOfferings(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('offering')
    .where('offering.id', 'in', [...new Set(ids)])
    .where((where) =>
      where.or([where('offering.state', '=', 'suspended'), where.not(isPublicHouse('offering.houseId')), where.not(isNotHidden('offering', 'offering.id'))]),
    )
    .select('offering.id')
    .execute()
  return rows.map(({ id }) => id)
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

export type Alternative = OfferingRow & { covered: StatedCapability[]; declaresReplacement: boolean }

/** Whether what is listed is not what staff looked at last. */
const isUnchecked = sql<boolean>`(offering.listed_version_id is not null and offering.listed_version_id is distinct from offering.checked_version_id)`

/** How many of the covered capabilities staff have seen evidence for. */
function countEvidenced({ covered }: Alternative): number {
  return covered.filter((one) => one.level !== 'claimed').length
}

/** Listed offerings that provide some of the capabilities: first those that cover most, then those with most evidence; what is built on the product itself is left out. */
export async function listAlternatives(
  db: Db,
  product: { id: string; capabilities: readonly { code: string }[] },
  options: { today: string; locale: Locale },
): Promise<Alternative[]> {
  const tree = await readTree(db)
  const codes = forwardCodes(
    product.capabilities.map(({ code }) => code),
    tree,
  )
  const stored = codes.flatMap((code) => tree.sameAs(code))
  if (codes.length === 0) return []
  const query = listedOfferings(db, options.today)
    .where('version.id', 'in', (sub) =>
      sub.selectFrom('offeringStatement').where('kind', '=', 'capability').where('stated', '=', 'yes').where('ref', 'in', stored).select('versionId'),
    )
    .where('version.id', 'not in', (sub) => sub.selectFrom('offeringComponent').where('productId', '=', product.id).select('versionId'))
    .orderBy('version.name')
  const declared = await db.selectFrom('offeringReplaces').where('productId', '=', product.id).select('versionId').execute()
  const replacing = new Set(declared.map(({ versionId }) => versionId))
  const rows = await readRowsWithVersion(db, query, options)
  return rows
    .map(({ versionId, ...row }) => ({
      ...row,
      covered: row.capabilities.filter(({ code }) => codes.includes(code)),
      declaresReplacement: replacing.has(versionId),
    }))
    .sort((a, b) => b.covered.length - a.covered.length || countEvidenced(b) - countEvidenced(a))
}

/** How many of the products have at least one listed offering with documented or verified evidence for a capability of theirs. */
export async function countProductsWithAlternative(db: Db, productIds: readonly string[], today: string): Promise<number> {
  if (productIds.length === 0) return 0
  const tree = await readTree(db)
  const evidenced = await listedOfferings(db, today)
    .innerJoin(standingEvidence(db, today).as('evidence'), 'evidence.offeringId', 'offering.id')
    .where('evidence.kind', '=', 'capability')
    .select('evidence.ref')
    .distinct()
    .execute()
  const provided = new Set(evidenced.map(({ ref }) => tree.forward(ref)))
  const needed = await db
    .selectFrom('productCapability')
    .where('productId', 'in', [...productIds])
    .select(['productId', 'capabilityCode'])
    .execute()
  return new Set(needed.filter(({ capabilityCode }) => provided.has(tree.forward(capabilityCode))).map(({ productId }) => productId)).size
}

export type OfferingPage = {
  id: string
  slug: string
  houseId: string
  house: HouseShown
  confirmedOn: string
  unconfirmed: boolean
  /** The house changed it and staff have not looked yet. */
  unchecked: boolean
  version: Omit<OfferingDraft, 'capabilities' | 'replaces'>
  capabilities: (StatedCapability & { stated: 'yes' | 'no'; sentence: string; method: string | null; checkedOn: string | null; endsOn: string | null })[]
  /** The evidence for everything but capabilities. */
  evidence: StandingEvidence[]
  /** Names of the countries that the version speaks of. */
  countries: Record<string, string>
  replaces: { name: string; slug: string; migrationNote: string }[]
}

/** A listed offering's public page; one that is out of the public's sight is found by staff and its house alone. */
export async function findListedOffering(db: Db, slug: string, options: { today: string; locale: Locale; seer?: Seer }): Promise<OfferingPage | undefined> {
  const row = await listings(db, options.today)
    .where('offering.slug', '=', slug)
    .where(isSeen(options.seer, isPublicOffering('offering.id'), 'offering.houseId'))
    .select([
      'offering.id',
      'offering.slug',
      'offering.houseId',
      'offering.confirmedOn',
      'version.id as versionId',
      'organisation.name as house',
      'organisation.slug as houseSlug',
      'house.city',
      'house.state as houseState',
      'house.verifiedOn',
      'offering.checkedVersionId',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { capabilities, replaces, ...version } = await readVersion(db, row.versionId)
  const evidence = await listEvidence(db, row.id, options.today)
  return {
    id: row.id,
    slug: row.slug,
    houseId: row.houseId,
    house: {
      name: row.house,
      slug: row.houseSlug,
      city: row.city,
      state: effectiveHouseState({ state: row.houseState, verifiedOn: row.verifiedOn }, options.today),
    },
    confirmedOn: row.confirmedOn!,
    unconfirmed: isUnconfirmed(row.confirmedOn!, options.today),
    unchecked: row.versionId !== row.checkedVersionId,
    version,
    capabilities: await withEvidence(db, evidence, capabilities, options.locale),
    evidence: evidence.filter((one) => one.kind !== 'capability'),
    countries: countriesOf(version, options.locale),
    replaces: await nameProducts(db, replaces, options.today),
  }
}

function countriesOf(version: Pick<OfferingDraft, 'residency'>, locale: Locale): Record<string, string> {
  return Object.fromEntries(version.residency.map(({ country }) => [country, countryName(country, locale)]))
}

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

/** Offerings with a version that waits for staff: a submitted one, or an edit that shows already. */
export function submittedOfferings(db: Db) {
  return db
    .selectFrom('offering')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .leftJoin('offeringVersion as working', (join) => join.onRef('working.id', '=', 'offering.workingVersionId').on('working.frozenAt', 'is not', null))
    .innerJoin('offeringVersion as version', (join) => join.on((on) => on('version.id', '=', on.fn.coalesce('working.id', 'offering.listedVersionId'))))
    .where('offering.state', 'in', ['in_review', 'listed'])
    .where((where) => where.or([where('working.id', 'is not', null), isUnchecked]))
}

export type SubmittedRow = { id: string; name: string; house: string; state: OfferingState; submittedAt: Date; unchecked: boolean }

/** Offerings with a submitted version that staff have not decided on, oldest first. */
export function listSubmittedOfferings(db: Db): Promise<SubmittedRow[]> {
  return submittedOfferings(db)
    .orderBy('version.frozenAt')
    .select(['offering.id', 'version.name', 'organisation.name as house', 'offering.state'])
    .select((fields) => [fields.ref('version.frozenAt').$notNull().as('submittedAt'), isUnchecked.as('unchecked')])
    .execute()
}

export type OfferingForStaff = SubmittedRow &
  Pick<OfferingPage, 'version' | 'capabilities' | 'replaces' | 'evidence' | 'countries'> & {
    versionId: string
    houseId: string
    houseSlug: string
    signedBy: string | null
    listedSlug: string | null
    /** What it changes from the version that staff looked at last; null for a first listing. */
    changes: Change[] | null
    /** Names for what the changes speak of: capabilities, countries, products. */
    names: Record<string, string>
  }

/** The submitted version as staff read it, with the evidence that stands from before. */
export async function findSubmittedOffering(db: Db, id: string, { today, locale }: View): Promise<OfferingForStaff | undefined> {
  if (!isId(id)) return undefined
  const row = await submittedOfferings(db)
    .leftJoin('person', 'person.id', 'version.signedBy')
    .where('offering.id', '=', id)
    .select([
      'offering.id',
      'offering.slug',
      'offering.state',
      'offering.houseId',
      'offering.listedVersionId',
      'offering.checkedVersionId',
      'version.id as versionId',
      'version.name',
      'organisation.name as house',
      'organisation.slug as houseSlug',
      'person.name as signedBy',
    ])
    .select((fields) => [fields.ref('version.frozenAt').$notNull().as('submittedAt'), isUnchecked.as('unchecked')])
    .executeTakeFirst()
  if (!row) return undefined
  const { listedVersionId, checkedVersionId, slug, ...offering } = row
  const draft = await readVersion(db, offering.versionId)
  const checked = checkedVersionId === null ? null : await readVersion(db, checkedVersionId)
  const { capabilities, replaces, ...version } = draft
  const evidence = await listEvidence(db, id, today)
  return {
    ...offering,
    listedSlug: listedVersionId === null ? null : slug,
    version,
    capabilities: await withEvidence(db, evidence, capabilities, locale),
    evidence: evidence.filter((one) => one.kind !== 'capability'),
    countries: countriesOf(version, locale),
    replaces: await nameProducts(db, replaces, today),
    changes: checked && differenceOf(checked, draft),
    names: await namesIn(db, checked ? [checked, draft] : [draft], locale),
  }
}

/** Names for what drafts speak of by code or id: capabilities, countries, products. */
export async function namesIn(db: Db, drafts: readonly OfferingDraft[], locale: Locale): Promise<Record<string, string>> {
  const capabilities = await labelsOf(
    db,
    drafts.flatMap((draft) => draft.capabilities.map(({ ref }) => ref)),
    locale,
  )
  const countries = Object.fromEntries(drafts.flatMap((draft) => Object.entries(countriesOf(draft, locale))))
  const ids = drafts.flatMap((draft) => [...draft.replaces, ...draft.components].flatMap(({ productId }) => productId ?? []))
  const products = ids.length === 0 ? [] : await db.selectFrom('product').where('id', 'in', ids).select(['id', 'name']).execute()
  return { ...capabilities, ...countries, ...Object.fromEntries(products.map(({ id, name }) => [id, name])) }
}

/** Whose offering it is, for operations of other nouns. */
export async function findHouseOfOffering(db: Db, offeringId: string): Promise<string | undefined> {
  return (await db.selectFrom('offering').where('id', '=', offeringId).select('houseId').executeTakeFirst())?.houseId
}

type ListedQuery = ReturnType<typeof listedOfferings>
type View = { today: string; locale: Locale }

async function readRows(db: Db, query: ListedQuery, view: View): Promise<OfferingRow[]> {
  return (await readRowsWithVersion(db, query, view)).map(({ versionId: _, ...row }) => row)
}

async function readRowsWithVersion(db: Db, query: ListedQuery, { today, locale }: View): Promise<(OfferingRow & { versionId: string })[]> {
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
          .select(['evidence.kind', 'evidence.ref', 'evidence.level', 'evidence.endsOn']),
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
    const levels = new Map(foldEvidence(seen, tree).map(({ ref, level }) => [ref, level]))
    return {
      ...row,
      house: { name: house, slug: houseSlug, city, state: effectiveHouseState({ state: houseState, verifiedOn }, today) },
      capabilities: foldStatements(stated, tree).map(({ ref }) => ({ code: ref, label: labels[ref]!, level: levels.get(ref) ?? ('claimed' as const) })),
    }
  })
}

async function withEvidence(
  db: Db,
  evidence: readonly StandingEvidence[],
  capabilities: OfferingDraft['capabilities'],
  locale: Locale,
): Promise<OfferingPage['capabilities']> {
  const labels = await labelsOf(
    db,
    capabilities.map((row) => row.ref),
    locale,
  )
  return capabilities.map(({ ref, stated, sentence }) => {
    const seen = evidence.find((row) => row.kind === 'capability' && row.ref === ref)
    return {
      code: ref,
      label: labels[ref]!,
      stated,
      sentence,
      level: seen?.level ?? 'claimed',
      method: seen?.method ?? null,
      checkedOn: seen?.checkedOn ?? null,
      endsOn: seen?.endsOn ?? null,
    }
  })
}

/** Only products that the registry shows are named: a house may know of one that the public does not. */
async function nameProducts(db: Db, replaces: OfferingDraft['replaces'], today: string): Promise<OfferingPage['replaces']> {
  if (replaces.length === 0) return []
  const shown = await db
    .selectFrom('product')
    .where(
      'product.id',
      'in',
      replaces.map((row) => row.productId),
    )
    .where('product.id', 'in', (sub) =>
      sub.selectFrom('registryEntry').where('showsOn', '<=', today).where(isNotHidden('registry_entry', 'registryEntry.id')).select('registryEntry.productId'),
    )
    .orderBy('product.name')
    .select(['product.id', 'product.name', 'product.slug'])
    .execute()
  return shown.map(({ id, name, slug }) => ({ name, slug, migrationNote: replaces.find((row) => row.productId === id)?.migrationNote ?? '' }))
}
