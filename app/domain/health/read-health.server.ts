import type { Act } from '#app/domain/act.server.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { readHead } from '#app/domain/audit/head.server.ts'
import { readTail } from '#app/domain/audit/read-tail.server.ts'
import { readOverdueDecisions } from '#app/domain/moderation/overdue-standing.server.ts'
import { unscopedMailStanding } from '#app/domain/notifications/mail-standing.server.ts'
import { unscopedOverdueRequirements } from '#app/domain/requirements/overdue-standing.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Search } from '#search/port.ts'
import { measureLag } from '#search/sync.server.ts'
import type { Db } from '#db/client.server.ts'
import { readJobStanding, type JobStanding } from './job-standing.server.ts'
import { lineOf, patienceSeconds, type Health, type JobHealth } from './line.ts'

export type HealthRefusal = { reason: 'forbidden' }

/** How search, queue, mail, clock, record and scanner stand now, for the staff who run the site. It counts and names no person, house or requirement. */
export async function readHealth(act: Act<MemberActor>, parts: { search: Search; scanner: boolean }): Promise<Result<Health, HealthRefusal>> {
  if (decideAccess(act.actor, 'health', 'read') !== 'allowed') return refuse({ reason: 'forbidden' })
  const { db } = act
  const at = await act.clock(db)
  const mail = await unscopedMailStanding(db, at)
  return ok({
    at,
    search: await readSearch(db, parts.search, at),
    jobs: (await readJobStanding(db, at)).map((standing) => jobOf(standing, at)),
    mail: {
      waiting: lineOf({ count: mail.waiting, since: mail.waitingSince }, at, patienceSeconds.mail),
      failed: lineOf({ count: mail.failed, since: mail.failedSince }, at, 0),
    },
    decisions: lineOf(await readOverdueDecisions(db, at), at, patienceSeconds.decisions),
    requirements: lineOf(await unscopedOverdueRequirements(db), at, patienceSeconds.requirements),
    audit: { head: await readHead(db), tail: await readAuditTail(db, at) },
    scanner: parts.scanner,
  })
}

async function readSearch(db: Db, search: Search, at: Date): Promise<Health['search']> {
  const { engine, ready, generation, documents, builtAt } = await search.health()
  const lag = await measureLag(db, search)
  const since = lag && lag.waiting > 0 ? new Date(at.getTime() - lag.oldestSeconds * 1000) : null
  return { engine, ready, generation, documents, builtAt, lag: lag && lineOf({ count: lag.waiting, since }, at, patienceSeconds.search) }
}

async function readAuditTail(db: Db, at: Date) {
  const { events, since } = await readTail(db)
  return lineOf({ count: events, since }, at, patienceSeconds.tail)
}

function jobOf({ name, planned, due, dueSince, retrying, retryingSince, dead, deadSince }: JobStanding, at: Date): JobHealth {
  return {
    name,
    planned,
    due: lineOf({ count: due, since: dueSince }, at, patienceSeconds.due),
    retrying: lineOf({ count: retrying, since: retryingSince }, at, 0),
    dead: lineOf({ count: dead, since: deadSince }, at, 0),
  }
}
