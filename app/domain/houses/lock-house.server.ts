import type { Selectable } from 'kysely'
import type { Trx } from '#db/client.server.ts'
import type { HouseTable } from '#db/schema/access.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addDays, marketDay, startOfMarketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { effectiveHouseState, stateAfter, verificationEnd } from '../organisations/status.ts'
import { tellOnce } from '../reminders/tell-once.server.ts'

export type LockedHouse = { house: Selectable<HouseTable>; name: string; at: Date }

/**
 * Locks a house, reads the clock under the lock, and records that its verification has ended when it has, so that what follows sees the state that holds at `at`. Every operation that
 * asks for the state of a house begins here. Undefined for an organisation that is no house.
 */
export async function lockHouse(trx: Trx, act: Act, id: string): Promise<LockedHouse | undefined> {
  const row = await trx.selectFrom('house').where('organisationId', '=', id).selectAll().forUpdate().executeTakeFirst()
  if (!row) return undefined
  const { name } = await trx.selectFrom('organisation').where('id', '=', id).select('name').executeTakeFirstOrThrow()
  const at = await act.clock(trx)
  const house = { house: row, name, at }
  return effectiveHouseState(row, marketDay(at)) === row.state ? house : { ...house, house: await recordExpiry(trx, act, house) }
}

/** The house is expired from the day after its year, whenever that is written down, and its owners are told once. */
async function recordExpiry(trx: Trx, act: Act, { house, name, at }: LockedHouse): Promise<Selectable<HouseTable>> {
  const id = house.organisationId
  const endsOn = verificationEnd(house.verifiedOn)!
  const to = stateAfter('house', house.state, 'expire')!
  const revision = house.revision + 1
  await trx.updateTable('house').set({ state: to, revision }).where('organisationId', '=', id).execute()
  const byClock = { actor: { kind: 'system', name: 'clock' }, requestId: act.requestId } as const
  const happenedAt = startOfMarketDay(addDays(endsOn, 1))
  const subject = { kind: 'house', id }
  await recordChange(trx, byClock, { verb: 'house.expire', subject, from: house.state, to, at: happenedAt, data: { endsOn }, search: true })
  if (await tellOnce(trx, { subjectKind: 'house', subjectId: id, endsOn, daysBefore: 0 }, at)) {
    const owners = { organisationId: id, roles: ['owner'] } as const
    await notify(trx, act, { kind: 'verification-ended', values: { organisation: name, endsOn }, to: owners, path: '/house/profile', at })
  }
  return { ...house, state: to, revision }
}
