import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { addMonths, marketDay } from '../market-day.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { reviewAfterMonths } from './limits.ts'
import { lockEntry } from './lock-entry.server.ts'
import type { EntryReview } from './schema.ts'
import { canReview, entryHolds, type EntryState } from './status.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type ReviewEntryRefusal =
  | { reason: 'forbidden' | 'not_found' | 'review_too_early' | 'own_interest' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

/** The yearly review: the entry stands for another year from today. What nobody reviews lapses by itself; two who review at once review once, since the second comes too early. */
export function reviewEntry(act: Act, input: EntryReview & { entryId: string }): Promise<Result<{ reviewDueOn: string }, ReviewEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'review')
    if (!member.ok) return member
    const locked = await lockEntry(trx, act, input.entryId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, product, at } = locked
    const maker = await findOrganisationOfMaker(trx, product.makerId)
    if (maker && (await hasInterestIn(trx, member.value.personId, maker))) return refuse({ reason: 'own_interest' })
    if (!entryHolds(entry.state)) return refuse({ reason: 'state', state: entry.state })
    const today = marketDay(at)
    if (!canReview(entry, today)) return refuse({ reason: 'review_too_early' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })
    const reviewDueOn = addMonths(today, reviewAfterMonths)
    await trx
      .insertInto('registryReview')
      .values({
        id: newId(),
        entryId: entry.id,
        ground: input.ground,
        reason: input.reason,
        dueBefore: entry.reviewDueOn!,
        dueAfter: reviewDueOn,
        reviewedBy: member.value.personId,
        reviewedAt: at,
      })
      .execute()
    await trx
      .updateTable('registryEntry')
      .set({ reviewDueOn, revision: entry.revision + 1 })
      .where('id', '=', entry.id)
      .execute()
    const subject = { kind: 'registry_entry', id: entry.id }
    await recordChange(trx, act, { verb: 'registry_entry.review', subject, at, data: { reviewDueOn, ground: input.ground }, detail: { reason: input.reason } })
    return ok({ reviewDueOn })
  })
}
