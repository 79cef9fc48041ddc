import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { Seer } from '../hiding/seer.ts'
import { isNotHidden, isSeen } from '../hiding/shown.server.ts'
import { listEntriesCiting, type CitingEntry } from '../registry/read-rows.server.ts'
import { differenceOfVersions, type VersionDifference, type VersionWords } from './difference.ts'
import { entryHolds } from '../registry/status.ts'

export type AdvisoryRow = {
  id: string
  slug: string
  state: 'in_force' | 'amended' | 'withdrawn'
  invented: boolean
  title: string
  issuer: string
  reference: string
  issuedOn: string
}

export type Advisory = AdvisoryRow & {
  jurisdiction: string
  language: 'en' | 'ur'
  scopeText: string
  consultBody: string | null
  sourceUrl: string | null
  /** The day of the first version; `issuedOn` is that of the latest. */
  firstIssuedOn: string
  recordedAt: Date
  version: number
  clauses: { id: string; label: string; body: string }[]
  entries: CitingEntry[]
  /** Every version, the newest first, each with what it changed; the first one changed nothing. */
  history: { number: number; recordedAt: Date; changes: VersionDifference[] }[]
  withdrawal: { withdrawnOn: string; reason: string; sourceUrl: string | null } | null
}

export type AdvisoryVersion = VersionWords & { number: number; recordedAt: Date }

/** The advisories by their latest version, newest first: all that nobody hides, and to staff those as well. */
export function listAdvisories(db: Db, seer?: Seer): Promise<AdvisoryRow[]> {
  return latestVersions(db)
    .where(isSeen(seer, isNotHidden('advisory', 'advisory.id')))
    .select(['version.title', 'version.issuer', 'version.reference', 'version.issuedOn'])
    .orderBy('version.issuedOn', 'desc')
    .orderBy('advisory.id', 'desc')
    .limit(200)
    .execute()
}

/** One advisory with its clauses and the publicly shown registry entries that cite it; one that is hidden is found by staff alone. */
export async function findAdvisory(db: Db, slug: string, today: string, seer?: Seer): Promise<Advisory | undefined> {
  const row = await latestVersions(db)
    .where('advisory.slug', '=', slug)
    .where(isSeen(seer, isNotHidden('advisory', 'advisory.id')))
    .select([
      'version.id as versionId',
      'version.number as version',
      'version.title',
      'version.issuer',
      'version.reference',
      'version.issuedOn',
      'version.jurisdiction',
      'version.language',
      'version.scopeText',
      'version.consultBody',
      'version.sourceUrl',
      'version.recordedAt',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { versionId, ...advisory } = row
  const clauses = await db.selectFrom('advisoryClause').where('advisoryVersionId', '=', versionId).orderBy('position').select(['id', 'label', 'body']).execute()
  const versions = await readVersions(db, advisory.id)
  const withdrawal = await db
    .selectFrom('advisoryWithdrawal')
    .where('advisoryId', '=', advisory.id)
    .select(['withdrawnOn', 'reason', 'sourceUrl'])
    .executeTakeFirst()
  return {
    ...advisory,
    clauses,
    firstIssuedOn: versions.at(-1)!.issuedOn,
    entries: await listEntriesCiting(db, advisory.id, today),
    history: versions.map((version, index) => ({
      number: version.number,
      recordedAt: version.recordedAt,
      changes: versions[index + 1] ? differenceOfVersions(versions[index + 1]!, version) : [],
    })),
    withdrawal: withdrawal ?? null,
  }
}

/** Every version of an advisory with its clauses, the newest first. */
export async function readVersions(db: Db, advisoryId: string): Promise<AdvisoryVersion[]> {
  return db
    .selectFrom('advisoryVersion as version')
    .where('version.advisoryId', '=', advisoryId)
    .orderBy('version.number', 'desc')
    .select([
      'version.number',
      'version.title',
      'version.issuer',
      'version.reference',
      'version.issuedOn',
      'version.jurisdiction',
      'version.scopeText',
      'version.consultBody',
      'version.sourceUrl',
      'version.recordedAt',
    ])
    .select((fields) =>
      jsonArrayFrom(fields.selectFrom('advisoryClause').whereRef('advisoryVersionId', '=', 'version.id').orderBy('position').select(['label', 'body'])).as(
        'clauses',
      ),
    )
    .execute()
}

/** The address of an advisory's page, by its key. */
export async function findAdvisorySlug(db: Db, id: string): Promise<string | undefined> {
  return (await db.selectFrom('advisory').where('id', '=', id).select('slug').executeTakeFirst())?.slug
}

/** The clauses that a new registry entry can cite: those of advisories that are not withdrawn. */
export function listCitableClauses(db: Db): Promise<{ id: string; label: string; body: string; advisory: string; issuer: string }[]> {
  return latestVersions(db)
    .innerJoin('advisoryClause as clause', 'clause.advisoryVersionId', 'version.id')
    .where('advisory.state', '!=', 'withdrawn')
    .orderBy('version.issuedOn', 'desc')
    .orderBy('clause.position')
    .clearSelect()
    .select(['clause.id', 'clause.label', 'clause.body', 'version.title as advisory', 'version.issuer'])
    .execute()
}

/** The named clauses with what an entry needs to rest on them: their words, and whether their advisory still speaks. */
export function findClauses(db: Db, ids: readonly string[]): Promise<{ id: string; body: string; state: Advisory['state'] }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('advisoryClause as clause')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .innerJoin('advisory', 'advisory.id', 'version.advisoryId')
    .where('clause.id', 'in', [...ids])
    .select(['clause.id', 'clause.body', 'advisory.state'])
    .execute()
}

function latestVersions(db: Db) {
  return db
    .selectFrom('advisory')
    .innerJoin('advisoryVersion as version', 'version.advisoryId', 'advisory.id')
    .where('version.number', '=', (query) =>
      query
        .selectFrom('advisoryVersion as later')
        .whereRef('later.advisoryId', '=', 'advisory.id')
        .select((fields) => fields.fn.max('later.number').as('number')),
    )
    .select(['advisory.id', 'advisory.slug', 'advisory.state', 'advisory.invented'])
}

/** The newest advisory that is in force, and how many products its text names. */
export async function findNewestAdvisory(
  db: Db,
  today: string,
): Promise<{ slug: string; title: string; issuer: string; reference: string; summary: string; names: number } | null> {
  const row = await latestVersions(db)
    .where('advisory.state', '!=', 'withdrawn')
    .where(isNotHidden('advisory', 'advisory.id'))
    .orderBy('version.issuedOn', 'desc')
    .orderBy('advisory.id', 'desc')
    .select(['version.title', 'version.issuer', 'version.reference', 'version.scopeText as summary'])
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { id, slug, title, issuer, reference, summary } = row
  const entries = await listEntriesCiting(db, id, today)
  return { slug, title, issuer, reference, summary, names: entries.filter((entry) => entry.basis === 'named' && entryHolds(entry.state)).length }
}
