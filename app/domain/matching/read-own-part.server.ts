import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { publicPartsOf, type Part } from './contributions.ts'
import type { GateReason } from './gates.ts'
import { showRun, type IneligibleShown, type MatchShown } from './read.server.ts'
import type { MatchRun } from './run.ts'

/** What the newest run says of one house's offerings, and of nobody else's: no rank, no counts. */
export type OwnPart = {
  ranAt: Date
  eligible: Omit<MatchShown, 'rank'>[]
  ineligible: IneligibleShown[]
  /** Names that the reasons speak of: capabilities by code, products by id. */
  labels: Record<string, string>
  products: Record<string, string>
}

/** Why a house's offerings were, or were not, matched with a requirement; undefined before the first run. Products on an institution's own list are not named. */
export async function findOwnPart(db: Db, input: { requirementId: string; houseId: string }, locale: Locale): Promise<OwnPart | undefined> {
  const row = await db
    .selectFrom('matchRun')
    .select(['body', 'ranAt'])
    .where('requirementId', '=', input.requirementId)
    .orderBy('ranAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const shown = await showRun(db, { run: ownPartOf(JSON.parse(row.body.toString('utf8')) as MatchRun, input.houseId), ranAt: row.ranAt }, locale)
  return {
    ranAt: shown.ranAt,
    eligible: shown.eligible.map(({ rank: _, ...match }) => match),
    ineligible: shown.ineligible.flatMap(({ first }) => first),
    labels: shown.labels,
    products: shown.products,
  }
}

/**
 * The run with the house's own offerings alone, without the ids of products that stand on the institution's own list, and with scores as they are without what the institution replaces:
 * a house that matched on its capabilities is not to learn that it also stands in for the product in question.
 */
function ownPartOf(run: MatchRun, houseId: string): MatchRun {
  const isOwn = (one: { houseId: string }) => one.houseId === houseId
  return {
    ...run,
    eligible: run.eligible.filter(isOwn).map(withoutSecret),
    nearMisses: run.nearMisses.filter(isOwn).map(withoutSecret),
    ineligible: run.ineligible.map((filed) => {
      const first = filed.first.filter(isOwn).map((one) => ({ ...one, reasons: one.reasons.map(withoutOwnList) }))
      return { ...filed, count: first.length, first }
    }),
  }
}

const withoutSecret = <One extends { parts: Part[] }>(match: One): One => ({ ...match, ...publicPartsOf(match.parts) })

/** Which product stands on an institution's own list is its secret: the id does not leave the server, and a house's sentence needs none. */
function withoutOwnList(reason: GateReason): GateReason {
  if (reason.code !== 'built-on-own-list') return reason
  const { productId: _, ...unnamed } = reason
  return unnamed as GateReason
}

/** The requirements whose newest run a house's offering stands in, with its best score in hundredths of a point. */
export async function listMatchedRequirements(db: Db, houseId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('matchResult')
    .innerJoin('matchRun as run', 'run.id', 'matchResult.runId')
    .select(['run.requirementId'])
    .select((fields) => fields.fn.max('matchResult.scoreHundredths').as('score'))
    .where('matchResult.houseId', '=', houseId)
    .where('run.id', '=', (newest) =>
      newest
        .selectFrom('matchRun')
        .select('matchRun.id')
        .whereRef('matchRun.requirementId', '=', 'run.requirementId')
        .orderBy('matchRun.ranAt', 'desc')
        .orderBy('matchRun.id', 'desc')
        .limit(1),
    )
    .groupBy('run.requirementId')
    .execute()
  return new Map(rows.map(({ requirementId, score }) => [requirementId, score]))
}
