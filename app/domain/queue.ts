/** Work that runs after the transaction commits, with the data each needs. Names are the contract between operations and `app/jobs`. */
export type JobData = {
  'mail.send': { mailId: string }
  'requirement.record-due': { requirementId: string }
  'requirement.publish-unchecked': { requirementId: string }
  'matching.run': { requirementId: string }
  'desk.perform': { decisionId: string }
}
export type JobName = keyof JobData
export const jobNames = [
  'mail.send',
  'requirement.record-due',
  'requirement.publish-unchecked',
  'matching.run',
  'desk.perform',
] as const satisfies readonly JobName[]

/** Sends a job inside the caller's transaction: it exists exactly when the transaction commits. `singletonKey` coalesces jobs that wait with the same key. */
export type Queue<Transaction = unknown> = {
  send<Name extends JobName>(trx: Transaction, name: Name, data: JobData[Name], options?: { startAfter?: Date; singletonKey?: string }): Promise<void>
}
