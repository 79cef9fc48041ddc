import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockEntry } from './lock-entry.server.ts'
import type { EntryContest } from './schema.ts'
import { entryMoveFrom, type EntryState } from './status.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type ContestEntryRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'words_about_people'; field: 'grounds'; kind: RefusedKind; words: string }

/** The maker contests an entry: from this moment on it closes no gate, until outside reviewers have decided. */
export function contestEntry(act: Act, input: EntryContest & { entryId: string }): Promise<Result<undefined, ContestEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockEntry(trx, act, input.entryId)
    const owner = locked?.entry.listedAt ? await findOrganisationOfMaker(trx, locked.product.makerId) : undefined
    const member = allowedMember(act.actor, 'registry_entry', 'contest', owner ?? '')
    if (!member.ok) return member
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, product, at } = locked
    const move = entryMoveFrom(entry.state, 'contest')
    if (!move) return refuse({ reason: 'state', state: entry.state })
    const aboutPeople = findWordsAboutPeople(input.grounds)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'grounds', ...aboutPeople })
    const id = newId()
    await trx
      .insertInto('registryContest')
      .values({ id, entryId: entry.id, grounds: input.grounds, contestedBy: member.value.personId, contestedAt: at })
      .execute()
    await trx
      .updateTable('registryEntry')
      .set({ state: move.to, revision: entry.revision + 1 })
      .where('id', '=', entry.id)
      .execute()
    const subject = { kind: 'registry_entry', id: entry.id }
    await recordChange(trx, act, { verb: 'registry_entry.contest', subject, from: entry.state, to: move.to, at, data: { contest: id }, search: true })
    const to = { staff: true, roles: ['admin', 'moderator'] } as const
    await notify(trx, act, { kind: 'entry-contested', values: { product: product.name }, to, path: `/staff/registry/${entry.id}`, at })
    return ok(undefined)
  })
}
