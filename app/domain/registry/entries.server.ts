import { sql, type ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { Database } from '#db/schema.ts'
import type { Seer } from '../hiding/seer.ts'
import { isNotHidden, isReplyShown, isSeen } from '../hiding/shown.server.ts'

export type EntryBasis = 'named' | 'read_as_covered'

/** What the maker answers to an entry; it stands beside the entry wherever that is shown. */
export type MakerReply = { body: string; at: Date }

/** Whether any advisory that the entry cites still speaks. */
export const restsOnAdvisory = (fields: ExpressionBuilder<Database, 'registryEntry'>) =>
  fields
    .exists(
      fields
        .selectFrom('registryCitation')
        .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
        .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
        .innerJoin('advisory', 'advisory.id', 'advisoryVersion.advisoryId')
        .whereRef('registryCitation.entryId', '=', 'registryEntry.id')
        .where('advisory.state', '!=', 'withdrawn')
        .select(sql<number>`1`.as('one')),
    )
    .$castTo<boolean>()
    .as('restsOnAdvisory')

/** Entries in every state with their product, maker and newest reply, hidden ones too: for reads that choose further. */
export function entriesWithProducts(db: Db) {
  return db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .select([
      'registryEntry.id',
      'registryEntry.productId',
      'registryEntry.basis',
      'registryEntry.state',
      'registryEntry.listedAt',
      'registryEntry.reviewDueOn',
      'registryEntry.showsOn',
      'product.slug',
      'product.name as product',
      'product.category',
      'maker.name as maker',
    ])
    .select(restsOnAdvisory)
    .select((fields) => newestReply(fields).as('reply'))
}

/** The entries that the public may see on a day: shown by then, and hidden by nobody. A seer of the staff sees hidden ones too, and a maker its own. */
export function shownEntries(db: Db, today: string, seer?: Seer) {
  return entriesWithProducts(db)
    .leftJoin('makerOrganisation as own', 'own.makerId', 'product.makerId')
    .where('registryEntry.showsOn', '<=', today)
    .where(isSeen(seer, isNotHidden('registry_entry', 'registryEntry.id'), 'own.organisationId'))
}

/** The newest of a maker's replies, while it may be shown; the one before it, which it took the place of, does not come back. */
const newestReply = (fields: ExpressionBuilder<Database, 'registryEntry'>) =>
  jsonObjectFrom(
    fields
      .selectFrom((inner) =>
        inner
          .selectFrom('registryReply')
          .whereRef('registryReply.entryId', '=', 'registryEntry.id')
          .orderBy('registryReply.repliedAt', 'desc')
          .orderBy('registryReply.id', 'desc')
          .limit(1)
          .selectAll()
          .as('registryReply'),
      )
      .where(isReplyShown)
      .select(['registryReply.body', 'registryReply.repliedAt as at']),
  )

/** JSON carries the instant as text. */
export function replyOf(reply: { body: string; at: Date | string } | null): MakerReply | null {
  return reply && { body: reply.body, at: new Date(reply.at) }
}

/** The newest of a maker's replies to an entry, hidden or not. */
export async function findNewestReplyId(db: Db, entryId: string): Promise<string | undefined> {
  const query = db.selectFrom('registryReply').where('entryId', '=', entryId).orderBy('repliedAt', 'desc').orderBy('id', 'desc')
  return (await query.select('id').executeTakeFirst())?.id
}
