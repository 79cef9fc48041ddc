import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db } from '#db/client.server.ts'
import { isPassphraseFile, largestKeptBytes } from './age-file.ts'
import { isEditable } from './status.ts'

export type SaveFinancialDraftRefusal = { reason: 'forbidden' | 'not_found' | 'not_open' | 'already_submitted' | 'not_under_a_code' }

/**
 * Keeps a house's draft of its price as the browser encrypted it under the house's own recovery code: an age file that a passphrase alone opens. What is in it is
 * known to nobody here. The last one saved stands; it is gone with the submission.
 */
export function saveFinancialDraft(
  act: Act<MemberActor>,
  input: { proposalId: string; ciphertext: Uint8Array },
): Promise<Result<{ savedAt: Date }, SaveFinancialDraftRefusal>> {
  return transact(act.db, async (trx) => {
    // The requirement is not locked for it: in the last minute those who submit are not to wait for those who still write.
    const found = await trx
      .selectFrom('proposal')
      .innerJoin('requirementEffective as requirement', 'requirement.id', 'proposal.requirementId')
      .select(['proposal.houseId', 'proposal.state', 'requirement.effectiveState'])
      .where('proposal.id', '=', input.proposalId)
      .forNoKeyUpdate('proposal')
      .executeTakeFirst()
    if (!found) return refuse({ reason: 'not_found' })
    const access = decideAccess(act.actor, 'proposal', 'draft', found.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (!isPassphraseFile(input.ciphertext, largestKeptBytes)) return refuse({ reason: 'not_under_a_code' })
    if (found.effectiveState !== 'published') return refuse({ reason: 'not_open' })
    if (!isEditable(found.state)) return refuse({ reason: 'already_submitted' })
    const at = await act.clock(trx)
    const saved = { ciphertext: Buffer.from(input.ciphertext), savedBy: act.actor.personId, savedAt: at }
    await trx
      .insertInto('financialDraft')
      .values({ proposalId: input.proposalId, ...saved })
      .onConflict((conflict) => conflict.column('proposalId').doUpdateSet(saved))
      .execute()
    return ok({ savedAt: at })
  })
}

/** The encrypted draft of a price, for the house alone; undefined when there is none. The caller has checked that the proposal is the house's own. */
export function readFinancialDraft(db: Db, proposalId: string): Promise<{ ciphertext: Buffer; savedAt: Date } | undefined> {
  return db.selectFrom('financialDraft').select(['ciphertext', 'savedAt']).where('proposalId', '=', proposalId).executeTakeFirst()
}

/** When a price was last kept so; undefined when there is none. */
export async function findFinancialDraftTime(db: Db, proposalId: string): Promise<Date | undefined> {
  const row = await db.selectFrom('financialDraft').select('savedAt').where('proposalId', '=', proposalId).executeTakeFirst()
  return row?.savedAt
}
