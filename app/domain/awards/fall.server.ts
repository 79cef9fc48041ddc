import type { MemberActor } from '#app/domain/actor.ts'
import type { Trx } from '#db/client.server.ts'

/** Keeps that an attempt has fallen, and why. A further attempt needs it. */
export async function insertFall(
  trx: Trx,
  { personId }: MemberActor,
  { at, ...fall }: { requirementId: string; attempt: number; reason: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('awardFall')
    .values({ ...fall, decidedBy: personId, decidedAt: at })
    .execute()
}
