import { sql } from 'kysely'
import { readLogEnd } from '#db/change-log.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Clock } from '#app/domain/clock.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { findAffected, findAffectedByDays, type Affected } from './affected.server.ts'
import { readDocuments, readGround, streamDocuments } from './documents.server.ts'
import { keyOf, type DocumentKey, type IndexMark, type Search, type SearchDocument } from './port.ts'

/** How long rows of the log are kept; an index that has not read for longer cannot know what it missed. */
export const keptForDays = 7
/** An index is rebuilt a day before rows that it did not read could go. */
const trustedForMs = (keptForDays - 1) * 86_400_000
/** A mark that moves with nothing to read is stored now and then only. */
const markedEveryMs = 3_600_000
const rowsAtMost = 2000

export type Synced = { did: 'nothing' | 'rebuilt' } | { did: 'updated'; changes: number; upserted: number; removed: number }

/**
 * Brings an index up to the change log, if this process is the one that writes it: rebuilds it when it is missing, broken, too old or of another ground, and otherwise looks again at
 * what changed since its mark. `sameGround` spares it the look at the taxonomy. It reads the log up to the oldest transaction that still runs, so that a row which commits late is never passed over; doing it twice changes nothing.
 */
export async function syncSearch(db: Db, search: Search, clock: Clock<Db>, options: { sameGround?: boolean } = {}): Promise<Synced> {
  if (!(await search.claim())) return { did: 'nothing' }
  const mark = await search.readMark()
  const now = await readPosition(db, clock, options.sameGround ? mark?.ground : undefined)
  if (!mark || mark.ground !== now.ground || isTooOld(mark, now)) {
    await rebuildSearch(db, search, clock)
    return { did: 'rebuilt' }
  }
  const { changes, upTo } = await readChanges(db, mark, now.upTo)
  // Labels, synonyms and merged codes stand in documents of every kind, so that a change of the taxonomy asks for all of them anew.
  if (options.sameGround && changes.some(({ kind }) => kind === 'capability')) return syncSearch(db, search, clock)
  const affected = await findAffected(db, changes)
  if (mark.day < now.day) merge(affected, await findAffectedByDays(db, mark.day, now.day))
  const done = await refresh(db, search, affected, now.day)
  const moved = changes.length > 0 || mark.day !== now.day || Date.parse(now.readAt) - Date.parse(mark.readAt) > markedEveryMs
  if (moved) await search.saveMark({ ...now, upTo })
  return done.upserted + done.removed === 0 ? { did: 'nothing' } : { did: 'updated', changes: changes.length, ...done }
}

/**
 * Looks at a few subjects again at once, without waiting for the next look at the log: for what must leave the index directly after its commit. The log is read all the same. It does
 * nothing where another process writes the index, or where there is none yet.
 */
export async function refreshNow(db: Db, search: Search, clock: Clock<Db>, changes: readonly { kind: string; subjectId: string }[]): Promise<void> {
  if (!(await search.claim()) || !(await search.readMark())) return
  await refresh(db, search, await findAffected(db, changes), marketDay(await clock(db)))
}

/** Builds a new index beside the live one and swaps them. `onDocuments` hears how many documents each batch brought. */
export async function rebuildSearch(db: Db, search: Search, clock: Clock<Db>, onDocuments?: (count: number) => void): Promise<void> {
  // Where the log stands before the first document is read: whatever changes meanwhile is read again.
  const mark = await readPosition(db, clock)
  const ground = await readGround(db, mark.day)
  await search.rebuild(counted(streamDocuments(db, ground), onDocuments), mark)
}

async function* counted(stream: AsyncIterable<SearchDocument[]>, onDocuments?: (count: number) => void): AsyncGenerator<SearchDocument[]> {
  for await (const documents of stream) {
    yield documents
    onDocuments?.(documents.length)
  }
}

function isTooOld(mark: IndexMark, now: IndexMark): boolean {
  // A log that stands before the mark belongs to a database that was put back from a copy.
  return Date.parse(now.readAt) - Date.parse(mark.readAt) > trustedForMs || BigInt(now.upTo) < BigInt(mark.upTo) || now.day < mark.day
}

/** Where the log stands: every transaction below `upTo` has ended. */
async function readPosition(db: Db, clock: Clock<Db>, knownGround?: string): Promise<IndexMark> {
  const at = await clock(db)
  const upTo = await readLogEnd(db)
  return { ground: knownGround ?? (await readGroundMark(db)), upTo, day: marketDay(at), readAt: at.toISOString() }
}

/** What an index stands on: which database it is, and the taxonomy, whose changes no log tells. */
async function readGroundMark(db: Db): Promise<string> {
  const { rows } = await sql<{ ground: string }>`
    select concat_ws(':',
      (select oid from pg_database where datname = current_database()),
      (select extract(epoch from loaded_at) from world limit 1),
      (select md5(string_agg(concat_ws('|', code, parent_code, merged_into, retired_at), ',' order by code)) from capability),
      (select md5(string_agg(concat_ws('|', code, locale, label), ',' order by code, locale)) from capability_label),
      (select md5(string_agg(concat_ws('|', code, locale, synonym), ',' order by code, locale, synonym)) from capability_synonym)
    ) as ground`.execute(db)
  return rows[0]!.ground
}

/** Changes of the transactions from the mark up to a transaction that all before have ended. When there are too many for one look, it stops between two transactions. */
async function readChanges(db: Db, mark: IndexMark, upTo: string): Promise<{ changes: { kind: string; subjectId: string }[]; upTo: string }> {
  const rows = await db
    .selectFrom('searchChange')
    .where('txid', '>=', mark.upTo)
    .where('txid', '<', upTo)
    .orderBy('txid')
    .orderBy('id')
    .limit(rowsAtMost)
    .select(['kind', 'subjectId', 'txid'])
    .execute()
  const last = rows.at(-1)?.txid
  if (rows.length < rowsAtMost || last === undefined) return { changes: rows, upTo }
  const whole = rows.filter(({ txid }) => txid !== last)
  if (whole.length > 0) return { changes: whole, upTo: last }
  // One transaction that changed more than a look holds, such as an import.
  return { changes: await db.selectFrom('searchChange').where('txid', '=', last).select(['kind', 'subjectId']).execute(), upTo: (BigInt(last) + 1n).toString() }
}

async function refresh(db: Db, search: Search, affected: Affected, day: string): Promise<{ upserted: number; removed: number }> {
  const asked = Object.entries(affected).flatMap(([kind, ids]) => [...ids].map((id): DocumentKey => `${kind as keyof Affected}:${id}`))
  if (asked.length === 0) return { upserted: 0, removed: 0 }
  const ground = await readGround(db, day)
  const documents = await readDocuments(db, ground, { offering: [...affected.offering], house: [...affected.house], product: [...affected.product] })
  const there = new Set(documents.map(keyOf))
  const gone = asked.filter((key) => !there.has(key))
  // First what must no longer be shown.
  if (gone.length > 0) await search.remove(gone)
  if (documents.length > 0) await search.upsert(documents)
  return { upserted: documents.length, removed: gone.length }
}

function merge(into: Affected, more: Affected): void {
  for (const kind of ['offering', 'house', 'product'] as const) for (const id of more[kind]) into[kind].add(id)
}

/** How far an index is behind: changes that it has not read, and for how long the oldest of them has waited. Null without an index. */
export async function measureLag(db: Db, search: Search): Promise<{ waiting: number; oldestSeconds: number } | null> {
  const { mark } = await search.health()
  if (!mark) return null
  const row = await db
    .selectFrom('searchChange')
    .where('txid', '>=', mark.upTo)
    .select(sql<string>`count(*)`.as('waiting'))
    .select(sql<number | null>`extract(epoch from clock_timestamp() - min(recorded_at))::float8`.as('oldestSeconds'))
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), oldestSeconds: row.oldestSeconds ?? 0 }
}

/** Deletes rows of the log that every index has read or can no longer use. Answers how many. */
export async function pruneSearchLog(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('searchChange')
    .where('recordedAt', '<', sql<Date>`clock_timestamp() - make_interval(days => ${keptForDays})`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
