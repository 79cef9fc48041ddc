import { z } from 'zod'
import { transact } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok } from '#app/domain/result.ts'
import { locales } from '#app/messages/locale.ts'
import { PersonName } from './credentials.ts'

export const Profile = z.object({ name: PersonName, locale: z.enum(locales) })

/** Changes the person's own name, or the language of pages and mail. */
export function changeProfile(act: Act<PersonActor | MemberActor>, input: Partial<z.infer<typeof Profile>>) {
  return transact(act.db, async (trx) => {
    const { personId } = act.actor
    const at = await act.clock(trx)
    const { name, locale } = input
    if (name === undefined && locale === undefined) return ok(undefined)
    await trx.updateTable('person').set({ name, locale }).where('id', '=', personId).execute()
    await recordChange(trx, act, { verb: 'person.change_profile', subject: { kind: 'person', id: personId }, at })
    return ok(undefined)
  })
}
