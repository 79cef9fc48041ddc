import { sql, type Selectable } from 'kysely'
import { isId } from '#app/domain/identifiers.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementPeriodTable } from '#db/schema/requirements.ts'
import type { Criterion } from './criterion.ts'
import type { ProcedureProfile } from './profile.ts'
import type { RequirementState } from './status.ts'
import { announcedColumns, type AnnouncedTerms } from './terms.ts'
import { labelCriteria, readCriteria } from './version.server.ts'

/** A requirement as its own institution reads it, without what it keeps secret. `state` is the one that holds at `at`, by the database's clock. */
export type OwnRequirement = AnnouncedTerms & {
  id: string
  institutionId: string
  reference: string
  title: string
  state: RequirementState
  profile: ProcedureProfile
  revision: number
  named: boolean
  publishedAt: Date | null
  closesAt: Date | null
  openingDueAt: Date | null
  financialOpeningDueAt: Date | null
  currentVersionId: string
  versionNumber: number
  narrative: string
  language: 'en' | 'ur'
  liveBy: string | null
  closingWish: Date | null
  createdAt: Date
  startedBy: string
  at: Date
}

/** One requirement of an institution; undefined for an id that is none, or another's. */
export async function findOwnRequirement(db: Db, institutionId: string, id: string | undefined): Promise<OwnRequirement | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .innerJoin('person', 'person.id', 'requirement.createdBy')
    .select(['requirement.id', 'requirement.institutionId', 'requirement.reference', 'requirement.revision', 'requirement.named'])
    .select([
      'requirement.publishedAt',
      'requirement.closesAt',
      'requirement.openingDueAt',
      'requirement.financialOpeningDueAt',
      'requirement.createdAt',
      'requirement.effectiveState as state',
    ])
    .select(['version.id as currentVersionId', 'version.number as versionNumber', 'version.title', 'version.narrative', 'version.language', 'version.liveBy'])
    .select(['version.closingWish', ...announcedColumns])
    .select(['profile.body as profile', 'person.name as startedBy', sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('at')])
    .where('requirement.id', '=', id)
    .where('requirement.institutionId', '=', institutionId)
    .executeTakeFirst()
  return row && { ...row, title: row.title || row.reference }
}

/** The criteria of a version, and the labels of what they ask in one language. */
export async function readCriteriaLabelled(db: Db, versionId: string, locale: Locale): Promise<{ criteria: Criterion[]; labels: Record<string, string> }> {
  const criteria = await readCriteria(db, versionId)
  return { criteria, labels: await labelCriteria(db, criteria, locale) }
}

export type PrivateFacts = {
  /** `slug` leads to the registry; what stands on the own list by name alone has none. */
  replaces: { id: string; name: string; maker: string; slug: string | null }[]
  budget: { amountMinor: string; currency: Currency } | null
}

/** What only the institution sees of its requirement: what it replaces, and the most that it would spend. */
export async function readPrivateFacts(db: Db, requirementId: string): Promise<PrivateFacts> {
  const replaces = await db
    .selectFrom('requirementReplaces')
    .leftJoin('product', 'product.id', 'requirementReplaces.productId')
    .leftJoin('maker', 'maker.id', 'product.makerId')
    .leftJoin('ownListEntry as own', 'own.id', 'requirementReplaces.ownListEntryId')
    .select((fields) => [
      fields.fn.coalesce('product.id', 'own.id').$castTo<string>().as('id'),
      fields.fn.coalesce('product.name', 'own.productName').$castTo<string>().as('name'),
      fields.fn.coalesce('maker.name', 'own.makerName').$castTo<string>().as('maker'),
      'product.slug',
    ])
    .where('requirementReplaces.requirementId', '=', requirementId)
    .orderBy('name')
    .execute()
  const budget = await db
    .selectFrom('requirementBudget')
    .select(['maxMinor as amountMinor', 'currency'])
    .where('requirementId', '=', requirementId)
    .executeTakeFirst()
  return { replaces, budget: budget ?? null }
}

export type PeriodShown = { kind: Selectable<RequirementPeriodTable>['kind']; startsAt: Date; endsAt: Date; rule: string }

/** The periods that hold for a requirement, in their order, each with the rule that it follows from. */
export function listPeriods(db: Db, requirementId: string): Promise<PeriodShown[]> {
  return db
    .selectFrom('requirementPeriod')
    .select(['kind', 'startsAt', 'endsAt', 'rule'])
    .where('requirementId', '=', requirementId)
    .where('supersededAt', 'is', null)
    .orderBy('startsAt')
    .orderBy('endsAt')
    .execute()
}

export type CheckShown = { id: string; decision: 'publish' | 'request_changes'; reason: string; note: string; decidedAt: Date }

/** What staff answered, the newest answer first. */
export function listChecks(db: Db, requirementId: string): Promise<CheckShown[]> {
  return db
    .selectFrom('requirementCheck')
    .select(['id', 'decision', 'reason', 'note', 'decidedAt'])
    .where('requirementId', '=', requirementId)
    .orderBy('decidedAt', 'desc')
    .execute()
}

/** Why a requirement ended without an award, as the history keeps it; undefined while it has not. */
export async function findEnding(db: Db, requirementId: string): Promise<{ reason: string; at: Date } | undefined> {
  const row = await db
    .selectFrom('stateHistory')
    .select(['reason', 'happenedAt as at'])
    .where('subjectKind', '=', 'requirement')
    .where('subjectId', '=', requirementId)
    .where('toState', 'in', ['no_award', 'cancelled'])
    .orderBy('happenedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { reason: row.reason ?? '', at: row.at }
}

/** The newest version of each procedure that a requirement can be started under. */
export async function listProcedures(db: Db): Promise<ProcedureProfile[]> {
  const rows = await db.selectFrom('procedureProfile').distinctOn('code').select('body').orderBy('code').orderBy('version', 'desc').execute()
  return rows.map((row) => row.body)
}

/** Whether an institution can rehearse before its first requirement: it has written none, and the world has a procedure for that. */
export async function offersRehearsal(db: Db, institutionId: string): Promise<boolean> {
  const rows = await db
    .selectFrom('procedureProfile')
    .distinctOn('code')
    .where((where) => where.not(where.exists(where.selectFrom('requirement').where('institutionId', '=', institutionId).select('requirement.id'))))
    .select('body')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.some(({ body }) => body.rehearsal)
}
