import type { Act } from '#app/domain/act.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { transact, type Db, type Trx } from '#db/client.server.ts'

/** Why a price that nobody read is gone: another proposal was awarded, or there was no award. */
export type DestructionReason = 'awarded' | 'ended'

/**
 * Destroys the ciphertext of every price of a locked requirement that no opening brought to light, also of submissions that were withdrawn or replaced. Commitment and receipt stay, the
 * sealed chain and an event for each proposal say so. Nothing is destroyed while a complaint or a period for complaints runs: a bidder may yet be reinstated. Answers how many.
 */
export async function destroySealedPrices(trx: Trx, act: Act, { requirement, at }: LockedRequirement, reason: DestructionReason): Promise<number> {
  if ((await findHold(trx, requirement.id, at)) || (await mayBeComplained(trx, requirement.id, at))) return 0
  const envelopes = await sealedPrices(trx)
    .where('proposal.requirementId', '=', requirement.id)
    .select(['envelope.id', 'envelope.commitment', 'proposal.id as proposalId'])
    .orderBy('envelope.chainPosition')
    .execute()
  if (envelopes.length === 0) return 0
  const ids = envelopes.map(({ id }) => id)
  await trx
    .insertInto('envelopeDestruction')
    .values(ids.map((envelopeId) => ({ envelopeId, reason, destroyedAt: at })))
    .execute()
  await trx.deleteFrom('envelopePart').where('envelopeId', 'in', ids).execute()
  const gone = envelopes.map(({ id, commitment, proposalId }) => ({ envelope: id, proposal: proposalId, commitment: commitment.toString('hex') }))
  await appendEntry(trx, { requirementId: requirement.id, kind: 'destroyed', at, data: { reason, envelopes: gone } })
  for (const { proposal, envelope, commitment } of gone) {
    await recordEvent(trx, act, { verb: 'proposal.destroy_price', subject: { kind: 'proposal', id: proposal }, at, data: { reason, envelope, commitment } })
  }
  return gone.length
}

/** Destroys what could not be destroyed when the requirement was decided, because a complaint or its period ran. For the clock; answers how many envelopes. */
export async function destroyDuePrices(act: Act, limit = 100): Promise<number> {
  const decided = await sealedPrices(act.db)
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .where('requirement.state', 'in', ['awarded', 'delivered', 'no_award', 'cancelled'])
    .select('requirement.id')
    .distinct()
    .limit(limit)
    .execute()
  let destroyed = 0
  for (const { id } of decided) {
    destroyed += await transact(act.db, async (trx) => {
      const locked = await lockRequirement(trx, act, id)
      const state = locked?.requirement.state
      if (!locked || !(state === 'awarded' || state === 'delivered' || state === 'no_award' || state === 'cancelled')) return 0
      return destroySealedPrices(trx, act, locked, state === 'awarded' || state === 'delivered' ? 'awarded' : 'ended')
    })
  }
  return destroyed
}

/** Envelopes with a price in them that are there and were never opened. */
function sealedPrices(db: Db) {
  return db
    .selectFrom('envelope')
    .innerJoin('proposalVersion', 'proposalVersion.id', 'envelope.proposalVersionId')
    .innerJoin('proposal', 'proposal.id', 'proposalVersion.proposalId')
    .leftJoin('openedEnvelope', 'openedEnvelope.envelopeId', 'envelope.id')
    .leftJoin('envelopeDestruction', 'envelopeDestruction.envelopeId', 'envelope.id')
    .where('envelope.kind', 'in', ['financial', 'single'])
    .where('openedEnvelope.envelopeId', 'is', null)
    .where('envelopeDestruction.envelopeId', 'is', null)
}

async function mayBeComplained(trx: Trx, requirementId: string, at: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('requirementPeriod')
    .select('id')
    .where('requirementId', '=', requirementId)
    .where('kind', 'in', ['technical-complaints', 'final-complaints', 'standstill'])
    .where('supersededAt', 'is', null)
    .where('endsAt', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
