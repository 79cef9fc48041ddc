import { sql } from 'kysely'
import type { z } from 'zod'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import type { HouseFacts } from './facts.ts'
import { findFounder, insertOrganisation } from './found.server.ts'

export type FoundHouseRefusal = { reason: 'forbidden' } | { reason: 'number_taken'; field: 'secpNumber' | 'ntn' }

/** Founds a software house, unverified, with the person as its owner. A registration number belongs to one house. */
export function foundHouse(act: Act, facts: z.infer<typeof HouseFacts>): Promise<Result<{ organisationId: string }, FoundHouseRefusal>> {
  return transact(act.db, async (trx) => {
    const founder = await findFounder(trx, act)
    if (!founder.ok) return founder
    // One at a time, so that the second of two with one number reads the first instead of breaking the unique index.
    await sql`select pg_advisory_xact_lock(hashtextextended('house.found', 0))`.execute(trx)
    const field = await findTakenNumber(trx, facts)
    if (field) return refuse({ reason: 'number_taken', field })
    const at = await act.clock(trx)
    const organisationId = await insertOrganisation(trx, 'house', facts.legalName, founder.value.id, at)
    const { legalName, city, secpNumber = null, ntn = null, website = null, summary = '' } = facts
    const blank = { foundedYear: null, teamSize: null, verifiedOn: null, verifiedMethod: null }
    await trx
      .insertInto('house')
      .values({ organisationId, legalName, city, secpNumber, ntn, website, summary, state: 'unverified', ...blank })
      .execute()
    await recordChange(trx, act, { verb: 'house.found', subject: { kind: 'house', id: organisationId }, at, to: 'unverified', search: true })
    return ok({ organisationId })
  })
}

async function findTakenNumber(trx: Trx, facts: z.infer<typeof HouseFacts>): Promise<'secpNumber' | 'ntn' | undefined> {
  for (const field of ['secpNumber', 'ntn'] as const) {
    const number = facts[field]
    if (number === undefined) continue
    const taken = await trx.selectFrom('house').select('organisationId').where(field, '=', number).executeTakeFirst()
    if (taken) return field
  }
  return undefined
}
