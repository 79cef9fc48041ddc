import { sql } from 'kysely'
import type { Trx } from '#db/client.server.ts'
import type { Refusal, Result } from '../result.ts'

/**
 * Runs an operation for real and takes back what it did when it succeeds, so that whatever it would refuse is refused now. A refusal is kept as it is, with an event that it may have
 * recorded. The locks that it took go with what is taken back.
 */
export async function tryOut<Value, R extends Refusal>(trx: Trx, run: () => Promise<Result<Value, R>>): Promise<Result<Value, R>> {
  await sql`savepoint desk_trial`.execute(trx)
  const tried = await run()
  if (tried.ok) await sql`rollback to savepoint desk_trial`.execute(trx)
  await sql`release savepoint desk_trial`.execute(trx)
  return tried
}
