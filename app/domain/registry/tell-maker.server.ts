import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { addDays, marketDay } from '../market-day.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { makerNoticeDays } from './limits.ts'
import { lockEntry } from './lock-entry.server.ts'
import type { ToldMaker } from './schema.ts'
import { entryHolds, type EntryState } from './status.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type TellMakerRefusal =
  | { reason: 'forbidden' | 'not_found' | 'already_told' | 'day_out_of_range' | 'own_interest' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'words_about_people'; field: 'how'; kind: RefusedKind; words: string }

/**
 * Records that a maker which has no organisation here was told, by other means, that its product was read into a class; the entry is shown when the notice has run. The day lies
 * between the listing and today, so that nobody shortens the notice by dating it back.
 */
export function tellMaker(act: Act, input: ToldMaker & { entryId: string }): Promise<Result<{ showsOn: string }, TellMakerRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'tell_maker')
    if (!member.ok) return member
    const locked = await lockEntry(trx, act, input.entryId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, product, at } = locked
    const maker = await findOrganisationOfMaker(trx, product.makerId)
    if (maker && (await hasInterestIn(trx, member.value.personId, maker))) return refuse({ reason: 'own_interest' })
    if (!entryHolds(entry.state)) return refuse({ reason: 'state', state: entry.state })
    if (entry.showsOn !== null) return refuse({ reason: 'already_told' })
    const { toldOn, how } = input
    if (toldOn > marketDay(at) || toldOn < marketDay(entry.listedAt!)) return refuse({ reason: 'day_out_of_range' })
    const aboutPeople = findWordsAboutPeople(how)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'how', ...aboutPeople })
    const showsOn = addDays(toldOn, makerNoticeDays)
    await trx
      .updateTable('registryEntry')
      .set({ makerToldOn: toldOn, showsOn, revision: entry.revision + 1 })
      .where('id', '=', entry.id)
      .execute()
    const subject = { kind: 'registry_entry', id: entry.id }
    await recordChange(trx, act, { verb: 'registry_entry.tell_maker', subject, at, reason: how, data: { toldOn, showsOn }, search: true })
    return ok({ showsOn })
  })
}
