import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { findFounder, insertOrganisation } from '../organisations/found.server.ts'
import { ok, type Result } from '../result.ts'
import type { MakerFacts } from './schema.ts'

/** Founds the organisation of a maker with the person as its owner. It speaks for no maker of the registry until staff have linked it to one. */
export function foundMaker(act: Act, facts: MakerFacts): Promise<Result<{ organisationId: string }, { reason: 'forbidden' }>> {
  return transact(act.db, async (trx) => {
    const founder = await findFounder(trx, act)
    if (!founder.ok) return founder
    const at = await act.clock(trx)
    const organisationId = await insertOrganisation(trx, 'maker', facts.legalName, founder.value.id, at)
    await trx
      .insertInto('makerOrganisation')
      .values({ organisationId, ...facts, makerId: null, linkedBy: null, linkedAt: null })
      .execute()
    await recordChange(trx, act, { verb: 'maker.found', subject: { kind: 'maker_organisation', id: organisationId }, at, to: 'unlinked' })
    await notify(trx, act, { kind: 'maker-founded', values: { organisation: facts.legalName }, to: { staff: true }, path: '/staff/makers', at })
    return ok({ organisationId })
  })
}
