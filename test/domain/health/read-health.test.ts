import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { marketDay } from '#app/domain/market-day.ts'
import { lineOf, patienceSeconds } from '#app/domain/health/line.ts'
import { readHealth } from '#app/domain/health/read-health.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Search } from '#search/port.ts'
import { test } from '#test/fixtures/database.ts'
import { openIndex } from '#test/fixtures/make-search.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

/** What a moderator reads, by the clock of the database: that of the queue and of the change log. */
async function look(trx: Trx, queue: Queue<Trx>, search: Search = openIndex()) {
  const world = await makeWorld(trx, queue)
  const act = { ...world.act(world.staff.moderator), clock: databaseClock }
  const read = async () => {
    const health = await readHealth(act, { search, scanner: false })
    if (!health.ok) throw new Error(health.refusal.reason)
    return health.value
  }
  return { world, read }
}

describe('how the site stands', () => {
  test('an index that is behind says how many changes wait and since when, and is late after a minute', async ({ trx, queue }) => {
    const search = openIndex()
    const { read } = await look(trx, queue, search)
    expect((await read()).search).toMatchObject({ ready: false, lag: null })
    const { rows } = await sql<{ upTo: string }>`select pg_current_xact_id()::text as up_to`.execute(trx)
    const at = await databaseClock(trx)
    await trx.deleteFrom('searchChange').execute()
    await search.claim()
    await search.rebuild((async function* () {})(), { ground: 'any', upTo: rows[0]!.upTo, day: marketDay(at), readAt: at.toISOString() })
    expect((await read()).search).toMatchObject({ ready: true, generation: '1', lag: { count: 0, since: null, ok: true } })
    await trx
      .insertInto('searchChange')
      .values({ kind: 'offering', subjectId: newId(), recordedAt: new Date(at.getTime() - 30_000) })
      .execute()
    expect((await read()).search.lag).toMatchObject({ count: 1, ok: true })
    const oldest = new Date(at.getTime() - 90_000)
    await trx.insertInto('searchChange').values({ kind: 'offering', subjectId: newId(), recordedAt: oldest }).execute()
    const { lag } = (await read()).search
    expect(lag).toMatchObject({ count: 2, ok: false })
    expect(Math.abs(lag!.since!.getTime() - oldest.getTime())).toBeLessThan(30_000)
  })

  test('a job that waits for its time is in order; one that failed, is late or was given up shows under its name', async ({ trx, queue }) => {
    const { read } = await look(trx, queue)
    await sql`delete from pgboss.job`.execute(trx)
    const at = await databaseClock(trx)
    await queue.send(trx, 'requirement.record-due', { requirementId: newId() }, { startAfter: new Date(at.getTime() + 3_600_000) })
    const jobOf = async (name: string) => (await read()).jobs.find((job) => job.name === name)!
    expect(await jobOf('requirement.record-due')).toMatchObject({ planned: 1, due: { count: 0, ok: true }, retrying: { ok: true }, dead: { ok: true } })
    await queue.send(trx, 'mail.send', { mailId: newId() })
    await sql`update pgboss.job set state = 'retry' where name = 'mail.send'`.execute(trx)
    await queue.send(trx, 'matching.run', { requirementId: newId() }, { startAfter: new Date(at.getTime() - 3_600_000) })
    await sql`insert into pgboss.job (name, source_name, source_created_on) values ('dead', 'desk.perform', ${at})`.execute(trx)
    expect(await jobOf('mail.send')).toMatchObject({ due: { count: 0 }, retrying: { count: 1, ok: false }, dead: { count: 0 } })
    expect(await jobOf('matching.run')).toMatchObject({ due: { count: 1, ok: false }, retrying: { count: 0 } })
    expect(await jobOf('desk.perform')).toMatchObject({ due: { count: 0, ok: true }, dead: { count: 1, since: at, ok: false } })
  })

  test('mail that was refused, events that nobody linked and an absent scanner show', async ({ trx, queue }) => {
    const { world, read } = await look(trx, queue)
    const at = await databaseClock(trx)
    const mail = { personId: null, toAddress: 'a@bank.example', locale: 'en', kind: 'confirm-email', values: '{}', path: '/', pathIsSecret: false } as const
    const sent = { sentAt: null, failure: 'no such address' }
    await trx.deleteFrom('mail').execute()
    await trx
      .insertInto('mail')
      .values([
        { id: newId(), ...mail, ...sent, state: 'failed', createdAt: at },
        { id: newId(), ...mail, ...sent, state: 'failed', createdAt: new Date(at.getTime() - 8 * 86_400_000) },
      ])
      .execute()
    const health = await read()
    expect(health.mail).toMatchObject({ waiting: { count: 0, ok: true }, failed: { count: 1, ok: false } })
    const { count } = await trx
      .selectFrom('auditEvent')
      .select(sql<string>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
    expect(health.audit.tail.count).toBe(Number(count))
    expect(health).toMatchObject({ scanner: false, decisions: { count: 0, ok: true }, requirements: { count: 0, ok: true } })
    expect(await readHealth(world.act(world.staff.analyst), { search: openIndex(), scanner: true })).toMatchObject({ ok: false })
  })

  test('a line is in order up to its patience and not a moment longer', () => {
    const at = new Date('2026-11-24T09:00:00Z')
    const waited = (ms: number) => lineOf({ count: 1, since: new Date(at.getTime() - ms) }, at, patienceSeconds.tail).ok
    expect([waited(60_000), waited(60_001)]).toEqual([true, false])
    expect([lineOf({ count: 0, since: null }, at, 0).ok, lineOf({ count: 1, since: at }, at, 0).ok]).toEqual([true, false])
  })
})
