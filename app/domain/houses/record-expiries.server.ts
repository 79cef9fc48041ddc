import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addDays, addMonths, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { stateAfter, verificationEnd } from '../organisations/status.ts'
import { reminderDays, reminderDue } from '../reminders/due.ts'
import { tellOnce } from '../reminders/tell-once.server.ts'

/**
 * Reminds houses that the check of their papers is about to be a year old, and records that it is: the house is expired until staff look again. It does each once. Answers how many
 * houses were told.
 */
export async function recordHouseExpiries(act: Act): Promise<number> {
  const today = marketDay(await act.clock(act.db))
  const near = await act.db
    .selectFrom('house')
    .where('state', '=', 'verified')
    .where('verifiedOn', '<=', addMonths(addDays(today, reminderDays[0]), -12))
    .orderBy('verifiedOn')
    .orderBy('organisationId')
    .select('organisationId')
    .execute()
  let told = 0
  for (const { organisationId } of near) if (await recordOne(act, organisationId)) told += 1
  return told
}

function recordOne(act: Act, id: string): Promise<boolean> {
  return transact(act.db, async (trx) => {
    const house = await trx
      .selectFrom('house')
      .innerJoin('organisation', 'organisation.id', 'house.organisationId')
      .where('house.organisationId', '=', id)
      .select(['house.state', 'house.verifiedOn', 'organisation.name'])
      .forUpdate('house')
      .executeTakeFirst()
    const endsOn = house && verificationEnd(house.verifiedOn)
    const expired = house && stateAfter('house', house.state, 'expire')
    if (!endsOn || !expired) return false
    const at = await act.clock(trx)
    const today = marketDay(at)
    const over = today > endsOn
    const daysBefore = over ? 0 : reminderDue({ endsOn, since: house.verifiedOn!, today })
    if (daysBefore === null || !(await tellOnce(trx, { subjectKind: 'house', subjectId: id, endsOn, daysBefore }, at))) return false
    if (over) {
      await trx
        .updateTable('house')
        .set((update) => ({ state: expired, revision: update('revision', '+', 1) }))
        .where('organisationId', '=', id)
        .execute()
      await recordChange(trx, act, { verb: 'house.expire', subject: { kind: 'house', id }, from: house.state, to: expired, at, data: { endsOn }, search: true })
    }
    const to = { organisationId: id, roles: ['owner'] } as const
    const kind = over ? 'verification-ended' : 'verification-ends'
    await notify(trx, act, { kind, values: { organisation: house.name, endsOn }, to, path: '/house/profile', at })
    return true
  })
}
