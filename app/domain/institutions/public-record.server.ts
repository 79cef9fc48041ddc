import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Province } from '../organisations/facts.ts'
import type { Sector } from '../organisations/sectors.ts'
import { summariseRecord, type CountedRequirement, type PublicRecord } from './public-record.ts'

export type PublicInstitution = { id: string; name: string; slug: string; sector: Sector; province: Province; record: PublicRecord | null }

/**
 * An institution as the public may know it: only one that has published something under its name. What it published without its name is in no figure here, so that none can be told from it;
 * rehearsals are not either.
 */
export async function findPublicInstitution(db: Db, slug: string): Promise<PublicInstitution | undefined> {
  const row = await db
    .selectFrom('institution')
    .innerJoin('organisation', 'organisation.id', 'institution.organisationId')
    .where('organisation.slug', '=', slug)
    .where((where) =>
      where.exists(
        where
          .selectFrom('requirement')
          .select('requirement.id')
          .whereRef('institutionId', '=', 'organisation.id')
          .where('named', '=', true)
          .where('publishedAt', 'is not', null),
      ),
    )
    .select(['organisation.id', 'organisation.name', 'organisation.slug', 'institution.sector', 'institution.province'])
    .executeTakeFirst()
  return row && { ...row, record: summariseRecord(await listCounted(db, row.id)) ?? null }
}

async function listCounted(db: Db, institutionId: string): Promise<CountedRequirement[]> {
  const rows = await db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .where('requirement.institutionId', '=', institutionId)
    .where('requirement.named', '=', true)
    .where('requirement.publishedAt', 'is not', null)
    .where(sql<boolean>`not (profile.body->>'rehearsal')::boolean`)
    .select(['requirement.id', 'requirement.closesAt', 'requirement.effectiveState as state'])
    .select((fields) => [
      fields
        .selectFrom('award')
        .leftJoin('awardFall as fall', (join) => join.onRef('fall.requirementId', '=', 'award.requirementId').onRef('fall.attempt', '=', 'award.attempt'))
        .whereRef('award.requirementId', '=', 'requirement.id')
        .where('fall.requirementId', 'is', null)
        .select('award.decidedAt')
        .as('awardedAt'),
      fields
        .exists(fields.selectFrom('opening').select('opening.id').whereRef('opening.requirementId', '=', 'requirement.id').where('performedAt', 'is not', null))
        .$castTo<boolean>()
        .as('opened'),
      fields
        .selectFrom('question')
        .whereRef('question.requirementId', '=', 'requirement.id')
        .select((count) => count.fn.countAll<string>().as('count'))
        .as('questions'),
      fields
        .selectFrom('question')
        .innerJoin('requirementPeriod as period', 'period.requirementId', 'question.requirementId')
        .whereRef('question.requirementId', '=', 'requirement.id')
        .where('period.kind', '=', 'answers')
        .where('period.supersededAt', 'is', null)
        .whereRef('question.answeredAt', '<=', 'period.endsAt')
        .select((count) => count.fn.countAll<string>().as('count'))
        .as('answeredInTime'),
      fields
        .selectFrom('proposal')
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('proposal.state', '=', 'lost')
        .select((count) => count.fn.countAll<string>().as('count'))
        .as('losers'),
      fields
        .selectFrom('proposal')
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('proposal.state', '=', 'lost')
        .where((where) => where.exists(where.selectFrom('debrief').select('debrief.proposalId').whereRef('debrief.proposalId', '=', 'proposal.id')))
        .select((count) => count.fn.countAll<string>().as('count'))
        .as('debriefed'),
    ])
    .execute()
  const endings = await listEndings(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, state, closesAt, questions, answeredInTime, losers, debriefed, ...row }) => ({
    ...row,
    closesAt: closesAt!,
    over: state !== 'published',
    ended: endings.get(id) ?? null,
    ...{ questions: Number(questions), answeredInTime: Number(answeredInTime), losers: Number(losers), debriefed: Number(debriefed) },
  }))
}

async function listEndings(db: Db, ids: readonly string[]): Promise<Map<string, { at: Date; reason: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('stateHistory')
    .where('subjectKind', '=', 'requirement')
    .where('subjectId', 'in', [...ids])
    .where('toState', 'in', ['no_award', 'cancelled'])
    .select(['subjectId', 'happenedAt as at', 'reason'])
    .execute()
  return new Map(rows.map(({ subjectId, at, reason }) => [subjectId, { at, reason: reason ?? '' }]))
}
