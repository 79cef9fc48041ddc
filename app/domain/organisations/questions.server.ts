import type { Db, Trx } from '#db/client.server.ts'
import type { QuestionReason } from './questions.ts'

/** What staff asked for and the organisation has not answered. */
export type OpenQuestion = { id: string; reasons: QuestionReason[]; note: string; askedAt: Date }

/** The questions that an organisation has to answer, the newest first. */
export async function listOpenQuestions(db: Db, organisationId: string): Promise<OpenQuestion[]> {
  const rows = await db
    .selectFrom('organisationQuestion')
    .where('organisationId', '=', organisationId)
    .where('answeredAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'reasons', 'note', 'askedAt'])
    .execute()
  return rows as OpenQuestion[]
}

/** The organisations whose check waits for themselves, for a list to leave out. */
export function waitingForThemselves(db: Db) {
  return db.selectFrom('organisationQuestion').where('answeredAt', 'is', null).select('organisationId')
}

/** Takes what was asked as answered: the organisation changed what it stated, or staff decided without it. The case is on the desk again. */
export async function answerQuestions(trx: Trx, organisationId: string, at: Date): Promise<void> {
  await trx.updateTable('organisationQuestion').set({ answeredAt: at }).where('organisationId', '=', organisationId).where('answeredAt', 'is', null).execute()
}
