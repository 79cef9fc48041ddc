import type { SubmissionResult } from '@conform-to/react'
import type { RefusalReply } from './refusal.ts'

/** What an action's answer says of the form it read; null for any other answer, such as a refusal. */
export function formResultOf(reply: unknown): SubmissionResult<string[]> | null {
  if (typeof reply !== 'object' || reply === null || !('form' in reply)) return null
  return reply.form as SubmissionResult<string[]>
}

/** Why an operation refused, when that is what the action answered. */
export function refusedOf(reply: unknown): RefusalReply['refused'] | undefined {
  if (typeof reply !== 'object' || reply === null || !('refused' in reply)) return undefined
  return reply.refused as RefusalReply['refused']
}
