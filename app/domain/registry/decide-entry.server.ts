import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { addMonths, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { EntryDecision } from './schema.ts'
import { entryMoveFrom, type EntryState } from './status.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type DecideEntryRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'own_proposal' }
  | { reason: 'already_decided' }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

/** How long a listed entry stands before it is reviewed or lapses. */
const reviewAfterMonths = 12

/**
 * One person's decision on a proposed entry. Listing takes two people, neither of them the proposer: a proposal is what the two check, and whoever wrote it would
 * otherwise read their own words with half of the eyes. The first takes it into review, the second lists it. One refusal is enough to end it: a doubt before anybody is
 * named costs a new proposal, a wrong listing costs a maker its market. The unique key on entry and decider stands behind "two".
 */
export function decideEntry(act: Act, input: EntryDecision & { entryId: string }): Promise<Result<{ state: EntryState }, DecideEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'decide')
    if (!member.ok) return member
    const { personId } = member.value
    const entry = await trx.selectFrom('registryEntry').where('id', '=', input.entryId).selectAll().forUpdate().executeTakeFirst()
    if (!entry) return refuse({ reason: 'not_found' })
    const move = entryMoveFrom(entry.state, input.decision)
    if (!move) return refuse({ reason: 'state', state: entry.state })
    if (entry.proposedBy === personId) return refuse({ reason: 'own_proposal' })
    if (await hasDecided(trx, entry.id, personId)) return refuse({ reason: 'already_decided' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })

    const at = await act.clock(trx)
    await trx
      .insertInto('registryDecision')
      .values({ id: newId(), entryId: entry.id, decision: input.decision, reason: input.reason, decidedBy: personId, decidedAt: at })
      .execute()
    const listed = move.to === 'listed'
    await trx
      .updateTable('registryEntry')
      .set({
        state: move.to,
        revision: entry.revision + 1,
        ...(listed && { listedAt: at, reviewDueOn: addMonths(marketDay(at), reviewAfterMonths) }),
      })
      .where('id', '=', entry.id)
      .execute()
    await recordChange(trx, act, {
      verb: `registry_entry.${input.decision}`,
      subject: { kind: 'registry_entry', id: entry.id },
      from: entry.state,
      to: move.to,
      reason: input.reason,
      at,
      data: { product: entry.productId },
      search: listed,
    })
    const product = await trx.selectFrom('product').where('id', '=', entry.productId).select('name').executeTakeFirstOrThrow()
    const path = `/staff/registry/${entry.id}`
    await notify(trx, act, { kind: 'entry-decided', values: { product: product.name }, to: { personIds: [entry.proposedBy] }, path, at })
    return ok({ state: move.to })
  })
}

async function hasDecided(trx: Trx, entryId: string, personId: string): Promise<boolean> {
  const decision = await trx.selectFrom('registryDecision').where('entryId', '=', entryId).where('decidedBy', '=', personId).select('id').executeTakeFirst()
  return decision !== undefined
}
