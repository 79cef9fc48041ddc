import type { MemberActor } from '#app/domain/actor.ts'
import type { Trx } from '#db/client.server.ts'

type Written = { attempt: number; debriefs: ReadonlyMap<string, string>; losers: readonly { id: string }[]; at: Date }

/** The losers to whom nobody wrote a reason. */
export function missingDebriefs(losers: readonly { id: string }[], debriefs: ReadonlyMap<string, string>): string[] {
  return losers.filter(({ id }) => !debriefs.get(id)).map(({ id }) => id)
}

/** Keeps what each loser of an attempt is told. */
export async function insertDebriefs(trx: Trx, { personId }: MemberActor, { attempt, debriefs, losers, at }: Written): Promise<void> {
  if (losers.length === 0) return
  const rows = losers.map(({ id }) => ({ proposalId: id, attempt, reason: debriefs.get(id)!, writtenBy: personId, writtenAt: at }))
  await trx.insertInto('debrief').values(rows).execute()
}
