import { sql } from 'kysely'
import { isNotHidden } from '#app/domain/hiding/shown.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { Stated } from './answer.ts'
import { readStated } from './stated.server.ts'

/**
 * An ask as its house reads it. Who asks is not in it. The requirement is named only where the public reads it under its institution's name, and under invitations only to the
 * invited.
 */
export type HouseAsk = {
  id: string
  kind: CriterionKind
  ref: string
  bound: number | null
  askedAt: Date
  closesAt: Date
  isOpen: boolean
  declined: boolean
  /** What is listed today. */
  answered: Stated
  /** What stands in the draft, where that is another. */
  drafted: Stated
  offering: { id: string; name: string }
  requirement: { id: string; reference: string; title: string } | null
}

export type HouseAsks = { asks: HouseAsk[]; labels: Record<string, string> }

const atMost = 200

/** What institutions ask a house about its offerings, or about one of them: the open ones first, then the newest. */
export async function listHouseAsks(
  db: Db,
  houseId: string,
  { today, locale, offeringId }: { today: string; locale: Locale; offeringId?: string },
): Promise<HouseAsks> {
  const rows = await asksOf(db, houseId)
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .innerJoin('offeringVersion as own', (join) => join.on((on) => on('own.id', '=', on.fn.coalesce('offering.workingVersionId', 'offering.listedVersionId'))))
    .$if(offeringId !== undefined, (asks) => asks.where('offering.id', '=', offeringId!))
    .orderBy(sql`requirement.effective_state = 'published'`, 'desc')
    .orderBy('ask.askedAt', 'desc')
    .orderBy('ask.id', 'desc')
    .limit(atMost)
    .select(['ask.id', 'ask.criterionId', 'ask.kind', 'ask.ref', 'ask.bound', 'ask.askedAt', 'decline.askId as declinedId', 'own.name'])
    .select(['offering.id as offeringId', 'offering.listedVersionId', 'offering.workingVersionId'])
    .select(['requirement.id as requirementId', 'requirement.reference', 'requirement.closesAt', 'requirement.effectiveState', 'version.title'])
    .select((fields) =>
      fields
        .and([
          fields('requirement.named', '=', true),
          isNotHidden('requirement', 'requirement.id'),
          fields.or([
            fields('version.participation', '=', 'open'),
            fields.exists(
              fields
                .selectFrom('requirementInvitation as invitation')
                .whereRef('invitation.requirementId', '=', 'requirement.id')
                .where('invitation.houseId', '=', houseId)
                .where('invitation.withdrawnAt', 'is', null)
                .select('invitation.houseId'),
            ),
          ]),
        ])
        .$castTo<boolean>()
        .as('isNamed'),
    )
    .execute()
  const stated = await readStated(
    db,
    rows.flatMap(({ listedVersionId, workingVersionId }) => [listedVersionId ?? [], workingVersionId ?? []].flat()),
    today,
  )
  const asks = rows.map((row): HouseAsk => {
    const { id, kind, ref, bound, askedAt } = row
    const asked = { criterionId: row.criterionId, kind, ref, bound, closingDate: marketDay(row.closesAt!) }
    const [answered, drafted] = [stated(row.listedVersionId, asked), stated(row.workingVersionId, asked)]
    return {
      ...{ id, kind, ref, bound, askedAt, answered },
      drafted: drafted === answered ? null : drafted,
      closesAt: row.closesAt!,
      isOpen: row.effectiveState === 'published',
      declined: row.declinedId !== null,
      offering: { id: row.offeringId, name: row.name },
      requirement: row.isNamed ? { id: row.requirementId, reference: row.reference, title: row.title } : null,
    }
  })
  return { asks, labels: await labelCriteria(db, asks, locale) }
}

/** How many asks wait for a house: of open requirements, with nothing listed that answers them, and not put aside. */
export async function countHouseAsks(db: Db, houseId: string, today: string): Promise<number> {
  const rows = await asksOf(db, houseId)
    .where('requirement.effectiveState', '=', 'published')
    .where('decline.askId', 'is', null)
    .limit(atMost)
    .select(['ask.criterionId', 'ask.kind', 'ask.ref', 'ask.bound', 'offering.listedVersionId', 'requirement.closesAt'])
    .execute()
  const stated = await readStated(
    db,
    rows.flatMap(({ listedVersionId }) => listedVersionId ?? []),
    today,
  )
  return rows.filter(({ listedVersionId, closesAt, ...ask }) => stated(listedVersionId, { ...ask, closingDate: marketDay(closesAt!) }) === null).length
}

function asksOf(db: Db, houseId: string) {
  return db
    .selectFrom('statementAsk as ask')
    .innerJoin('offering', 'offering.id', 'ask.offeringId')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'ask.requirementId')
    .leftJoin('statementAskDecline as decline', 'decline.askId', 'ask.id')
    .where('offering.houseId', '=', houseId)
}
