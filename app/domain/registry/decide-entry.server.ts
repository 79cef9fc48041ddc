import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { addDays, addMonths, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { entryGrounds, isGroundFor } from './grounds.ts'
import { makerNoticeDays, reviewAfterMonths } from './limits.ts'
import { lockEntry } from './lock-entry.server.ts'
import type { EntryDecision } from './schema.ts'
import { entryMoveFrom, type EntryState } from './status.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type DecideEntryRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'own_proposal' | 'own_interest' }
  | { reason: 'already_decided' | 'advisory_withdrawn' | 'unknown_reason' }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

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
    const locked = await lockEntry(trx, act, input.entryId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, product, at, restsOnAdvisory } = locked
    const move = entryMoveFrom(entry.state, input.decision)
    if (!move) return refuse({ reason: 'state', state: entry.state })
    if (entry.proposedBy === personId) return refuse({ reason: 'own_proposal' })
    if (await hasDecided(trx, entry.id, personId)) return refuse({ reason: 'already_decided' })
    const maker = await findOrganisationOfMaker(trx, product.makerId)
    if (maker && (await hasInterestIn(trx, personId, maker))) return refuse({ reason: 'own_interest' })
    if (!isGroundFor(entryGrounds, input.decision, input.ground)) return refuse({ reason: 'unknown_reason' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })
    if (input.decision === 'list' && !restsOnAdvisory) return refuse({ reason: 'advisory_withdrawn' })

    await trx
      .insertInto('registryDecision')
      .values({ id: newId(), entryId: entry.id, decision: input.decision, ground: input.ground, reason: input.reason, decidedBy: personId, decidedAt: at })
      .execute()
    const listed = move.to === 'listed'
    const shows = listed ? showingOf(entry.basis, marketDay(at), maker !== undefined) : undefined
    await trx
      .updateTable('registryEntry')
      .set({
        state: move.to,
        revision: entry.revision + 1,
        ...(listed && { listedAt: at, reviewDueOn: addMonths(marketDay(at), reviewAfterMonths) }),
        ...(listed && shows),
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
      data: { product: entry.productId, ground: input.ground },
      search: listed,
    })
    if (maker && shows?.showsOn) {
      const values = { product: product.name, showsOn: shows.showsOn }
      await notify(trx, act, { kind: 'entry-about-you', values, to: { organisationId: maker }, path: '/maker', at })
    }
    const path = `/staff/registry/${entry.id}`
    await notify(trx, act, { kind: 'entry-decided', values: { product: product.name }, to: { personIds: [entry.proposedBy] }, path, at })
    return ok({ state: move.to })
  })
}

/**
 * From when a listed entry is shown. What the authority names is shown at once. What staff read into a class is shown when its maker has had its notice, which begins now for a maker
 * that has an organisation here, and otherwise when staff record that they have told it by other means.
 */
function showingOf(basis: 'named' | 'read_as_covered', today: string, toldNow: boolean): { makerToldOn: string | null; showsOn: string | null } {
  if (basis === 'named') return { makerToldOn: toldNow ? today : null, showsOn: today }
  return toldNow ? { makerToldOn: today, showsOn: addDays(today, makerNoticeDays) } : { makerToldOn: null, showsOn: null }
}

async function hasDecided(trx: Trx, entryId: string, personId: string): Promise<boolean> {
  const decision = await trx.selectFrom('registryDecision').where('entryId', '=', entryId).where('decidedBy', '=', personId).select('id').executeTakeFirst()
  return decision !== undefined
}
