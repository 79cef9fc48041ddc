import { setTimeout as wait } from 'node:timers/promises'

/** How long a form takes at least whose answer must not tell whether an account exists: longer than either way needs on a busy machine. */
export const secretiveMilliseconds = 250

/** Answers no sooner than `milliseconds` after the call, so that the time of the answer says nothing about what was done. */
export async function takeAtLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), wait(milliseconds)])
  if (result.status === 'rejected') throw result.reason
  return result.value
}
