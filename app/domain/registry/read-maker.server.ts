import type { Db } from '#db/client.server.ts'
import { effectiveEntryState, type EntryState } from './status.ts'
import { entriesWithProducts, replyOf, type EntryBasis, type MakerReply } from './entries.server.ts'

export type MakerEntry = { id: string; slug: string; product: string; basis: EntryBasis; state: EntryState; showsOn: string | null; reply: MakerReply | null }

/** The listed entries about a maker's products, also those that are not shown yet, newest first; for the maker itself. */
export async function listMakerEntries(db: Db, makerId: string, today: string): Promise<MakerEntry[]> {
  const rows = await entriesWithProducts(db)
    .where('product.makerId', '=', makerId)
    .where('registryEntry.listedAt', 'is not', null)
    .orderBy('registryEntry.listedAt', 'desc')
    .orderBy('registryEntry.id')
    .execute()
  return rows.map((row) => {
    const { id, slug, product, basis, showsOn } = row
    return { id, slug, product, basis, showsOn, state: effectiveEntryState(row, today), reply: replyOf(row.reply) }
  })
}
