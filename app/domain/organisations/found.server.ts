import type { Act } from '#app/domain/act.server.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import type { OrganisationKind } from '#app/domain/actor.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Trx } from '#db/client.server.ts'
import { governingRole } from './rules.ts'

/** The person who may found an organisation: signed in, with a confirmed address. */
export async function findFounder(trx: Trx, act: Act): Promise<Result<{ id: string; email: string }, { reason: 'forbidden' }>> {
  if (act.actor.kind !== 'person' || decideAccess(act.actor, 'organisation', 'found') !== 'allowed') return refuse({ reason: 'forbidden' })
  const person = await trx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('id', '=', act.actor.personId)
    .where('confirmedAt', 'is not', null)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return person ? ok(person) : refuse({ reason: 'forbidden' })
}

/** Writes the organisation and the founder's membership; the facts of its kind are the caller's. */
export async function insertOrganisation(trx: Trx, kind: Exclude<OrganisationKind, 'association'>, name: string, founderId: string, at: Date): Promise<string> {
  const id = newId()
  const slug = await freeSlug(name, kind, async (taken) => {
    const row = await trx.selectFrom('organisation').select('id').where('slug', '=', taken).executeTakeFirst()
    return row !== undefined
  })
  await trx.insertInto('organisation').values({ id, kind, name, slug, createdAt: at, createdBy: founderId }).execute()
  await trx
    .insertInto('membership')
    .values({ id: newId(), organisationId: id, personId: founderId, roles: [governingRole[kind]], createdAt: at, endedAt: null })
    .execute()
  return id
}
