import type { Act } from '#app/domain/act.server.ts'
import { lockHouse } from '#app/domain/houses/lock-house.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { HouseState, InstitutionState } from './status.ts'

export type LockedOrganisation = { name: string; at: Date } & ({ kind: 'house'; state: HouseState } | { kind: 'institution'; state: InstitutionState })

/** Locks an institution or a house with the state that holds at `at`, the clock read under the lock; undefined for any other organisation. */
export async function lockOrganisation(trx: Trx, act: Act, id: string): Promise<LockedOrganisation | undefined> {
  const organisation = await trx.selectFrom('organisation').select(['kind', 'name']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (organisation?.kind === 'house') {
    const { house, name, at } = (await lockHouse(trx, act, id))!
    return { kind: 'house', name, state: house.state, at }
  }
  if (organisation?.kind !== 'institution') return undefined
  const { state } = await trx.selectFrom('institution').select('state').where('organisationId', '=', id).forUpdate().executeTakeFirstOrThrow()
  return { kind: 'institution', name: organisation.name, state, at: await act.clock(trx) }
}
