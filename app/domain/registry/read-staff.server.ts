import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { canReview, effectiveEntryState, entryHolds, type EntryState } from './status.ts'
import { withCapabilities, type EntryRow } from './read-rows.server.ts'
import { readEpisodes, type EntryEpisode } from './episodes.server.ts'
import { readProduct, type ProductPage } from './read-product.server.ts'
import { entriesWithProducts } from './entries.server.ts'

export type EntryForStaff = Omit<ProductPage, 'episodes'> & {
  entry: EntryEpisode & { proposedBy: string; proposer: string; proposedAt: Date }
  decisions: { decision: 'list' | 'refuse'; ground: string | null; reason: string; by: string; at: Date }[]
}

/** One entry as staff see it: who proposed it, and who has decided what. */
export async function findEntry(db: Db, id: string, options: { today: string; locale: Locale }): Promise<EntryForStaff | undefined> {
  const row = await db
    .selectFrom('registryEntry')
    .innerJoin('person', 'person.id', 'registryEntry.proposedBy')
    .where('registryEntry.id', '=', id)
    .select(['registryEntry.productId', 'registryEntry.proposedBy', 'registryEntry.proposedAt', 'person.name as proposer'])
    .executeTakeFirst()
  if (!row) return undefined
  const { productId, ...proposal } = row
  const [episode] = await readEpisodes(db, { entryId: id }, options.today)
  const decisions = await db
    .selectFrom('registryDecision')
    .innerJoin('person', 'person.id', 'registryDecision.decidedBy')
    .where('entryId', '=', id)
    .orderBy('decidedAt')
    .select(['registryDecision.decision', 'registryDecision.ground', 'registryDecision.reason', 'person.name as by', 'registryDecision.decidedAt as at'])
    .execute()
  return { ...(await readProduct(db, productId, options.locale)), entry: { ...episode!, ...proposal }, decisions }
}

/** Entries that wait for a decision, oldest first; for staff alone. */
export async function listWaitingEntries(db: Db, locale: Locale): Promise<(EntryRow & { proposedAt: Date })[]> {
  const rows = await entriesWithProducts(db)
    .select('registryEntry.proposedAt')
    .where('registryEntry.state', 'in', ['proposed', 'in_review'])
    .orderBy('registryEntry.proposedAt')
    .execute()
  const proposedAt = new Map(rows.map((row) => [row.id, row.proposedAt]))
  return (await withCapabilities(db, rows, locale)).map((row) => ({ ...row, proposedAt: proposedAt.get(row.id)! }))
}

export type EntryTask = { id: string; product: string; maker: string; state: EntryState; task: 'contested' | 'maker' | 'review'; reviewDueOn: string | null }

/** Listed entries that need somebody of the staff: a contest to decide, a maker to tell, a review that can be done; by the day of their review. */
export async function listEntryTasks(db: Db, today: string): Promise<EntryTask[]> {
  const rows = await entriesWithProducts(db)
    .where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
    .orderBy('registryEntry.reviewDueOn')
    .orderBy('registryEntry.id')
    .execute()
  return rows.flatMap((row) => {
    const { id, product, maker, reviewDueOn } = row
    const state = effectiveEntryState(row, today)
    if (!entryHolds(state)) return []
    const task = state === 'contested' ? 'contested' : row.showsOn === null ? 'maker' : canReview({ state, reviewDueOn }, today) ? 'review' : undefined
    return task ? [{ id, product, maker, state, task, reviewDueOn }] : []
  })
}
