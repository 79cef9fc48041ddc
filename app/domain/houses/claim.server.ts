import { emailDomainOf } from '../access/credentials.ts'
import { decideAccess } from '../access/table.ts'
import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { mayClaim, siteDomain } from './ownership.ts'

export type ClaimRefusal = { reason: 'forbidden' | 'not_found' | 'not_unclaimed' | 'already_claimed' } | { reason: 'other_domain'; domain: string }

/** A person whose confirmed address is at the domain of a house's site asks to act for it. Staff decide; the domain alone opens nothing. */
export function claimHouse(act: Act, input: { slug: string }): Promise<Result<{ claimId: string }, ClaimRefusal>> {
  return transact(act.db, async (trx) => {
    const { actor } = act
    if (actor.kind !== 'person' || decideAccess(actor, 'organisation', 'claim') !== 'allowed') return refuse({ reason: 'forbidden' })
    const house = await trx
      .selectFrom('house')
      .innerJoin('organisation', 'organisation.id', 'house.organisationId')
      .where('organisation.slug', '=', input.slug)
      .select(['house.organisationId as id', 'house.state', 'house.website'])
      .forUpdate('house')
      .executeTakeFirst()
    if (!house) return refuse({ reason: 'not_found' })
    const person = await trx.selectFrom('person').where('id', '=', actor.personId).where('confirmedAt', 'is not', null).select('email').executeTakeFirst()
    if (!person) return refuse({ reason: 'forbidden' })
    if (house.state !== 'unclaimed' || house.website === null) return refuse({ reason: 'not_unclaimed' })
    if (!mayClaim(emailDomainOf(person.email), house.website)) return refuse({ reason: 'other_domain', domain: siteDomain(house.website) })
    const waiting = await trx
      .selectFrom('houseClaim')
      .where('houseId', '=', house.id)
      .where('personId', '=', actor.personId)
      .where('state', '=', 'waiting')
      .select('id')
      .executeTakeFirst()
    if (waiting) return refuse({ reason: 'already_claimed' })
    const at = await act.clock(trx)
    const id = newId()
    await trx
      .insertInto('houseClaim')
      .values({ id, houseId: house.id, personId: actor.personId, state: 'waiting', createdAt: at, decidedBy: null, decidedAt: null })
      .execute()
    const data = { house: house.id, person: actor.personId }
    await recordChange(trx, act, { verb: 'house_claim.make', subject: { kind: 'house_claim', id }, at, to: 'waiting', data })
    return ok({ claimId: id })
  })
}
