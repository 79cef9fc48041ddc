import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { jobNames, type JobName } from '#app/domain/queue.ts'
import { deadQueue } from '#db/queues.server.ts'

/** The jobs of one name. `retrying` failed and are tried again; `dead` failed for good and wait for a person. `since` are the oldest of each. */
export type JobStanding = {
  name: JobName
  /** Their start lies ahead, such as a closing date. */
  planned: number
  due: number
  dueSince: Date | null
  retrying: number
  retryingSince: Date | null
  dead: number
  deadSince: Date | null
}

type Counted = { name: string; kind: 'planned' | 'due' | 'retrying' | 'dead'; count: string; since: Date | null }

/** What waits in the queue at an instant, by name; a name of which nothing waits is there with zeros. */
export async function readJobStanding(db: Db, at: Date): Promise<JobStanding[]> {
  const { rows } = await sql<Counted>`
    select coalesce(job.source_name, job.name) as name, kind, count(*) as count, min(case when kind = 'due' then job.start_after else coalesce(job.source_created_on, job.created_on) end) as since
    from pgboss.job job, lateral (select case
      when job.name = ${deadQueue} then 'dead'
      when job.state = 'retry' then 'retrying'
      when job.start_after > ${at} then 'planned'
      else 'due' end as kind) said
    where job.state in ('created', 'retry')
    group by 1, 2`.execute(db)
  return jobNames.map((name) => {
    const of = (kind: Counted['kind']) => {
      const row = rows.find((one) => one.name === name && one.kind === kind)
      return { count: Number(row?.count ?? 0), since: row?.since ?? null }
    }
    const [due, retrying, dead] = [of('due'), of('retrying'), of('dead')]
    const ends = { dueSince: due.since, retryingSince: retrying.since, deadSince: dead.since }
    return { name, planned: of('planned').count, due: due.count, retrying: retrying.count, dead: dead.count, ...ends }
  })
}
