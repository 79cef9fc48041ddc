import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.server.ts'
import { auditStart, linkHash } from './body.server.ts'

/** Any number that is ours alone: the lock under which there is one linker, however many processes run. */
const linkerLock = 7_305_118_274

const defaultBatch = 1_000

type LastLink = { position: bigint; hash: Buffer; eventId: string; txid: string | null; foreign: boolean }
type Unlinked = { id: string; txid: string; body: Buffer }

/**
 * Links the events whose transaction is below the oldest running one, in order of (transaction, id), and answers how many. An event of a transaction that
 * still runs waits, and so does everything after it: linked order never depends on who committed first. Safe to call from anywhere at any time.
 * `everything` searches the whole table instead of what follows the last link: asked at a start and at a verify, it costs a scan.
 */
export async function linkAudit(db: Db, options: { batch?: number; everything?: boolean } = {}): Promise<number> {
  const { batch = defaultBatch, everything = false } = options
  let linked = 0
  for (;;) {
    const count = await db
      .transaction()
      // Each statement must see what the holder of the lock before us committed.
      .setIsolationLevel('read committed')
      .execute((trx) => linkBatch(trx, batch, everything))
    linked += count
    if (count < batch) return linked
  }
}

async function linkBatch(trx: Trx, batch: number, everything: boolean): Promise<number> {
  await sql`select pg_advisory_xact_lock(${linkerLock}::bigint)`.execute(trx)
  const last = await findLastLink(trx)
  const events = last && !last.foreign && !everything ? await listFollowing(trx, last, batch) : await listUnlinked(trx, batch)
  if (events.length === 0) return 0
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(trx)
  const linkedAt = rows[0]!.at
  let previous = last?.hash ?? auditStart
  let position = last?.position ?? 0n
  const links = events.map((event) => {
    position += 1n
    const hash = linkHash({ previous, position, txid: BigInt(event.txid), linkedAt, body: event.body })
    const link = { position: position.toString(), eventId: event.id, previous, hash, linkedAt }
    previous = hash
    return link
  })
  await trx.insertInto('auditLink').values(links).execute()
  return events.length
}

/** Should somebody have taken the last link's event out, the chain goes on all the same, and the walk names the gap. */
async function findLastLink(trx: Trx): Promise<LastLink | undefined> {
  const { rows } = await sql<{ position: string; hash: Buffer; eventId: string; txid: string | null; foreign: boolean }>`
    select link.position, link.hash, link.event_id, event.txid, coalesce(${foreign}, true) as "foreign"
    from audit_link link left join audit_event event on event.id = link.event_id
    order by link.position desc limit 1`.execute(trx)
  const last = rows[0]
  return last && { ...last, position: BigInt(last.position) }
}

// One snapshot answers both: what is visible to the statement, and which transactions were running then.
const finished = sql`event.txid < pg_snapshot_xmin(pg_current_snapshot())`
const foreign = sql`event.txid >= pg_snapshot_xmax(pg_current_snapshot())`
const notLinked = sql`not exists (select from audit_link link where link.event_id = event.id)`

/** As everything below the horizon was linked in order, what follows the last link in (txid, id) is all there is to link: a range of the index. */
async function listFollowing(trx: Trx, last: LastLink, batch: number): Promise<Unlinked[]> {
  const { rows } = await sql<Unlinked>`
    select event.id, event.txid, event.body from audit_event event
    where (event.txid, event.id) > (${last.txid}::xid8, ${last.eventId}::uuid) and ${finished} and ${notLinked}
    order by event.txid, event.id limit ${batch}`.execute(trx)
  return rows
}

/**
 * All that is not linked, by a search of the whole table. Needed on a database restored into a new server, whose transaction ids begin again: an event with
 * an id from this server's future came with the restore, is finished, and goes before the new ones.
 */
async function listUnlinked(trx: Trx, batch: number): Promise<Unlinked[]> {
  const { rows } = await sql<Unlinked>`
    select event.id, event.txid, event.body from audit_event event
    where (${finished} or ${foreign}) and ${notLinked}
    order by (${foreign}) desc, event.txid, event.id limit ${batch}`.execute(trx)
  return rows
}
