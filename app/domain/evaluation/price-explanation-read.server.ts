import type { Currency } from '#app/domain/money.ts'
import type { Db } from '#db/client.server.ts'

/** The explanation of an abnormally low price, as far as it went. */
export type ExplanationShown = {
  proposalId: string
  askedAt: Date
  dueAt: Date
  answer: string | null
  answeredAt: Date | null
  accepted: boolean | null
  decidedAt: Date | null
  reason: string
}

/** Every explanation that was asked for in a requirement. */
export function listExplanations(db: Db, requirementId: string): Promise<ExplanationShown[]> {
  return selectExplanations(db).where('proposal.requirementId', '=', requirementId).orderBy('priceExplanation.askedAt').execute()
}

/** What a house is asked to explain: its own total, and how low it is for whom. Undefined while nobody has asked. The caller has checked that the proposal is the house's own. */
export async function findAskedExplanation(db: Db, proposalId: string): Promise<(ExplanationShown & { priceMinor: string; currency: Currency }) | undefined> {
  const row = await selectExplanations(db)
    .innerJoin('evaluationResult', 'evaluationResult.proposalId', 'priceExplanation.proposalId')
    .select(['evaluationResult.priceMinor', 'evaluationResult.currency'])
    .where('priceExplanation.proposalId', '=', proposalId)
    .executeTakeFirst()
  return row && { ...row, priceMinor: row.priceMinor!, currency: row.currency! }
}

function selectExplanations(db: Db) {
  return db
    .selectFrom('priceExplanation')
    .innerJoin('proposal', 'proposal.id', 'priceExplanation.proposalId')
    .select(['priceExplanation.proposalId', 'askedAt', 'dueAt', 'answer', 'answeredAt', 'accepted', 'decidedAt', 'reason'])
}
