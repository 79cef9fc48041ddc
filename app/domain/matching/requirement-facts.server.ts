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
  const entries = await db.selectFrom('registryEntry').select(['productId', 'basis']).where('state', 'in', ['listed', 'upheld']).orderBy('productId').execute()
  const own = await db
    .selectFrom('ownListEntry')
    .select('productId')
    .where('institutionId', '=', requirement.institutionId)
    .where('removedAt', 'is', null)
    .where('productId', 'is not', null)
    .orderBy('productId')
    .execute()
  return {
    requirementId: requirement.id,
    requirementVersionId: versionId,
    ...days,
    criteria: await readCriteria(db, versionId),
    namedProductIds: entries.filter((entry) => entry.basis === 'named').map((entry) => entry.productId),
    ownListProductIds: [...new Set(own.map((entry) => entry.productId!))],
    possiblyCoveredProductIds: entries.filter((entry) => entry.basis === 'read_as_covered').map((entry) => entry.productId),
  }
}
