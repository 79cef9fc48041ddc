import type { Db } from '#db/client.server.ts'
import { listedOfferings } from './listed.server.ts'

/** The capabilities that each house's offerings in the public list say they have, by house. */
export async function listStatedCapabilities(db: Db, houseIds: readonly string[], today: string): Promise<Map<string, string[]>> {
  const rows = await listedOfferings(db, today)
    .innerJoin('offeringStatement as statement', 'statement.versionId', 'version.id')
    .where('offering.houseId', 'in', [...houseIds])
    .where('statement.kind', '=', 'capability')
    .where('statement.stated', '=', 'yes')
    .orderBy('statement.ref')
    .select(['offering.houseId', 'statement.ref'])
    .distinct()
    .execute()
  const stated = new Map<string, string[]>()
  for (const { houseId, ref } of rows) stated.set(houseId, [...(stated.get(houseId) ?? []), ref])
  return stated
}
