import type { OrganisationKind, Role } from '#app/domain/actor.ts'
import { recordChange, type RecordedBy } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Trx } from '#db/client.server.ts'
import { areRolesOf } from './rules.ts'

export type GrantRefusal = { reason: 'unknown_organisation' | 'unknown_role' }

/** The organisation that an operator names by its slug, and the roles as its own; locked. */
export async function lockForGrant(
  trx: Trx,
  slug: string,
  roles: readonly string[],
): Promise<Result<{ id: string; kind: OrganisationKind; roles: Role[] }, GrantRefusal>> {
  const organisation = await trx.selectFrom('organisation').select(['id', 'kind']).where('slug', '=', slug).forUpdate().executeTakeFirst()
  if (!organisation) return refuse({ reason: 'unknown_organisation' })
  const wanted = [...roles]
  return areRolesOf(organisation.kind, wanted) ? ok({ ...organisation, roles: wanted }) : refuse({ reason: 'unknown_role' })
}

/** Writes the membership of an operator's grant, or other roles into the one there is. */
export async function putMembership(trx: Trx, by: RecordedBy, grant: { organisationId: string; personId: string; roles: Role[] }, at: Date): Promise<void> {
  const { organisationId, personId, roles } = grant
  const made = await trx
    .insertInto('membership')
    .values({ id: newId(), organisationId, personId, roles, createdAt: at, endedAt: null })
    .onConflict((conflict) => conflict.columns(['organisationId', 'personId']).where('endedAt', 'is', null).doUpdateSet({ roles }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordChange(trx, by, {
    verb: 'membership.grant',
    subject: { kind: 'membership', id: made.id },
    at,
    data: { organisation: organisationId, person: personId, roles },
  })
}
