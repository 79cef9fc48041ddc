/** What is kept of the newest run that was asked for. */
export type RunRequest = { askedAt: Date; startedAt: Date | null; offeringsRead: number | null; finishedAt: Date | null; isNew: boolean | null }

/** How a run comes along: it waits for its turn, it reads what is listed, or it is done and came to something new or not. */
export type RunProgress = { state: 'waiting' } | { state: 'running'; offeringsRead: number } | { state: 'done'; finishedAt: Date; isNew: boolean }

/** One that was asked for while another was under way waits for its own turn. */
export function progressOf({ askedAt, startedAt, offeringsRead, finishedAt, isNew }: RunRequest): RunProgress {
  if (startedAt === null || askedAt > startedAt) return { state: 'waiting' }
  if (finishedAt === null || finishedAt < startedAt) return { state: 'running', offeringsRead: offeringsRead ?? 0 }
  return { state: 'done', finishedAt, isNew: isNew ?? false }
}
