import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { labelsOf, readTree } from '../capabilities/read.server.ts'
import { foldStatements } from '../capabilities/statements.ts'

/** A listed offering of a house with the capabilities that it says yes to: what a reference can be asked for. */
export type ReferenceOffer = { id: string; name: string; capabilities: { code: string; label: string }[] }

/** The offerings of a house for which it can ask a reference, by name. */
export async function listReferenceOffers(db: Db, houseId: string, locale: Locale): Promise<ReferenceOffer[]> {
  const rows = await db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .innerJoin('offeringStatement as statement', 'statement.versionId', 'version.id')
    .where('offering.houseId', '=', houseId)
    .where('offering.state', '=', 'listed')
    .where('statement.kind', '=', 'capability')
    .orderBy('version.name')
    .orderBy('offering.id')
    .select(['offering.id', 'version.name', 'statement.ref', 'statement.stated'])
    .execute()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    rows.map(({ ref }) => tree.forward(ref)),
    locale,
  )
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id)
    const stated = foldStatements(own, tree).filter((row) => row.stated === 'yes')
    return { id, name: own[0]!.name, capabilities: stated.map(({ ref }) => ({ code: ref, label: labels[ref]! })) }
  })
}
