import { listOwnListProducts } from '#app/domain/own-list/read.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import type { RequirementRow } from '#app/domain/requirements/lock.server.ts'
import { readCriteria } from '#app/domain/requirements/version.server.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementFacts } from './facts.ts'

/**
 * What matching reads of a requirement: its criteria, and which products close a gate. What it replaces and what it may cost are not among them. Days are
 * `YYYY-MM-DD` in the market's zone.
 */
export async function readRequirementFacts(db: Db, requirement: RequirementRow, days: { today: string; closingDate: string }): Promise<RequirementFacts> {
  const versionId = requirement.currentVersionId!
  return {
    requirementId: requirement.id,
    requirementVersionId: versionId,
    ...days,
    criteria: await readCriteria(db, versionId),
    ...(await readFlaggedProducts(db, days.today)),
    ownListProductIds: await listOwnListProducts(db, requirement.institutionId),
  }
}
