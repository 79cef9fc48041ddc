import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { readPrivateFacts } from '#app/domain/requirements/read.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'

/** What an invited house reads once it has accepted the terms: whose requirement it is, and what that institution replaces. The budget is never part of it. */
export type Replaced = { institution: string; products: { name: string; maker: string }[] }

export type ReadReplacedRefusal = { reason: 'not_found' | 'terms_not_accepted' }

/** Reads what a requirement replaces, for a member of a house that was invited and has accepted the terms. Each read is an event, and each that is refused as well. */
export function readReplaced(act: Act<MemberActor>, input: { requirementId: string }): Promise<Result<Replaced, ReadReplacedRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation } = act.actor
    if (!isId(input.requirementId) || decideAccess(act.actor, 'invitation', 'read_own', organisation.id) !== 'allowed') return refuse({ reason: 'not_found' })
    const row = await trx
      .selectFrom('requirementInvitation as invitation')
      .innerJoin('requirement', 'requirement.id', 'invitation.requirementId')
      .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
      .select(['invitation.termsAcceptedAt', 'organisation.name as institution'])
      .where('invitation.requirementId', '=', input.requirementId)
      .where('invitation.houseId', '=', organisation.id)
      .where('invitation.withdrawnAt', 'is', null)
      .where('requirement.publishedAt', 'is not', null)
      .executeTakeFirst()
    const event = { subject: { kind: 'requirement', id: input.requirementId }, at: await act.clock(trx), data: { house: organisation.id } }
    if (!row?.termsAcceptedAt) {
      await recordEvent(trx, act, { ...event, verb: 'invitation.replaced_denied' })
      return refuse({ reason: row ? 'terms_not_accepted' : 'not_found' })
    }
    await recordEvent(trx, act, { ...event, verb: 'invitation.read_replaced' })
    const { replaces } = await readPrivateFacts(trx, input.requirementId)
    return ok({ institution: row.institution, products: replaces.map(({ name, maker }) => ({ name, maker })) })
  })
}
