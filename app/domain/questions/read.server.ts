import type { Db } from '#db/client.server.ts'

export type Addition = { id: string; body: string; addedAt: Date }

/** A question as everybody else reads it: what was asked and answered, and nothing of whoever asked. */
export type PublicQuestion = { id: string; askedAt: Date; body: string; answer: string; answeredAt: Date; additions: Addition[] }

/** The questions of a requirement that were answered, in the order of their answers. */
export async function listAnswered(db: Db, requirementId: string): Promise<PublicQuestion[]> {
  const rows = await questions(db, requirementId).where('answeredAt', 'is not', null).orderBy('answeredAt').orderBy('id').execute()
  const additions = await listAdditions(db, rows)
  return rows.map((row) => ({ ...row, answer: row.answer!, answeredAt: row.answeredAt!, additions: additions.get(row.id) ?? [] }))
}

/** Those that wait for their answer, the longest waiting first: for the institution, which reads the text alone. */
export async function listUnanswered(db: Db, requirementId: string): Promise<Pick<PublicQuestion, 'id' | 'askedAt' | 'body'>[]> {
  const rows = await questions(db, requirementId).where('answeredAt', 'is', null).orderBy('askedAt').orderBy('id').execute()
  return rows.map(({ id, askedAt, body }) => ({ id, askedAt, body }))
}

/** A house's own questions that wait for their answer. The caller has checked that it is the house that reads them. */
export async function listOwnUnanswered(db: Db, requirementId: string, houseId: string): Promise<Pick<PublicQuestion, 'id' | 'askedAt' | 'body'>[]> {
  const rows = await questions(db, requirementId).where('houseId', '=', houseId).where('answeredAt', 'is', null).orderBy('askedAt').orderBy('id').execute()
  return rows.map(({ id, askedAt, body }) => ({ id, askedAt, body }))
}

/** Until when questions are taken, and by which rule; undefined for a requirement that has no such period. */
export function findQuestionsPeriod(db: Db, requirementId: string): Promise<{ until: Date; rule: string } | undefined> {
  return db
    .selectFrom('requirementPeriod')
    .select(['endsAt as until', 'rule'])
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'questions')
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
}

/** House and asker are no part of what any reader here selects. */
function questions(db: Db, requirementId: string) {
  return db.selectFrom('question').select(['id', 'askedAt', 'body', 'answer', 'answeredAt']).where('requirementId', '=', requirementId)
}

async function listAdditions(db: Db, answered: readonly { id: string }[]): Promise<Map<string, Addition[]>> {
  const found = new Map<string, Addition[]>()
  if (answered.length === 0) return found
  const rows = await db
    .selectFrom('answerAddition')
    .select(['id', 'questionId', 'body', 'addedAt'])
    .where(
      'questionId',
      'in',
      answered.map(({ id }) => id),
    )
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  for (const { questionId, ...addition } of rows) found.set(questionId, [...(found.get(questionId) ?? []), addition])
  return found
}
