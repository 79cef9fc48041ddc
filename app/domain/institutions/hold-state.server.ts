import type { Trx } from '#db/client.server.ts'
import type { InstitutionState } from '../organisations/status.ts'

/** The state of an institution, which nobody changes before the transaction ends: a suspension that is agreed at the same instant waits, and then finds what was published. */
export async function holdInstitutionState(trx: Trx, institutionId: string): Promise<InstitutionState> {
  const { state } = await trx.selectFrom('institution').select('state').where('organisationId', '=', institutionId).forShare().executeTakeFirstOrThrow()
  return state
}
