import type { Act } from '#app/domain/act.server.ts'
import { destroyDuePrices } from '#app/domain/awards/destroy-prices.server.ts'

/** Destroys prices that nobody is to read any more, once what held them back is over: a few an hour, until none is left. */
export async function destroyPrices(act: Act): Promise<void> {
  await destroyDuePrices(act)
}
