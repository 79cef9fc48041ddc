import type { ExpressionBuilder } from 'kysely'
import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { Database } from '#db/schema.ts'
import { newestRun } from './find-newest-run.server.ts'
import { housePartOf, scoreBand, type HouseMatch, type ScoreBand } from './house-part.ts'
import { nameOfferings, nameSpoken, type OfferingNamed, type SpokenNames } from './names.server.ts'
import { storedMatches, trackRecordWeight, weights } from './parameters.ts'
import type { IneligibleShown } from './read.server.ts'
import type { MatchRun } from './run.ts'

/** What the newest run says of one house's offerings, and of nobody else's: no rank, no counts, and of a score no more than the band that it lies in. */
export type OwnPart = SpokenNames & {
  ranAt: Date
  /** More were eligible than a run keeps, and nothing is said of those. */
  crowded: boolean
  eligible: (Omit<HouseMatch, 'offeringId'> & { offering: OfferingNamed })[]
  ineligible: IneligibleShown[]
}

/** Why a house's offerings were, or were not, matched with a requirement; undefined before the first run. Products on an institution's own list are not named. */
export async function findOwnPart(db: Db, input: { requirementId: string; houseId: string }, locale: Locale): Promise<OwnPart | undefined> {
  const row = await newestRun(db, input.requirementId).select(['body', 'ranAt']).executeTakeFirst()
  if (!row) return undefined
  const { crowded, eligible, ineligible } = housePartOf(JSON.parse(row.body.toString('utf8')) as MatchRun, input.houseId)
  const named = await nameOfferings(
    db,
    [...eligible, ...ineligible].map((one) => one.offeringVersionId),
  )
  return {
    ranAt: row.ranAt,
    crowded,
    eligible: eligible.map(({ offeringId: _, ...match }) => ({ ...match, offering: named.get(match.offeringVersionId)! })),
    ineligible: ineligible.map(({ offeringVersionId, reasons }) => ({ offeringVersionId, offering: named.get(offeringVersionId)!, reasons })),
    ...(await nameSpoken(
      db,
      {
        parts: eligible.flatMap(({ parts }) => parts),
        reasons: ineligible.flatMap(({ reasons }) => reasons),
        notices: eligible.flatMap(({ notices }) => notices),
      },
      locale,
    )),
  }
}

/**
 * The requirements whose newest run a house's offering stands in, with the band of its best score. A run that keeps only some of the eligible says nothing here: which of them it keeps
 * depends on what the institution replaces.
 */
export async function listMatchedRequirements(db: Db, houseId: string): Promise<Map<string, ScoreBand>> {
  const rows = await db
    .selectFrom('matchResult')
    .innerJoin('matchRun as run', 'run.id', 'matchResult.runId')
    .innerJoin('requirementVersion as version', 'version.id', 'run.requirementVersionId')
    .select(['run.requirementId', 'version.liveBy'])
    .select((fields) => [
      fields.fn.max('matchResult.scoreHundredths').as('score'),
      countWeighing(fields, 'must').as('musts'),
      countWeighing(fields, 'should').as('shoulds'),
      countWeighing(fields, 'could').as('coulds'),
    ])
    .where('matchResult.houseId', '=', houseId)
    .where('run.eligibleCount', '<=', storedMatches)
    .where('run.id', '=', (newest) =>
      newest
        .selectFrom('matchRun')
        .select('matchRun.id')
        .whereRef('matchRun.requirementId', '=', 'run.requirementId')
        .orderBy('matchRun.ranAt', 'desc')
        .orderBy('matchRun.id', 'desc')
        .limit(1),
    )
    .groupBy(['run.requirementId', 'run.requirementVersionId', 'version.liveBy'])
    .execute()
  return new Map(
    rows.map(({ requirementId, liveBy, musts, shoulds, coulds, score }) => {
      const written = Number(musts) * weights.must + Number(shoulds) * weights.should + Number(coulds) * weights.could
      return [requirementId, scoreBand(score, written + (liveBy === null ? 0 : weights.could) + trackRecordWeight)]
    }),
  )
}

/** How many criteria of a weight the version of a requirement has that a run read. */
function countWeighing(fields: ExpressionBuilder<Database & { run: Database['matchRun'] }, 'run'>, weight: CriterionWeight) {
  return fields
    .selectFrom('criterionVersion')
    .whereRef('criterionVersion.versionId', '=', 'run.requirementVersionId')
    .where('criterionVersion.weight', '=', weight)
    .select((of) => of.fn.countAll<string>().as('count'))
}
