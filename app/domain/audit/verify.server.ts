import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { auditStart, linkHash } from './body.server.ts'
import { findEventFault, type WalkedEvent } from './event-fault.server.ts'
import { readHead } from './head.server.ts'
import type { AuditHead } from './head.ts'
import type { AuditBreak, AuditReport } from './report.ts'
import { verifySealedChains } from './verify-sealed-chains.server.ts'

type Walk = { position: bigint; hash: Buffer; firstBreak: AuditBreak | undefined }
type WalkedLink = WalkedEvent & { position: string; eventId: string; previous: Buffer; hash: Buffer; linkedAt: Date }

const batch = 2_000

/**
 * Walks the audit chain, the tail and every requirement's sealed chain, recomputing each hash from the stored bytes and holding each column against them.
 * `held` are heads that strangers kept (from a receipt or a daily mail): a chain that was cut or rewritten as a whole still verifies in itself, not against those.
 */
export async function verifyAudit(db: Db, options: { held?: readonly AuditHead[] } = {}): Promise<AuditReport> {
  // One snapshot: links made meanwhile are not half seen. A caller who brings a transaction brings the snapshot.
  if (db.isTransaction) return walkAll(db, options.held ?? [])
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute((trx) => walkAll(trx, options.held ?? []))
}

async function walkAll(db: Db, held: readonly AuditHead[]): Promise<AuditReport> {
  const walk = await walkLinks(db, held)
  const tail = await walkTail(db)
  const sealed = await verifySealedChains(db)
  return {
    links: Number(walk.position),
    head: await readHead(db),
    tail: { events: tail.events, since: tail.since },
    sealedChains: sealed.chains,
    sealedEntries: sealed.entries,
    firstBreak: walk.firstBreak ?? tail.firstBreak ?? sealed.firstBreak,
  }
}

async function walkLinks(db: Db, held: readonly AuditHead[]): Promise<Walk> {
  const expected = new Map(held.map((head) => [BigInt(head.position), head.hash]))
  let walk: Walk = { position: 0n, hash: auditStart, firstBreak: undefined }
  for (;;) {
    const links = await listLinks(db, walk.position)
    for (const link of links) {
      const what = findLinkFault(link, walk) ?? findHeldFault(link, expected)
      if (what) return { ...walk, firstBreak: { chain: 'audit', position: Number(link.position), id: link.eventId, what } }
      walk = { position: BigInt(link.position), hash: link.hash, firstBreak: undefined }
    }
    if (links.length < batch) break
  }
  const cut = held.find((head) => BigInt(head.position) > walk.position)
  const what = 'the chain is shorter than a head that was given out'
  return cut ? { ...walk, firstBreak: { chain: 'audit', position: cut.position, id: null, what } } : walk
}

function findLinkFault(link: WalkedLink, before: Walk): string | undefined {
  if (BigInt(link.position) !== before.position + 1n) return `link ${before.position + 1n} is missing; the next is ${link.position}`
  if (!link.previous.equals(before.hash)) return 'audit_link.previous is not the hash of the link before'
  if (link.body === null) return 'the event of this link is missing'
  const hash = linkHash({ previous: link.previous, position: BigInt(link.position), txid: BigInt(link.txid), linkedAt: link.linkedAt, body: link.body })
  if (!hash.equals(link.hash)) {
    // A body that changed also disagrees with its columns, which a changed link does not.
    const body = findEventFault(link) !== undefined
    return body ? 'audit_event.body is not what was hashed' : 'audit_link.hash is not that of its columns and event (hash, linked_at or txid changed)'
  }
  return findEventFault(link)
}

function findHeldFault(link: WalkedLink, expected: ReadonlyMap<bigint, string>): string | undefined {
  const hash = expected.get(BigInt(link.position))
  return hash === undefined || hash === link.hash.toString('hex') ? undefined : `the hash is not ${hash}, which was given out as the head`
}

/** An event's columns beside its bytes; one list for linked and unlinked events. */
const eventColumns = sql`event.id, event.txid, event.happened_at, event.actor_kind, event.actor_id, event.organisation_id, event.verb, event.subject_kind,
  event.subject_id, event.body, detail.event_id is not null as has_detail, detail.salt, detail.detail, detail.erased_at,
  case when history.id is not null then jsonb_build_object('subjectKind', history.subject_kind, 'subjectId', history.subject_id, 'fromState', history.from_state,
    'toState', history.to_state, 'actorKind', history.actor_kind, 'actorId', history.actor_id, 'organisationId', history.organisation_id,
    'happenedAt', history.happened_at, 'reason', history.reason) end as history`
const eventJoins = sql`left join audit_detail detail on detail.event_id = event.id left join state_history history on history.id = event.id`

async function listLinks(db: Db, after: bigint): Promise<WalkedLink[]> {
  const { rows } = await sql<WalkedLink>`
    select link.position, link.event_id, link.previous, link.hash, link.linked_at, ${eventColumns}
    from (select * from audit_link where position > ${after.toString()}::bigint order by position limit ${batch}) link
    left join audit_event event on event.id = link.event_id ${eventJoins}
    order by link.position`.execute(db)
  return rows
}

async function walkTail(db: Db): Promise<{ events: number; since: Date | null; firstBreak: AuditBreak | undefined }> {
  const { rows } = await sql<WalkedEvent>`
    select ${eventColumns} from audit_event event ${eventJoins}
    where not exists (select from audit_link link where link.event_id = event.id) order by event.txid, event.id`.execute(db)
  const since = rows.length === 0 ? null : new Date(Math.min(...rows.map((event) => event.happenedAt.getTime())))
  for (const event of rows) {
    const what = findEventFault(event)
    if (what) return { events: rows.length, since, firstBreak: { chain: 'audit', position: null, id: event.id, what } }
  }
  return { events: rows.length, since, firstBreak: await findHistoryWithoutEvent(db) }
}

async function findHistoryWithoutEvent(db: Db): Promise<AuditBreak | undefined> {
  const { rows } = await sql<{ id: string }>`
    select history.id from state_history history
    where not exists (select from audit_event event where event.id = history.id) order by history.id limit 1`.execute(db)
  const row = rows[0]
  return row && { chain: 'audit', position: null, id: row.id, what: 'state_history has a row that no event recorded' }
}
