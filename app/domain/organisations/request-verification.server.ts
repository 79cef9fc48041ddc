import type { z } from 'zod'
import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { lockHouse } from '#app/domain/houses/lock-house.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import type { HouseNumbers } from './facts.ts'
import { findTakenNumber, type HouseNumber } from './house-numbers.server.ts'
import { answerQuestions } from './questions.server.ts'
import { stateAfter } from './status.ts'

export type RequestVerificationRefusal = { reason: 'forbidden' | 'not_found' | 'no_number' | 'wrong_state' } | { reason: 'number_taken'; field: HouseNumber }

/**
 * A house asks staff to check its registration papers. There must be a number to look up: one that it stated when it was founded, or one given now. A number that is
 * known already stays.
 */
export function requestVerification(act: Act, numbers: z.infer<typeof HouseNumbers> = {}): Promise<Result<undefined, RequestVerificationRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'organisation', 'request_verification')
    if (!allowed.ok) return allowed
    const { id } = allowed.value.organisation
    const locked = await lockHouse(trx, act, id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { house, at } = locked
    const to = stateAfter('house', house.state, 'request_verification')
    if (!to) return refuse({ reason: 'wrong_state' })
    if (house.secpNumber || house.ntn) numbers = {}
    else if (!numbers.secpNumber && !numbers.ntn) return refuse({ reason: 'no_number' })
    const field = await findTakenNumber(trx, numbers)
    if (field) return refuse({ reason: 'number_taken', field })
    await trx
      .updateTable('house')
      .set((update) => ({ ...numbers, state: to, revision: update('revision', '+', 1) }))
      .where('organisationId', '=', id)
      .execute()
    await answerQuestions(trx, id, at)
    await recordChange(trx, act, { verb: 'house.request_verification', subject: { kind: 'house', id }, at, from: house.state, to, search: true })
    return ok(undefined)
  })
}
