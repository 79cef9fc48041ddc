import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import { listOwnListProducts } from '#app/domain/own-list/read.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { DraftCriterion } from '#app/domain/requirements/schema.ts'
import type { Db } from '#db/client.server.ts'
import { bandOf, type Band } from './band.ts'
import { countQualifyingIn } from './columns/qualifying.ts'

/** A requirement as it stands while it is written, and the day by which attestations must hold: `YYYY-MM-DD` in the market's zone. */
export type QualifyingAsked = { id: string; institutionId: string; criteria: readonly DraftCriterion[]; closingDate: string }

/** How many of the listed offerings pass every gate of the criteria, and of how many houses. For rules alone: nobody is shown a number or a name. */
export async function countQualifyingOf(
  db: Db,
  { today, columns, tree }: Listed,
  { id, institutionId, criteria, closingDate }: QualifyingAsked,
): Promise<{ offerings: number; houses: number }> {
  const facts = {
    requirementId: id,
    requirementVersionId: id,
    today,
    closingDate,
    // A row that was never saved has no key yet; its place is one, and nothing of a gate depends on it.
    criteria: criteria.map((criterion, index): Criterion => ({ ...criterion, id: criterion.id ?? String(index) })),
    // Of a score alone, which no gate reads.
    sector: 'other' as const,
    replacedProductIds: [],
    liveBy: null,
    ...(await readFlaggedProducts(db, today)),
    ownListProductIds: await listOwnListProducts(db, institutionId),
  }
  return countQualifyingIn(facts, columns, tree)
}

/** The band of listed offerings that would qualify for the criteria as they stand, from the same gates as a match. Its caller has checked that the requirement is the reader's own. */
export async function qualifyingBand(db: Db, listed: Listed, requirement: QualifyingAsked): Promise<Band> {
  return bandOf((await countQualifyingOf(db, listed, requirement)).offerings)
}
