import { readFileSync } from 'node:fs'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { readKeys, type KeySettings } from '#app/domain/sealing/keys.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Prepared } from './submitted-once.ts'

export type Submission = { url: string; keys: KeySettings; proposals: readonly Prepared[] }
/** One line of what this process says: a receipt that a bidder would now hold (base64), or a refusal. */
export type Said = { proposalId: string } & ({ receipt: string; signature: string; position: number } | { refused: string })

/** A process that hands in every prepared proposal at once and says what each was answered. It may be killed at any moment and started again. */
const submission = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Submission
const keys = readKeys(submission.keys)
const db = openDatabase(submission.url, { max: 8, applicationName: 'submitting' })
// Connections of their own: in the queue of the others a receipt would be read only when everything has been handed in.
const receipts = openDatabase(submission.url, { max: 2, applicationName: 'reading receipts' })
const running = await openQueue({ connectionString: submission.url, applicationName: 'submitting queue', worker: false, onError: () => undefined })

await Promise.all(
  submission.proposals.map(async ({ actor, ciphertext, commitment, ...proposal }) => {
    const sealed = { ciphertext: new Uint8Array(Buffer.from(ciphertext, 'base64')), commitment }
    const act = { db, actor, keys, clock: databaseClock, queue: running.queue }
    const answer = await submitProposal(act, { ...proposal, sealed, sealedBy: 'server' })
    if (!answer.ok) return say({ proposalId: proposal.proposalId, refused: answer.refusal.reason })
    const { versionId, position } = answer.value
    const row = await receipts
      .selectFrom('envelope')
      .select(['receipt', 'receiptSignature'])
      .where('proposalVersionId', '=', versionId)
      .executeTakeFirstOrThrow()
    return say({
      proposalId: proposal.proposalId,
      receipt: row.receipt.toString('base64'),
      signature: row.receiptSignature.toString('base64'),
      position,
    })
  }),
)
await running.stop()
await Promise.all([db.destroy(), receipts.destroy()])

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
