import { marketDay } from '#app/domain/market-day.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import type { Db } from '#db/client.server.ts'
import { askKey, type AskShown } from './answer.ts'
import { readStated } from './stated.server.ts'

/** An ask with the names that its institution reads: the offering, its house, and who asked. */
export type AskListed = AskShown & {
  id: string
  criterionId: string
  kind: CriterionKind
  ref: string
  bound: number | null
  offering: { slug: string; name: string; house: string }
  by: string
}

/** What was asked for a requirement, the newest first, with the answer of what is listed on a day of the market. For the requirement's own institution. */
export async function listAsks(db: Db, requirementId: string, today: string): Promise<AskListed[]> {
  const rows = await db
    .selectFrom('statementAsk as ask')
    .innerJoin('requirement', 'requirement.id', 'ask.requirementId')
    .innerJoin('offering', 'offering.id', 'ask.offeringId')
    .innerJoin('organisation as house', 'house.id', 'offering.houseId')
    .innerJoin('person', 'person.id', 'ask.askedBy')
    .leftJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .leftJoin('statementAskDecline as decline', 'decline.askId', 'ask.id')
    .where('ask.requirementId', '=', requirementId)
    .orderBy('ask.askedAt', 'desc')
    .orderBy('ask.id', 'desc')
    .select(['ask.id', 'ask.criterionId', 'ask.kind', 'ask.ref', 'ask.bound', 'ask.askedAt', 'person.name as by', 'requirement.closesAt'])
    .select(['offering.slug', 'offering.listedVersionId', 'version.name', 'house.name as house', 'decline.askId as declinedId'])
    .execute()
  const stated = await readStated(
    db,
    rows.flatMap(({ listedVersionId }) => listedVersionId ?? []),
    today,
  )
  return rows.map(({ slug, name, house, listedVersionId, closesAt, declinedId, ...ask }) => ({
    ...ask,
    offering: { slug, name: name ?? slug, house },
    answered: stated(listedVersionId, { ...ask, closingDate: closesAt ? marketDay(closesAt) : today }),
    declined: declinedId !== null,
  }))
}

/** The same for the page of matches: how each ask stands, by `askKey`. */
export async function listAsksOf(db: Db, requirementId: string, today: string): Promise<Record<string, AskShown>> {
  const asks = await listAsks(db, requirementId, today)
  return Object.fromEntries(
    asks.map(({ offering: { slug }, criterionId, askedAt, answered, declined }) => [askKey({ slug, criterionId }), { askedAt, answered, declined }]),
  )
}
