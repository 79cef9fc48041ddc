import type { z } from 'zod'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import type { InstitutionFacts } from './facts.ts'
import { findFounder, insertOrganisation } from './found.server.ts'

/** Founds an institution, unverified, with the person as its owner. Several may state one domain: staff look at the papers, and the domain alone proves nothing. */
export function foundInstitution(act: Act, facts: z.infer<typeof InstitutionFacts>): Promise<Result<{ organisationId: string }, { reason: 'forbidden' }>> {
  return transact(act.db, async (trx) => {
    const founder = await findFounder(trx, act)
    if (!founder.ok) return founder
    const at = await act.clock(trx)
    const organisationId = await insertOrganisation(trx, 'institution', facts.legalName, founder.value.id, at)
    const { legalName, sector, province, emailDomain, regulator = null, licenceNumber = null } = facts
    await trx
      .insertInto('institution')
      .values({ organisationId, legalName, sector, province, emailDomain, regulator, licenceNumber, state: 'unverified' })
      .execute()
    await recordChange(trx, act, { verb: 'institution.found', subject: { kind: 'institution', id: organisationId }, at, to: 'unverified' })
    return ok({ organisationId })
  })
}
