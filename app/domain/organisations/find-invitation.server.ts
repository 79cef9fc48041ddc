import { emailKeyOf } from '#app/domain/access/credentials.ts'
import { hashSecret } from '#app/domain/access/secret.server.ts'
import type { OrganisationKind } from '#app/domain/actor.ts'
import type { Db } from '#db/client.server.ts'

export type OpenInvitation = {
  id: string
  email: string
  roles: string[]
  organisation: { id: string; name: string; kind: OrganisationKind }
  /** Whether the address already has a confirmed account, which then signs in instead of signing up. Whoever holds the link reads the mail of the address. */
  hasAccount: boolean
}

/** The invitation of a link while it is open at `at`: not accepted, not taken back, not over. `lock` keeps it so until the transaction ends. */
export async function findInvitation(db: Db, token: string, at: Date, options: { lock?: boolean } = {}): Promise<OpenInvitation | undefined> {
  let query = db
    .selectFrom('invitation')
    .select(['id', 'email', 'roles', 'organisationId'])
    .where('tokenHash', '=', hashSecret(token))
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
  if (options.lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  const organisation = await db.selectFrom('organisation').select(['id', 'name', 'kind']).where('id', '=', row.organisationId).executeTakeFirstOrThrow()
  const account = await db
    .selectFrom('person')
    .select('id')
    .where('emailKey', '=', emailKeyOf(row.email))
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  return { id: row.id, email: row.email, roles: row.roles, organisation, hasAccount: account !== undefined }
}
