import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

/**
 * The events that follow the last link and are not linked yet: how many, and since when the oldest of them waits. It reads the end of an index, not the whole table, so that of a
 * database which was restored into a new server it knows nothing before the linker's first run there.
 */
export async function readTail(db: Db): Promise<{ events: number; since: Date | null }> {
  const { rows } = await sql<{ events: string; since: Date | null }>`
    with last as (
      select event.txid, event.id from audit_link link join audit_event event on event.id = link.event_id order by link.position desc limit 1
    )
    select count(*) as events, min(event.happened_at) as since from audit_event event
    where (not exists (select from last) or (event.txid, event.id) > (select txid, id from last))
      and not exists (select from audit_link link where link.event_id = event.id)`.execute(db)
  return { events: Number(rows[0]!.events), since: rows[0]!.since }
}
