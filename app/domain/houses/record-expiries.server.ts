import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { addDays, addMonths, marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { verificationEnd } from '../organisations/status.ts'
import { reminderDays, reminderDue } from '../reminders/due.ts'
import { tellOnce } from '../reminders/tell-once.server.ts'
import { lockHouse } from './lock-house.server.ts'

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
    const locked = await lockHouse(trx, act, id)
    // Locking it records an end that is due; what others moved in between is no longer ours to tell.
    if (locked?.house.state === 'expired') return true
    if (locked?.house.state !== 'verified') return false
    const { house, name, at } = locked
    const endsOn = verificationEnd(house.verifiedOn)!
    const daysBefore = reminderDue({ endsOn, since: house.verifiedOn!, today: marketDay(at) })
    if (daysBefore === null || !(await tellOnce(trx, { subjectKind: 'house', subjectId: id, endsOn, daysBefore }, at))) return false
    const to = { organisationId: id, roles: ['owner'] } as const
    await notify(trx, act, { kind: 'verification-ends', values: { organisation: name, endsOn }, to, path: '/house/profile', at })
    return true
  })
}
