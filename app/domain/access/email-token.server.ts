import type { Trx } from '#db/client.server.ts'
import { hashSecret, newSecret } from './secret.server.ts'

/** How long a link in a mail works, by what it does. */
export const tokenHours = { confirm: 24, reset: 1 } as const
export type TokenPurpose = keyof typeof tokenHours

/** Makes a link's secret; older links of the same purpose stop working. Only the hash is stored. */
export async function issueToken(trx: Trx, personId: string, purpose: TokenPurpose, at: Date): Promise<string> {
  await endTokens(trx, personId, purpose, at)
  const token = newSecret()
  const expiresAt = new Date(at.getTime() + tokenHours[purpose] * 3_600_000)
  await trx
    .insertInto('emailToken')
    .values({ tokenHash: hashSecret(token), personId, purpose, createdAt: at, expiresAt, usedAt: null })
    .execute()
  return token
}

/** Ends every unused link of a purpose, as when one was used or a newer one made. */
export async function endTokens(trx: Trx, personId: string, purpose: TokenPurpose, at: Date): Promise<void> {
  await trx.updateTable('emailToken').set({ usedAt: at }).where('personId', '=', personId).where('purpose', '=', purpose).where('usedAt', 'is', null).execute()
}

/** The person a link belongs to while it works, with the token locked so that it is used once; undefined when it never was, was used, or is over. */
export async function lockToken(trx: Trx, token: string, purpose: TokenPurpose, at: Date) {
  return trx
    .selectFrom('emailToken')
    .innerJoin('person', 'person.id', 'emailToken.personId')
    .select(['person.id', 'person.name', 'person.email', 'person.emailKey', 'person.locale', 'person.passwordHash', 'person.confirmedAt'])
    .where('tokenHash', '=', hashSecret(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .where('person.disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}
