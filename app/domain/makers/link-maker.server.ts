import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { MakerLink } from './schema.ts'

export type LinkMakerRefusal =
  | { reason: 'forbidden' | 'not_found' | 'unknown_maker' | 'already_linked' | 'maker_taken' | 'own_interest' }
  | { reason: 'words_about_people'; field: string; kind: RefusedKind; words: string }

/** Lets an organisation speak for a maker of the registry. One organisation for a maker; the unique key stands behind it. */
export function linkMaker(act: Act, input: MakerLink): Promise<Result<undefined, LinkMakerRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'maker', 'link')
    if (!member.ok) return member
    const { organisationId, makerId, reason } = input
    // The maker's row first, so that two links to one maker wait for one another.
    const maker = await trx.selectFrom('maker').where('id', '=', makerId).select('id').forUpdate().executeTakeFirst()
    const organisation = await trx.selectFrom('makerOrganisation').where('organisationId', '=', organisationId).selectAll().forUpdate().executeTakeFirst()
    if (!organisation) return refuse({ reason: 'not_found' })
    if (!maker) return refuse({ reason: 'unknown_maker' })
    if (organisation.makerId) return refuse({ reason: 'already_linked' })
    if (await trx.selectFrom('makerOrganisation').where('makerId', '=', makerId).select('organisationId').executeTakeFirst()) {
      return refuse({ reason: 'maker_taken' })
    }
    if (await hasInterestIn(trx, member.value.personId, organisationId)) return refuse({ reason: 'own_interest' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })
    const at = await act.clock(trx)
    await trx
      .updateTable('makerOrganisation')
      .set({ makerId, linkedBy: member.value.personId, linkedAt: at })
      .where('organisationId', '=', organisationId)
      .execute()
    const subject = { kind: 'maker_organisation', id: organisationId }
    await recordChange(trx, act, { verb: 'maker.link', subject, from: 'unlinked', to: 'linked', reason, at, data: { maker: makerId } })
    await notify(trx, act, { kind: 'maker-linked', values: { organisation: organisation.legalName }, to: { organisationId }, path: '/maker', at })
    return ok(undefined)
  })
}
