import { listOwnListProducts } from '#app/domain/own-list/read.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { listReplacedIds } from '#app/domain/requirements/read-replacing.server.ts'
import { readCriteria } from '#app/domain/requirements/version.server.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementFacts } from './facts.ts'

type Matched = { id: string; institutionId: string; currentVersionId: string | null }

/**
 * What matching reads of a requirement: its criteria, the day to be live, what it replaces, and which products close a gate. What it may cost is not among them. Days are `YYYY-MM-DD`
 * in the market's zone.
 */
export async function readRequirementFacts(db: Db, requirement: Matched, days: { today: string; closingDate: string }): Promise<RequirementFacts> {
  const versionId = requirement.currentVersionId!
  const { sector } = await db.selectFrom('institution').select('sector').where('organisationId', '=', requirement.institutionId).executeTakeFirstOrThrow()
  const { liveBy } = await db.selectFrom('requirementVersion').select('liveBy').where('id', '=', versionId).executeTakeFirstOrThrow()
  return {
    requirementId: requirement.id,
    requirementVersionId: versionId,
    ...days,
    criteria: (await readCriteria(db, versionId)).map(withoutMinimum),
    sector,
    replacedProductIds: await listReplacedIds(db, requirement.id),
    liveBy,
    ...(await readFlaggedProducts(db, days.today)),
    ownListProductIds: await listOwnListProducts(db, requirement.institutionId),
  }
}

/** A minimum mark is for the panel's consensus; no match reads it, so a change of it alone is no other input. */
function withoutMinimum({ minPoints: _, ...criterion }: Criterion): Criterion {
  return criterion
}
