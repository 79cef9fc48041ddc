import type { Act } from '#app/domain/act.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { lockProposal } from './lock.server.ts'

/** Reminds every house that has not confirmed its proposal after an amendment, once a day until closing. Answers how many were told. */
export async function remindToConfirm(act: Act): Promise<number> {
  const today = marketDay(await act.clock(act.db))
  const waiting = await unconfirmed(act.db as Trx, today)
    .orderBy('proposal.id')
    .execute()
  let told = 0
  for (const { id } of waiting) if (await remind(act, id)) told += 1
  return told
}

function unconfirmed(trx: Trx, today: string) {
  return trx
    .selectFrom('proposal')
    .innerJoin('proposalVersion as version', 'version.id', 'proposal.currentVersionId')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .select(['proposal.id', 'version.id as versionId'])
    .where('proposal.state', '=', 'submitted')
    .where('requirement.state', '=', 'published')
    .whereRef('version.confirmedVersionId', '!=', 'requirement.currentVersionId')
    .where((where) => where.or([where('version.remindedOn', 'is', null), where('version.remindedOn', '<', today)]))
}

/** Looks again under the lock: the house may have confirmed meanwhile, and closing may have come. */
function remind(act: Act, proposalId: string): Promise<boolean> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, proposalId)
    if (!locked) return false
    const { requirement, proposal, at } = locked
    const today = marketDay(at)
    const waiting = await unconfirmed(trx, today).where('proposal.id', '=', proposal.id).executeTakeFirst()
    if (!waiting) return false
    await trx.updateTable('proposalVersion').set({ remindedOn: today }).where('id', '=', waiting.versionId).execute()
    await notify(trx, act, {
      to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
      kind: 'proposal-confirm-asked',
      values: { ...(await readNaming(trx, requirement)), closesAt: requirement.closesAt!.toISOString() },
      path: `/house/proposals/${proposal.id}/confirm`,
      at,
    })
    return true
  })
}
