import type { Market } from '#app/domain/market.ts'
import type { Db } from '#db/client.server.ts'
import type { WorkingCalendar } from './calendar.ts'
import { calendarFor, calendarFrom, type ComputedCalendar } from './plan.ts'
import type { ProcedureProfile } from './profile.ts'
import type { RequirementState } from './status.ts'

/** The market's working days with the holidays that staff keep. */
export async function readCalendar(db: Db, market: Market): Promise<WorkingCalendar> {
  const rows = await db.selectFrom('holiday').select(['day', 'name', 'nameUr']).where('market', '=', market.code).execute()
  return { market, holidays: new Set(rows.map((row) => row.day)), names: new Map(rows.map((row) => [row.day, { en: row.name, ur: row.nameUr }])) }
}

type Ahead = {
  profile: ProcedureProfile
  state: RequirementState
  publishedAt: Date | null
  closesAt: Date | null
  openingDueAt: Date | null
  closingWish: Date | null
  at: Date
}

const beforePublication = new Set<RequirementState>(['draft', 'in_review'])
const beforeOpening = new Set<RequirementState>(['published', 'closed', 'technical_opening_due', 'financial_opening_due'])

/**
 * The calendar of a requirement as far as it can be computed: before publication as if it were published at this moment, then from the dates that are fixed. None from its first opening
 * on, when what follows hangs on what people did; its period rows say that.
 */
export async function readOutlook(db: Db, requirement: Ahead, market: Market): Promise<ComputedCalendar | null> {
  const { profile, state, publishedAt, closesAt, openingDueAt, closingWish, at } = requirement
  if (beforePublication.has(state)) return calendarFor(profile, at, closingWish, await readCalendar(db, market))
  const opened = state === 'financial_opening_due' && profile.envelopes === 'technical-financial'
  if (!beforeOpening.has(state) || opened || !publishedAt || !closesAt || !openingDueAt) return null
  return calendarFrom(profile, { publishedAt, closesAt, openingDueAt }, await readCalendar(db, market))
}
