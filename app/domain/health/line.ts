import type { AuditHead } from '#app/domain/audit/head.ts'
import type { JobName } from '#app/domain/queue.ts'

/** One thing that is looked at: what it counts, since when the oldest of it waits, and whether a person should look. */
export type HealthLine = { count: number; since: Date | null; ok: boolean }

export type JobHealth = { name: JobName; planned: number; due: HealthLine; retrying: HealthLine; dead: HealthLine }

/** How the parts of the site stand that work by themselves. */
export type Health = {
  at: Date
  search: { engine: 'built-in' | 'meilisearch'; ready: boolean; generation: string | null; documents: number; builtAt: Date | null; lag: HealthLine | null }
  jobs: JobHealth[]
  mail: { waiting: HealthLine; failed: HealthLine }
  decisions: HealthLine
  requirements: HealthLine
  audit: { head: AuditHead; tail: HealthLine }
  scanner: boolean
}

/** For how long each may wait before a person should look; what runs every few seconds is late after a minute. */
export const patienceSeconds = { search: 60, due: 300, mail: 900, decisions: 60, requirements: 60, tail: 60 } as const

/** A line that is in order while the oldest has not waited longer than that. With 0 nothing may be there at all. */
export function lineOf({ count, since }: { count: number; since: Date | null }, at: Date, seconds: number): HealthLine {
  const ok = count === 0 || (seconds > 0 && since !== null && at.getTime() - since.getTime() <= seconds * 1000)
  return { count, since, ok }
}
