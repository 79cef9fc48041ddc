import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { decideAccess } from '../access/table.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { entriesPerHouse, isTopic, type EntryText, type EntryTopic } from './entry.ts'

export type AddEntryRefusal = { reason: 'forbidden' } | { reason: 'too_many'; limit: number }

/** Keeps an answer for the next proposal. The same text on the same thing is kept once. */
export function addEntry(
  act: Act<MemberActor>,
  { text, topic }: { text: EntryText; topic: EntryTopic | null },
): Promise<Result<{ id: string }, AddEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const { organisation, personId } = act.actor
    if (decideAccess(act.actor, 'answer_library', 'write', organisation.id) !== 'allowed') return refuse({ reason: 'forbidden' })
    const { kind, ref } = topic && isTopic(topic) ? topic : { kind: null, ref: null }
    const kept = await trx
      .selectFrom('answerLibraryEntry')
      .where('houseId', '=', organisation.id)
      .where('removedAt', 'is', null)
      .select(['id', 'kind', 'ref', 'body'])
      .execute()
    const same = kept.find((entry) => entry.body === text.body && entry.kind === kind && entry.ref === ref)
    if (same) return ok({ id: same.id })
    if (kept.length >= entriesPerHouse) return refuse({ reason: 'too_many', limit: entriesPerHouse })
    const id = newId()
    const at = await act.clock(trx)
    await trx
      .insertInto('answerLibraryEntry')
      .values({ id, houseId: organisation.id, ...text, kind, ref, revisedBy: personId, revisedAt: at, removedAt: null })
      .execute()
    await recordChange(trx, act, { verb: 'answer.keep', subject: { kind: 'answer', id }, at, to: 'kept' })
    return ok({ id })
  })
}
