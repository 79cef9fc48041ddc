import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { readTree } from '../capabilities/read.server.ts'
import { forwardCodes } from '../capabilities/statements.ts'
import { standingEvidence } from './evidence.server.ts'
import { readRowsWithVersion, type OfferingRow, type StatedCapability } from './read-rows.server.ts'
import { listedOfferings } from './listed.server.ts'

export type Alternative = OfferingRow & { covered: StatedCapability[]; declaresReplacement: boolean }

/** Listed offerings that provide some of the capabilities: first those that cover most, then those with most evidence; what is built on the product itself is left out. */
export async function listAlternatives(
  db: Db,
  product: { id: string; capabilities: readonly { code: string }[] },
  options: { today: string; locale: Locale },
): Promise<Alternative[]> {
  const tree = await readTree(db)
  const codes = forwardCodes(
    product.capabilities.map(({ code }) => code),
    tree,
  )
  const stored = codes.flatMap((code) => tree.sameAs(code))
  if (codes.length === 0) return []
  const query = listedOfferings(db, options.today)
    .where('version.id', 'in', (sub) =>
      sub.selectFrom('offeringStatement').where('kind', '=', 'capability').where('stated', '=', 'yes').where('ref', 'in', stored).select('versionId'),
    )
    .where('version.id', 'not in', (sub) => sub.selectFrom('offeringComponent').where('productId', '=', product.id).select('versionId'))
    .orderBy('version.name')
  const declared = await db.selectFrom('offeringReplaces').where('productId', '=', product.id).select('versionId').execute()
  const replacing = new Set(declared.map(({ versionId }) => versionId))
  const rows = await readRowsWithVersion(db, query, options)
  return rows
    .map(({ versionId, ...row }) => ({
      ...row,
      covered: row.capabilities.filter(({ code }) => codes.includes(code)),
      declaresReplacement: replacing.has(versionId),
    }))
    .sort((a, b) => b.covered.length - a.covered.length || countEvidenced(b) - countEvidenced(a))
}

/** How many of the covered capabilities staff have seen evidence for. */
function countEvidenced({ covered }: Alternative): number {
  return covered.filter((one) => one.level !== 'claimed').length
}

/** How many of the products have at least one listed offering with documented or verified evidence for a capability of theirs. */
export async function countProductsWithAlternative(db: Db, productIds: readonly string[], today: string): Promise<number> {
  if (productIds.length === 0) return 0
  const tree = await readTree(db)
  const evidenced = await listedOfferings(db, today)
    .innerJoin(standingEvidence(db, today).as('evidence'), 'evidence.offeringId', 'offering.id')
    .where('evidence.kind', '=', 'capability')
    .select('evidence.ref')
    .distinct()
    .execute()
  const provided = new Set(evidenced.map(({ ref }) => tree.forward(ref)))
  const needed = await db
    .selectFrom('productCapability')
    .where('productId', 'in', [...productIds])
    .select(['productId', 'capabilityCode'])
    .execute()
  return new Set(needed.filter(({ capabilityCode }) => provided.has(tree.forward(capabilityCode))).map(({ productId }) => productId)).size
}
