import type { Trx } from '#db/client.server.ts'

export type ReminderKey = { subjectKind: 'attestation' | 'house' | 'offering'; subjectId: string; endsOn: string; daysBefore: number }

/** Takes a reminder for this transaction: true for the first that asks, false ever after, so that two processes and a rerun tell nobody twice. 0 days is the end itself. */
export async function tellOnce(trx: Trx, key: ReminderKey, at: Date): Promise<boolean> {
  const taken = await trx
    .insertInto('reminder')
    .values({ ...key, toldAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}
