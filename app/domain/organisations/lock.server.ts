import type { Act } from '#app/domain/act.server.ts'
import { lockHouse } from '#app/domain/houses/lock-house.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { HouseState, InstitutionState } from './status.ts'

/** `revision` counts how often its facts were stated anew, or its state moved. */
export type LockedOrganisation = { name: string; revision: number; at: Date } & (
  { kind: 'house'; state: HouseState } | { kind: 'institution'; state: InstitutionState }
)

/** Locks an institution or a house with the state that holds at `at`, the clock read under the lock; undefined for any other organisation. */
export async function lockOrganisation(trx: Trx, act: Act, id: string): Promise<LockedOrganisation | undefined> {
  const organisation = await trx.selectFrom('organisation').select(['kind', 'name']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (organisation?.kind === 'house') {
    const { house, name, at } = (await lockHouse(trx, act, id))!
    return { kind: 'house', name, state: house.state, revision: house.revision, at }
  }
  if (organisation?.kind !== 'institution') return undefined
  const facts = await trx.selectFrom('institution').select(['state', 'revision']).where('organisationId', '=', id).forUpdate().executeTakeFirstOrThrow()
  return { kind: 'institution', name: organisation.name, ...facts, at: await act.clock(trx) }
}
