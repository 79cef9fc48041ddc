import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { addDays, addMonths, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { reminderDays } from '../reminders/due.ts'
import { tellOnce } from '../reminders/tell-once.server.ts'
import { confirmationReminderDue } from './confirmation.ts'
import { leavesListBefore } from './status.ts'

/**
 * Reminds houses to confirm their listings: 90, 30 and 7 days before one says that nobody has confirmed it for a year, and again before it leaves the list. Each is told once, whatever
 * runs twice; a confirmation begins a new year. Answers how many houses were told.
 */
export async function remindConfirmations(act: Act): Promise<number> {
  const today = marketDay(await act.clock(act.db))
  const near = await act.db
    .selectFrom('offering')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .where('offering.state', '=', 'listed')
    .where('house.state', '!=', 'suspended')
    .where('offering.confirmedOn', '>', leavesListBefore(today))
    .where('offering.confirmedOn', '<=', addMonths(addDays(today, reminderDays[0] + 1), -12))
    .orderBy('offering.confirmedOn')
    .orderBy('offering.id')
    .select('offering.id')
    .execute()
  let told = 0
  for (const { id } of near) if (await remindOne(act, id)) told += 1
  return told
}

function remindOne(act: Act, id: string): Promise<boolean> {
  return transact(act.db, async (trx) => {
    const offering = await trx
      .selectFrom('offering')
      .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
      .where('offering.id', '=', id)
      .where('offering.state', '=', 'listed')
      .select(['offering.houseId', 'offering.confirmedOn', 'version.name'])
      .forUpdate('offering')
      .executeTakeFirst()
    if (!offering?.confirmedOn) return false
    const at = await act.clock(trx)
    const due = confirmationReminderDue(offering.confirmedOn, marketDay(at))
    if (!due) return false
    const { kind, endsOn, daysBefore } = due
    if (!(await tellOnce(trx, { subjectKind: 'offering', subjectId: id, endsOn, daysBefore }, at))) return false
    const to = { organisationId: offering.houseId, roles: ['owner'] } as const
    await notify(trx, act, { kind, values: { offering: offering.name, endsOn }, to, path: `/house/offerings/${id}`, at })
    return true
  })
}
