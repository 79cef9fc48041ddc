import type { Db } from '#db/client.server.ts'
import type { CapabilityTree } from './tree.ts'

/** How many listed offerings, versions in staff's review, requirements in procedure and products of the registry stand on a capability. */
export type Usage = { offerings: number; inReview: number; requirements: number; products: number }

/** What requirements no longer need a capability for: not yet sent, or over. */
const overStates = ['draft', 'awarded', 'delivered', 'no_award', 'cancelled'] as const

/**
 * What stands on each capability, by the codes of today: what was said by a code that was merged counts for the one that it became. An offering counts while it is listed or
 * suspended, with the version that shows and the one that staff may take it back to.
 */
export async function readUsage(db: Db, tree: CapabilityTree): Promise<(code: string) => Usage> {
  const kinds = {
    offerings: await listStated(db),
    inReview: await listInReview(db),
    requirements: await listAsked(db),
    products: await listProvided(db),
  }
  const sets = Object.entries(kinds).map(([kind, rows]) => {
    const users = new Map<string, Set<string>>()
    for (const { code, by } of rows) users.set(tree.forward(code), (users.get(tree.forward(code)) ?? new Set()).add(by))
    return [kind as keyof Usage, users] as const
  })
  return (code) => Object.fromEntries(sets.map(([kind, users]) => [kind, users.get(tree.forward(code))?.size ?? 0])) as Usage
}

/** Whether anything stands on it, so that it can be merged and not retired. */
export function isInUse(usage: Usage): boolean {
  return Object.values(usage).some((count) => count > 0)
}

type Use = { code: string; by: string }

function listStated(db: Db): Promise<Use[]> {
  return db
    .selectFrom('offering')
    .innerJoin('offeringStatement as statement', (join) =>
      join.on((on) =>
        on.or([on('statement.versionId', '=', on.ref('offering.listedVersionId')), on('statement.versionId', '=', on.ref('offering.checkedVersionId'))]),
      ),
    )
    .where('offering.state', 'in', ['listed', 'suspended'])
    .where('statement.kind', '=', 'capability')
    .where('statement.stated', '=', 'yes')
    .select(['statement.ref as code', 'offering.id as by'])
    .execute()
}

function listInReview(db: Db): Promise<Use[]> {
  return db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.workingVersionId')
    .innerJoin('offeringStatement as statement', 'statement.versionId', 'version.id')
    .where('version.frozenAt', 'is not', null)
    .where('statement.kind', '=', 'capability')
    .where('statement.stated', '=', 'yes')
    .select(['statement.ref as code', 'offering.id as by'])
    .execute()
}

function listAsked(db: Db): Promise<Use[]> {
  return db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('criterionVersion as criterion', 'criterion.versionId', 'requirement.currentVersionId')
    .where('requirement.effectiveState', 'not in', [...overStates])
    .where('criterion.kind', '=', 'capability')
    .select(['criterion.ref as code', 'requirement.id as by'])
    .execute()
}

function listProvided(db: Db): Promise<Use[]> {
  return db
    .selectFrom('registryEntry')
    .innerJoin('productCapability', 'productCapability.productId', 'registryEntry.productId')
    .where('registryEntry.state', 'not in', ['cleared', 'lapsed'])
    .select(['productCapability.capabilityCode as code', 'registryEntry.productId as by'])
    .execute()
}
