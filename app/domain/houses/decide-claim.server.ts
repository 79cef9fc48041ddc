import { z } from 'zod'
import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId, newId } from '../identifiers.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { saveState } from '../organisations/move.server.ts'
import { stateAfter, type HouseState } from '../organisations/status.ts'
import { ok, refuse, type Result } from '../result.ts'
import { claimDecisions, claimGrounds, type ClaimGround } from './claim-grounds.ts'

export const ClaimDecision = z
  .object({
    decision: z.enum(claimDecisions, 'organisations.choice.missing'),
    ground: z.enum([...claimGrounds.accepted, ...claimGrounds.declined], 'organisations.choice.missing'),
    reason: z.string('organisations.text.missing').trim().min(1, 'organisations.text.missing').max(1000, 'organisations.text.long'),
  })
  .refine(({ decision, ground }) => claimGrounds[decision].some((one) => one === ground), { error: 'organisations.choice.otherDecision', path: ['ground'] })

export type DecideClaimRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' }

/** Staff accept or decline a claim. Who is accepted owns the house, which is then unverified like any other; the other claims to it fall. Nobody decides about their own. */
export function decideHouseClaim(act: Act, input: z.infer<typeof ClaimDecision> & { claimId: string }): Promise<Result<undefined, DecideClaimRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'decide_claim')
    if (!member.ok) return member
    const claim = isId(input.claimId)
      ? await trx.selectFrom('houseClaim').selectAll().where('id', '=', input.claimId).forUpdate().executeTakeFirst()
      : undefined
    if (!claim) return refuse({ reason: 'not_found' })
    const { personId } = member.value
    if (claim.personId === personId || (await hasInterestIn(trx, personId, claim.houseId))) return refuse({ reason: 'interest' })
    const house = await trx
      .selectFrom('house')
      .innerJoin('organisation', 'organisation.id', 'house.organisationId')
      .where('organisationId', '=', claim.houseId)
      .select(['house.state', 'organisation.name'])
      .forUpdate('house')
      .executeTakeFirstOrThrow()
    const to = stateAfter('house', house.state, 'claim')
    if (claim.state !== 'waiting' || !to) return refuse({ reason: 'wrong_state' })
    const at = await act.clock(trx)
    const { decision, ground, reason } = input
    const accepted = decision === 'accepted'
    const decided = { decidedBy: personId, decidedAt: at, reason }
    await trx
      .updateTable('houseClaim')
      .set({ state: decision, ground, ...decided })
      .where('id', '=', claim.id)
      .execute()
    const subject = { kind: 'house_claim', id: claim.id }
    await recordChange(trx, act, { verb: `house_claim.${decision}`, subject, at, from: 'waiting', to: decision, reason, data: { ground } })
    if (accepted) {
      const membershipId = await giveHouse(trx, claim, to, at)
      await trx
        .updateTable('houseClaim')
        .set({ state: 'declined', ground: 'another-claim' satisfies ClaimGround, ...decided })
        .where('houseId', '=', claim.houseId)
        .where('state', '=', 'waiting')
        .execute()
      const data = { claim: claim.id, membership: membershipId, person: claim.personId }
      await recordChange(trx, act, { verb: 'house.claim', subject: { kind: 'house', id: claim.houseId }, at, from: house.state, to, data, search: true })
    }
    const kind = accepted ? 'house-claim-accepted' : 'house-claim-declined'
    await notify(trx, act, { kind, values: { organisation: house.name }, to: { personIds: [claim.personId] }, path: accepted ? '/account' : '/directory', at })
    return ok(undefined)
  })
}

async function giveHouse(trx: Trx, claim: { houseId: string; personId: string }, to: HouseState, at: Date): Promise<string> {
  const id = newId()
  await trx
    .insertInto('membership')
    .values({ id, organisationId: claim.houseId, personId: claim.personId, roles: ['owner'], createdAt: at, endedAt: null })
    .execute()
  await saveState(trx, { kind: 'house', organisationId: claim.houseId, to })
  return id
}
