import type { Act } from '#app/domain/act.server.ts'
import { recordHideEnds } from '#app/domain/hiding/record-ends.server.ts'
import { listOverdue, recordDue } from '#app/domain/requirements/record-due.server.ts'
import type { Worker } from './queue.server.ts'

/** Closes a requirement, and makes its opening due, at the instant it was set for. */
export function recordDueWorker(act: Act): Worker {
  return { name: 'requirement.record-due', run: ({ requirementId }) => recordDue(act, { requirementId }) }
}

const atOnce = 100

/** Records what became due while nothing ran: after downtime, or when a job was lost; and the hides that have ended. Answers how many requirements it looked at. */
export async function recordOverdue(act: Act): Promise<number> {
  await recordHideEnds(act)
  const overdue = await listOverdue(act, atOnce)
  for (const requirementId of overdue) await recordDue(act, { requirementId })
  return overdue.length
}
