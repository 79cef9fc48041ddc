import type { Act } from '#app/domain/act.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import type { Trx } from '#db/client.server.ts'

/** Keeps that something was tried with a proposal at or after closing: when it closed, and the instant that was read under the lock. */
export async function recordLate(trx: Trx, act: Act, late: { verb: string; proposalId: string; closesAt: Date; readAt: Date }): Promise<void> {
  const { verb, proposalId, closesAt, readAt } = late
  const data = { closesAt: closesAt.toISOString(), readAt: readAt.toISOString() }
  await recordEvent(trx, act, { verb, subject: { kind: 'proposal', id: proposalId }, at: readAt, data })
}
