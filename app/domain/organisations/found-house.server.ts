import type { z } from 'zod'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import type { HouseFacts } from './facts.ts'
import { findFounder, insertOrganisation } from './found.server.ts'
import { findTakenNumber, type HouseNumber } from './house-numbers.server.ts'

export type FoundHouseRefusal = { reason: 'forbidden' } | { reason: 'number_taken'; field: HouseNumber }

/** Founds a software house, unverified, with the person as its owner. A registration number belongs to one house. */
export function foundHouse(act: Act, facts: z.infer<typeof HouseFacts>): Promise<Result<{ organisationId: string }, FoundHouseRefusal>> {
  return transact(act.db, async (trx) => {
    const founder = await findFounder(trx, act)
    if (!founder.ok) return founder
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
