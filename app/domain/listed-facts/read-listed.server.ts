import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { putFacts, dropFacts } from '#app/domain/matching/columns/columns.ts'
import { marketMeanIn } from '#app/domain/matching/columns/market.ts'
import { factsOf } from '#app/domain/matching/columns/read.ts'
import type { OfferingFacts } from '#app/domain/matching/facts.ts'
import { digestOfOffering } from '#app/domain/matching/inputs-digest.server.ts'
import { readFactsOf } from '#app/domain/offerings/facts.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { readLogSince, readLogEnd } from '#db/change-log.server.ts'
import type { Db } from '#db/client.server.ts'
import { findTouchedOfferings, loadListed, readTaxonomyMark, type Listed, type OnOfferings } from './load.server.ts'

/** The facts of one offering before and after a change; undefined where it was, or is, not listed. */
export type FactsChange = { before: OfferingFacts | undefined; after: OfferingFacts | undefined }

/** What changed between two looks: each change of an offering, and whether something changed that all requirements read, such as the day, the taxonomy or the registry. */
export type ListedChanges = { everything: boolean; offerings: readonly FactsChange[] }

/**
 * `read` are the rows of the log that were read and come again, since a transaction older than theirs still runs; `unseen` are changes that nobody was handed, `handed` those whose reader has
 * not come to its end.
 */
type Kept = { listed: Listed; upTo: string; read: ReadonlySet<string>; taxonomy: string; unseen: ListedChanges; handed: ListedChanges }
type Keeper = { kept: Kept | undefined; turn: Promise<unknown> }

/** One for each database that this process has opened; it goes with it. */
const keepers = new WeakMap<Db, Keeper>()

/** Changes that nobody takes are kept up to here; past it everything counts as changed. */
const unseenAtMost = 10_000

/**
 * The facts of all listed offerings on a day, as good as read now. They are held in memory from the first reading on and brought up to date by the change log; the columns go on changing
 * after an await, so work with them at once. Within a transaction they are read anew, since it may see what nobody else does: ask before it begins where there are many.
 */
export async function readListed(db: Db, today: string, onOfferings?: OnOfferings): Promise<Listed> {
  if (db.isTransaction) return loadListed(db, today, onOfferings)
  return (await inTurn(db, (keeper) => bringUp(keeper, db, today, onOfferings))).listed
}

/** The same on the day of the act, by the market's calendar. */
export async function readListedToday(act: Pick<Act, 'db' | 'clock'>, market: Market, onOfferings?: OnOfferings): Promise<Listed> {
  return readListed(act.db, dayInZone(await act.clock(act.db), market.timeZone), onOfferings)
}

/**
 * Brings the facts up to date and hands `work` what has changed since it last came to its end: everything, the first time. One reader of a process may ask; work that throws is handed the
 * same changes again.
 */
export async function withListedChanges<T>(db: Db, today: string, work: (listed: Listed, changes: ListedChanges) => Promise<T>): Promise<T> {
  const kept = await inTurn(db, (keeper) => bringUp(keeper, db, today))
  kept.handed = joined(kept.handed, kept.unseen)
  kept.unseen = none
  const done = await work(kept.listed, kept.handed)
  kept.handed = none
  return done
}

/** One after the other: two that read the log at once would each put what the other has put. */
function inTurn<T>(db: Db, work: (keeper: Keeper) => Promise<T>): Promise<T> {
  const keeper = keepers.get(db) ?? { kept: undefined, turn: Promise.resolve() }
  keepers.set(db, keeper)
  const mine = keeper.turn.then(() => work(keeper))
  keeper.turn = mine.catch(() => undefined)
  return mine
}

async function bringUp(keeper: Keeper, db: Db, today: string, onOfferings?: OnOfferings): Promise<Kept> {
  // Where the log stands before anything is read: what changes meanwhile is read again.
  const upTo = await readLogEnd(db)
  const taxonomy = await readTaxonomyMark(db)
  const { kept } = keeper
  // A log that stands before ours belongs to a database that was put back from a copy.
  const isCurrent = kept && kept.listed.today === today && kept.taxonomy === taxonomy && BigInt(kept.upTo) <= BigInt(upTo)
  if (!isCurrent) {
    const listed = await loadListed(db, today, onOfferings)
    return (keeper.kept = { listed, upTo, read: new Set(), taxonomy, unseen: everythingChanged, handed: none })
  }
  const logged = await readLogSince(db, kept.upTo)
  const changes = logged.filter(({ id }) => !kept.read.has(id))
  const ids = await findTouchedOfferings(db, changes)
  const facts = new Map((await readFactsOf(db, today, ids)).map((one) => [one.offeringId, one]))
  const { columns } = kept.listed
  const meanBefore = marketMeanIn(columns)
  const changed = ids.flatMap((id) => putChange(kept.listed, id, facts.get(id)) ?? [])
  // The market's mean is a part of every score.
  const everything = changes.some(({ kind }) => !toldByOfferings.includes(kind)) || marketMeanIn(columns) !== meanBefore
  kept.upTo = upTo
  kept.read = new Set(logged.map(({ id }) => id))
  kept.unseen = joined(kept.unseen, { everything, offerings: changed })
  return kept
}

/** Kinds of changes that say which offerings they touch, or touch nothing that matching reads of others: a requirement asks for its own run. Any other may touch what all requirements read. */
const toldByOfferings = ['offering', 'house', 'attestation', 'requirement']

/** Puts what was read in the place of what was known; undefined where both are the same. */
function putChange({ columns }: Listed, id: string, after: OfferingFacts | undefined): FactsChange | undefined {
  const before = factsOf(columns, id)
  if (!before && !after) return undefined
  if (!after) {
    dropFacts(columns, id)
    return { before, after }
  }
  const digest = digestOfOffering(after)
  if (before && digestOfOffering(before).equals(digest)) return undefined
  putFacts(columns, after, digest)
  return { before, after }
}

const none: ListedChanges = { everything: false, offerings: [] }
const everythingChanged: ListedChanges = { everything: true, offerings: [] }

function joined(a: ListedChanges, b: ListedChanges): ListedChanges {
  const offerings = [...a.offerings, ...b.offerings]
  return a.everything || b.everything || offerings.length > unseenAtMost ? everythingChanged : { everything: false, offerings }
}
