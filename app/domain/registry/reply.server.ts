import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockEntry } from './lock-entry.server.ts'
import type { EntryReply } from './schema.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type ReplyRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'words_about_people'; field: 'body'; kind: RefusedKind; words: string }

/**
 * The maker's right of reply: its words stand beside the entry wherever that is shown, from now on and also after the entry has ended. Another reply takes the place of the one
 * before, which is kept. While a hide stands on an earlier one, it is shown only once a moderator has read it or the hide has ended.
 */
export function replyToEntry(act: Act, input: EntryReply & { entryId: string }): Promise<Result<undefined, ReplyRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockEntry(trx, act, input.entryId)
    // What was never listed is not the maker's to know of; nobody owns what belongs to no organisation.
    const owner = locked?.entry.listedAt ? await findOrganisationOfMaker(trx, locked.product.makerId) : undefined
    const member = allowedMember(act.actor, 'registry_entry', 'reply', owner ?? '')
    if (!member.ok) return member
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, at } = locked
    const aboutPeople = findWordsAboutPeople(input.body)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'body', ...aboutPeople })
    const id = newId()
    await trx.insertInto('registryReply').values({ id, entryId: entry.id, body: input.body, repliedBy: member.value.personId, repliedAt: at }).execute()
    await recordChange(trx, act, { verb: 'registry_entry.reply', subject: { kind: 'registry_entry', id: entry.id }, at, data: { reply: id } })
    return ok(undefined)
  })
}
