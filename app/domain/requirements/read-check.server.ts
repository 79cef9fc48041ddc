import { sql } from 'kysely'
import { isId } from '#app/domain/identifiers.ts'
import type { Market } from '#app/domain/market.ts'
import type { Province } from '#app/domain/organisations/facts.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import type { InstitutionState } from '#app/domain/organisations/status.ts'
import type { Db } from '#db/client.server.ts'
import { readCalendar } from './calendar.server.ts'
import { planFor, type Plan } from './plan.ts'
import type { ProcedureProfile } from './profile.ts'
import { announcedColumns, type AnnouncedTerms } from './terms.ts'

/** A requirement that waits for staff's check. `returned` counts how often staff have asked for changes before. */
export type CheckLine = { id: string; reference: string; title: string; institutionName: string; submittedAt: Date; returned: number }

/** What waits for the check, the longest waiting first, and the instant by which its age is told. */
export async function listForCheck(db: Db): Promise<{ lines: CheckLine[]; at: Date }> {
  const rows = await inReview(db).orderBy('submittedAt').orderBy('requirement.id').execute()
  const { at } = await db.selectNoFrom(clockNow).executeTakeFirstOrThrow()
  return { lines: rows.map(({ returned, ...row }) => ({ ...row, returned: Number(returned) })), at }
}

const clockNow = sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('at')

/** Requirements in review. Budget and what is replaced stand in other tables, which staff's reads never touch. */
function inReview(db: Db) {
  return db
    .selectFrom('requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
    .select(['requirement.id', 'requirement.reference', 'version.title', 'organisation.name as institutionName'])
    .select((fields) => [
      fields
        .selectFrom('stateHistory')
        .select((inner) => inner.fn.max('happenedAt').as('at'))
        .where('subjectKind', '=', 'requirement')
        .whereRef('subjectId', '=', 'requirement.id')
        .where('toState', '=', 'in_review')
        .$asScalar()
        .$notNull()
        .as('submittedAt'),
      fields
        .selectFrom('requirementCheck')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('requirementCheck.requirementId', '=', 'requirement.id')
        .$asScalar()
        .$notNull()
        .as('returned'),
    ])
    .where('requirement.state', '=', 'in_review')
}

/** A requirement as staff check it: all that would be public, who asks, and how often it came back; without budget and without what it replaces. */
export type RequirementForCheck = CheckLine &
  AnnouncedTerms & {
    institutionId: string
    institutionState: InstitutionState
    sector: Sector
    province: Province
    named: boolean
    narrative: string
    language: 'en' | 'ur'
    liveBy: string | null
    closingWish: Date | null
    versionId: string
    versionNumber: number
    profile: ProcedureProfile
    at: Date
  }

/** One requirement that waits for the check; undefined for any other id, also for one that was decided meanwhile. */
export async function findForCheck(db: Db, id: string | undefined): Promise<RequirementForCheck | undefined> {
  if (!isId(id)) return undefined
  const row = await inReview(db)
    .innerJoin('institution', 'institution.organisationId', 'requirement.institutionId')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .select(['requirement.institutionId', 'requirement.named', 'institution.state as institutionState', 'institution.sector', 'institution.province'])
    .select(['version.id as versionId', 'version.number as versionNumber', 'version.narrative', 'version.language', 'version.liveBy', 'version.closingWish'])
    .select([...announcedColumns, 'profile.body as profile'])
    .select(clockNow)
    .where('requirement.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, returned: Number(row.returned) }
}

/** The calendar that publishing at this moment would fix. */
export async function planIfPublished(db: Db, requirement: RequirementForCheck, market: Market): Promise<Plan> {
  return planFor(requirement.profile, requirement.at, requirement.closingWish, await readCalendar(db, market))
}

/** Whether staff have answered this requirement at least once: a notice about it may be followed after a colleague was faster. */
export async function wasChecked(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('requirementCheck').select('id').where('requirementId', '=', id).limit(1).executeTakeFirst()) !== undefined
}
