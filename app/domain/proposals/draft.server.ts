import type { Db, Trx } from '#db/client.server.ts'
import type { TechnicalContent } from './content.ts'

/** The technical draft as last saved. No price is ever part of it. */
export async function readTechnicalDraft(db: Db, proposalId: string): Promise<TechnicalContent> {
  const draft = await db
    .selectFrom('proposalDraft')
    .select(['offeringVersionId', 'deliveryPlan'])
    .where('proposalId', '=', proposalId)
    .executeTakeFirstOrThrow()
  const answers = await db
    .selectFrom('proposalDraftAnswer')
    .select(['criterionId', 'answer', 'note'])
    .where('proposalId', '=', proposalId)
    .orderBy('criterionId')
    .execute()
  return { ...draft, answers }
}

/** Replaces the technical draft. The caller holds the lock on the proposal and has checked that answers and offering are the house's to give. */
export async function writeTechnicalDraft(trx: Trx, proposalId: string, content: TechnicalContent, personId: string, at: Date): Promise<void> {
  const { offeringVersionId, deliveryPlan, answers } = content
  await trx
    .updateTable('proposalDraft')
    .set({ offeringVersionId, deliveryPlan, updatedBy: personId, updatedAt: at })
    .where('proposalId', '=', proposalId)
    .execute()
  await trx.deleteFrom('proposalDraftAnswer').where('proposalId', '=', proposalId).execute()
  if (answers.length === 0) return
  await trx
    .insertInto('proposalDraftAnswer')
    .values(answers.map((answer) => ({ proposalId, ...answer })))
    .execute()
}
