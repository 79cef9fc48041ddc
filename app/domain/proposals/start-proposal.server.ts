import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { findStandingHide } from '#app/domain/hiding/read.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { mayTakePart } from '#app/domain/invitations/rules.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { emptyTechnical } from './content.ts'

export type StartProposalRefusal =
  | { reason: 'forbidden' | 'not_found' | 'house_not_verified' | 'not_open' }
  /** Participation is by invitation, and the house is not among those invited. */
  | { reason: 'not_invited'; rule: string }

/** Starts the house's proposal to an open requirement, or answers the one it has: a house has one, whatever its plan and whether it was matched. */
export function startProposal(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<{ id: string }, StartProposalRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'proposal', 'draft', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockRequirement(trx, act, requirementId)
    if (!locked?.requirement.publishedAt) return refuse({ reason: 'not_found' })
    const existing = await trx
      .selectFrom('proposal')
      .select('id')
      .where('requirementId', '=', requirementId)
      .where('houseId', '=', organisation.id)
      .executeTakeFirst()
    if (existing) return ok(existing)
    if (await findStandingHide(trx, { kind: 'requirement', id: requirementId }, locked.at)) return refuse({ reason: 'not_found' })
    if (locked.requirement.state !== 'published') return refuse({ reason: 'not_open' })
    if (!(await mayTakePart(trx, locked.requirement, organisation.id))) {
      return refuse({ reason: 'not_invited', rule: citationOf(locked.profile, 'participation') })
    }
    if ((await findHouseState(trx, organisation.id, marketDay(locked.at))) !== 'verified') return refuse({ reason: 'house_not_verified' })
    const id = newId()
    const { at } = locked
    await trx.insertInto('proposal').values({ id, requirementId, houseId: organisation.id, state: 'draft', createdBy: personId, createdAt: at }).execute()
    await trx
      .insertInto('proposalDraft')
      .values({ proposalId: id, body: JSON.stringify(emptyTechnical), updatedBy: personId, updatedAt: at })
      .execute()
    await recordChange(trx, act, {
      verb: 'proposal.start',
      subject: { kind: 'proposal', id },
      at,
      from: null,
      to: 'draft',
      data: { requirement: requirementId },
    })
    return ok({ id })
  })
}
