import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#db/client.server.ts'
import type { HouseNumbers } from './facts.ts'

const fields = ['secpNumber', 'ntn'] as const
export type HouseNumber = (typeof fields)[number]

/**
 * Which of the numbers belongs to a house already, other than the house `ownId`. From here to the end of the transaction no other house takes one, so that the second of two with one number reads
 * the first instead of breaking the unique index.
 */
export async function findTakenNumber(trx: Trx, numbers: z.infer<typeof HouseNumbers>, ownId?: string): Promise<HouseNumber | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('house.found', 0))`.execute(trx)
  for (const field of fields) {
    const number = numbers[field]
    if (number === undefined) continue
    const taken = await trx.selectFrom('house').select('organisationId').where(field, '=', number).executeTakeFirst()
    if (taken && taken.organisationId !== ownId) return field
  }
  return undefined
}
