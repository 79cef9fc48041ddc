import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { termsVersion } from './terms.ts'

export type AcceptTermsRefusal = { reason: 'forbidden' | 'not_found' | 'other_version' | 'already_accepted' }

/** Accepts the non-disclosure terms for an invited house: who did it, when, and in which version. From then on the house reads what the institution replaces. */
export function acceptTerms(act: Act<MemberActor>, input: { requirementId: string; version: string }): Promise<Result<undefined, AcceptTermsRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'invitation', 'accept', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked?.requirement.publishedAt) return refuse({ reason: 'not_found' })
    const invitation = await trx
      .selectFrom('requirementInvitation')
      .select(['termsVersion'])
      .where('requirementId', '=', locked.requirement.id)
      .where('houseId', '=', organisation.id)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (!invitation) return refuse({ reason: 'not_found' })
    if (invitation.termsVersion !== null) return refuse({ reason: 'already_accepted' })
    if (input.version !== termsVersion) return refuse({ reason: 'other_version' })
    const { at } = locked
    await trx
      .updateTable('requirementInvitation')
      .set({ termsVersion: input.version, termsAcceptedBy: personId, termsAcceptedAt: at })
      .where('requirementId', '=', locked.requirement.id)
      .where('houseId', '=', organisation.id)
      .execute()
    const subject = { kind: 'requirement', id: locked.requirement.id }
    await recordChange(trx, act, { verb: 'invitation.accept_terms', subject, at, data: { house: organisation.id, version: input.version } })
    return ok(undefined)
  })
}
