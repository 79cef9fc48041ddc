import type { z } from 'zod'
import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { freeSlug } from '../free-slug.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { UnclaimedHouse } from './profile.ts'
import { siteDomain } from './ownership.ts'

export type ListUnclaimedRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'known_site'; house: string }

/** Staff put a house on the list that nobody acts for yet: a name, a city and a site, and nothing that it has not said itself. One site is one house. */
export function listUnclaimedHouse(act: Act, input: z.infer<typeof UnclaimedHouse>): Promise<Result<{ organisationId: string }, ListUnclaimedRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'list_unclaimed')
    if (!member.ok) return member
    const { legalName, city, website } = input
    const domain = siteDomain(website)
    const sites = await trx
      .selectFrom('house')
      .where('website', 'is not', null)
      .where('website', 'ilike', `%${domain}%`)
      .select(['legalName', 'website'])
      .execute()
    const known = sites.find((house) => siteDomain(house.website!) === domain)
    if (known) return refuse({ reason: 'known_site', house: known.legalName })
    const at = await act.clock(trx)
    const id = newId()
    const slug = await freeSlug(legalName, 'house', async (taken) =>
      Boolean(await trx.selectFrom('organisation').where('slug', '=', taken).select('id').executeTakeFirst()),
    )
    await trx.insertInto('organisation').values({ id, kind: 'house', name: legalName, slug, createdAt: at, createdBy: null }).execute()
    const blank = { secpNumber: null, ntn: null, foundedYear: null, teamSize: null, verifiedOn: null, verifiedMethod: null }
    await trx
      .insertInto('house')
      .values({ organisationId: id, legalName, city, website, ...blank, state: 'unclaimed' })
      .execute()
    await recordChange(trx, act, { verb: 'house.list_unclaimed', subject: { kind: 'house', id }, at, to: 'unclaimed', search: true })
    return ok({ organisationId: id })
  })
}
