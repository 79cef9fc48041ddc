import type { Market } from '#app/domain/market.ts'
import type { Db } from '#db/client.server.ts'
import type { WorkingCalendar } from './calendar.ts'

/** The market's working days with the holidays that staff keep. */
export async function readCalendar(db: Db, market: Market): Promise<WorkingCalendar> {
  const rows = await db.selectFrom('holiday').select(['day', 'name']).where('market', '=', market.code).execute()
  return { market, holidays: new Set(rows.map((row) => row.day)), names: new Map(rows.map((row) => [row.day, row.name])) }
}
