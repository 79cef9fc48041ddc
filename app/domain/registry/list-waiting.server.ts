import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import { listOrganisationsOfMakers } from '../makers/list-waiting.server.ts'
import { addDays, marketDay, startOfMarketDay } from '../market-day.ts'
import type { CaseKind, WaitingCase, WaitingQuery } from '../moderation/case.ts'
import { reviewOpensDays } from './limits.ts'
import { restsOnAdvisory } from './entries.server.ts'
import { canReview, effectiveEntryState, entryHolds } from './status.ts'

/** Proposals that two people decide on, none of them the proposer or one who has decided already. */
export async function listWaitingEntries(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await entries(db).where('registryEntry.state', 'in', ['proposed', 'in_review']).orderBy('registryEntry.proposedAt').limit(limit).execute()
  return asCases(
    db,
    rows.map((row) => ({ ...row, kind: 'registry-entry', since: row.proposedAt, partOf: [row.proposedBy, ...row.decidedBy.map(({ id }) => id)] })),
  )
}

/** Contests that reviewers from outside decide on: nobody who had a part in the entry or in an earlier contest of it. */
export async function listWaitingContests(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await holding(db, at)
    .where('registryEntry.state', '=', 'contested')
    .select((fields) => [
      fields
        .selectFrom('registryContest')
        .whereRef('registryContest.entryId', '=', 'registryEntry.id')
        .select((inner) => inner.fn.max('contestedAt').as('at'))
        .$asScalar()
        .$notNull()
        .as('since'),
      jsonArrayFrom(
        fields
          .selectFrom('registryContestDecision as judged')
          .innerJoin('registryContest', 'registryContest.id', 'judged.contestId')
          .whereRef('registryContest.entryId', '=', 'registryEntry.id')
          .select('judged.decidedBy as id'),
      ).as('judgedBy'),
    ])
    .orderBy('since')
    .limit(limit)
    .execute()
  return asCases(
    db,
    rows.map((row) => ({ ...row, kind: 'registry-contest', partOf: [row.proposedBy, ...[...row.decidedBy, ...row.judgedBy].map(({ id }) => id)] })),
    at,
  )
}

/** Entries whose maker has replied, and nobody of the staff has read the reply that stands. */
export async function listWaitingReplies(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await entries(db)
    .innerJoin('registryReply as reply', 'reply.entryId', 'registryEntry.id')
    .where('reply.id', '=', (newest) =>
      newest
        .selectFrom('registryReply as later')
        .whereRef('later.entryId', '=', 'registryEntry.id')
        .orderBy('later.repliedAt', 'desc')
        .orderBy('later.id', 'desc')
        .limit(1)
        .select('later.id'),
    )
    .where('reply.id', 'not in', (read) => read.selectFrom('registryReplyReading').select('replyId'))
    .select('reply.repliedAt as since')
    .orderBy('since')
    .limit(limit)
    .execute()
  return asCases(
    db,
    rows.map((row) => ({ ...row, kind: 'registry-reply' })),
  )
}

/** Entries whose yearly review can be done, due at the end of the day after which they lapse. */
export async function listWaitingReviews(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const today = marketDay(at)
  const rows = await holding(db, at)
    .where('registryEntry.reviewDueOn', '<=', addDays(today, reviewOpensDays))
    .orderBy('registryEntry.reviewDueOn')
    .limit(limit)
    .execute()
  return asCases(
    db,
    rows
      .filter((row) => canReview(row, today))
      .map((row) => {
        const dueOn = row.reviewDueOn!
        return { ...row, kind: 'registry-review', since: startOfMarketDay(addDays(dueOn, -reviewOpensDays)), dueAt: startOfMarketDay(addDays(dueOn, 1)) }
      }),
    at,
  )
}

/** Entries that are listed and not shown yet, because nobody has told their maker. */
export async function listWaitingMakerNotices(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await holding(db, at).where('registryEntry.showsOn', 'is', null).orderBy('registryEntry.listedAt').limit(limit).execute()
  return asCases(
    db,
    rows.map((row) => ({ ...row, kind: 'maker-notice', since: row.listedAt! })),
    at,
  )
}

function entries(db: Db) {
  return db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .select([
      'registryEntry.id',
      'registryEntry.state',
      'registryEntry.proposedBy',
      'registryEntry.proposedAt',
      'registryEntry.listedAt',
      'registryEntry.reviewDueOn',
      'product.name as product',
      'product.makerId',
    ])
    .select(restsOnAdvisory)
    .select((fields) =>
      jsonArrayFrom(
        fields.selectFrom('registryDecision').whereRef('registryDecision.entryId', '=', 'registryEntry.id').select('registryDecision.decidedBy as id'),
      ).as('decidedBy'),
    )
}

/** Those that hold; the calendar's last word on each is `asCases`. */
function holding(db: Db, at: Date) {
  return entries(db)
    .where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
    .where((where) => where.or([where('registryEntry.reviewDueOn', 'is', null), where('registryEntry.reviewDueOn', '>=', marketDay(at))]))
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]
type Found = Pick<Row, 'id' | 'state' | 'product' | 'makerId' | 'reviewDueOn' | 'restsOnAdvisory'> & {
  kind: CaseKind
  since: Date
  dueAt?: Date
  partOf?: string[]
}

/** The rows as cases, with the organisation that speaks for each maker. With `at`, what no advisory carries any more is left out. */
async function asCases(db: Db, rows: readonly Found[], at?: Date): Promise<WaitingCase[]> {
  const standing = at === undefined ? rows : rows.filter((row) => entryHolds(effectiveEntryState(row, marketDay(at))))
  const makers = await listOrganisationsOfMakers(db, [...new Set(standing.map(({ makerId }) => makerId))])
  return standing.map(({ kind, id, product, makerId, since, dueAt = null, partOf }) => ({
    ...{ kind, id, title: product, organisation: makers.get(makerId) ?? null, since, dueAt },
    ...(partOf && { partOf }),
  }))
}
