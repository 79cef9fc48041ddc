import { sql } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import { recognisableKey } from './secret.server.ts'
import { mayTry, windowMinutes } from './throttle.ts'
import type { VisitorAct } from './visitor-act.server.ts'

/**
 * Counts a sign-in before the password is looked at: as failed, until `sign-in` says otherwise. One at a time for an account, so that a thousand guesses sent at once are counted
 * one after another. Answers the attempt's id, or undefined when account or address have to wait. Neither is stored in a readable form.
 */
export function reserveAttempt(act: VisitorAct, who: { emailKey: string; address: string }): Promise<string | undefined> {
  const accountKey = recognisableKey(act.keys, 'account', who.emailKey)
  const addressKey = recognisableKey(act.keys, 'address', who.address)
  return transact(act.db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${accountKey.toString('hex')}, 0))`.execute(trx)
    const at = await act.clock(trx)
    const since = new Date(at.getTime() - windowMinutes * 60_000)
    const failed = (column: 'accountKey' | 'addressKey', key: Buffer) =>
      trx
        .selectFrom('signInAttempt')
        .select((select) => select.fn.countAll<string>().as('count'))
        .where(column, '=', key)
        .where('at', '>', since)
        .where('succeeded', '=', false)
        .executeTakeFirstOrThrow()
    const account = await failed('accountKey', accountKey)
    const address = await failed('addressKey', addressKey)
    if (!mayTry({ account: Number(account.count), address: Number(address.count) })) return undefined
    await trx.deleteFrom('signInAttempt').where('accountKey', '=', accountKey).where('at', '<=', since).execute()
    const id = newId()
    await trx.insertInto('signInAttempt').values({ id, accountKey, addressKey, at, succeeded: false }).execute()
    return id
  })
}

/** Forgets the failures of an account, for whoever has just proved by a mailed link that it is theirs: a stranger who kept it waiting keeps it no longer. */
export async function forgetAttempts(trx: Trx, keys: Keys, emailKey: string): Promise<void> {
  await trx
    .deleteFrom('signInAttempt')
    .where('accountKey', '=', recognisableKey(keys, 'account', emailKey))
    .where('succeeded', '=', false)
    .execute()
}
