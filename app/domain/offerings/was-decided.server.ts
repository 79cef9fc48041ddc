import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'

/** Whether staff have decided on an offering at least once: a notice or a link about it may be followed after the decision took effect. */
export async function wasOfferingDecided(db: Db, id: string): Promise<boolean> {
  if (!isId(id)) return false
  return (await db.selectFrom('offeringDecision').where('offeringId', '=', id).select('id').limit(1).executeTakeFirst()) !== undefined
}
