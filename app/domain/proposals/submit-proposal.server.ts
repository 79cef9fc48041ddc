import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { issueReceipt } from '#app/domain/sealing/receipt.server.ts'
import type { Receipt } from '#app/domain/sealing/receipt.ts'
import { onOneConnection, transact, type Trx } from '#db/client.server.ts'
import { lockProposalOf, type LockedProposal } from './lock.server.ts'
import { prepareSubmission, type PreparedSubmission, type Submission } from './prepare-submission.server.ts'
import { recordLate } from './record-late.server.ts'
import { proposalMove } from './status.ts'
import { storeSubmission } from './store-submission.server.ts'
import { findSubmitRefusals, type SubmitProposalRefusal } from './submission-refusals.server.ts'

export type SubmittedProposal = { versionId: string; receivedAt: Date; position: number }

/**
 * Takes a sealed proposal: lock, clock, checks, envelopes, chain entry and receipt in one short transaction; everything that needs no lock is done before it.
 * The instant of the act is the one read under the requirement's lock; at closing or after it the proposal is refused, and the refusal is kept as an event.
 */
export function submitProposal(act: Act<MemberActor>, input: Submission): Promise<Result<SubmittedProposal, SubmitProposalRefusal>> {
  return onOneConnection(act.db, async (db) => {
    const submission = await prepareSubmission(db, act.keys, input)
    if (!submission) return refuse({ reason: 'not_found' })
    return transact(db, async (trx) => {
      const locked = await lockProposalOf(trx, act, { proposalId: input.proposalId, requirementId: submission.read.requirementId })
      if (!locked) return refuse({ reason: 'not_found' })
      for await (const refusal of findSubmitRefusals(trx, act, locked, submission)) {
        if (refusal.reason === 'late') await recordLate(trx, act, { ...refusal, verb: 'proposal.refused_late', proposalId: submission.proposalId })
        return refuse(refusal)
      }
      return ok(await store(trx, act, locked, submission))
    })
  })
}

async function store(trx: Trx, act: Act<MemberActor>, locked: LockedProposal, submission: PreparedSubmission): Promise<SubmittedProposal> {
  const { proposal, requirement, at } = locked
  const { read, envelopes, requirementVersionId } = submission
  const version = { id: newId(), number: read.submissions + 1 }
  const entry = await appendEntry(trx, {
    requirementId: requirement.id,
    kind: 'submitted',
    at,
    data: { proposal: proposal.id, version: version.number, requirementVersion: requirementVersionId, envelopes },
  })
  const receipt = await issueReceipt(trx, act.keys, {
    requirementId: requirement.id,
    requirementVersion: { id: requirementVersionId, number: read.requirementVersionNumber },
    proposalId: proposal.id,
    version: version.number,
    envelopes,
    entry,
    at,
  })
  const stored = { version, personId: act.actor.personId, at, chainPosition: entry.position, receipt, revision: proposal.revision + 1 }
  await storeSubmission(trx, submission, stored)
  await recordSubmitted(trx, act, locked, submission, { version: version.number, receipt: receipt.receipt })
  return { versionId: version.id, receivedAt: at, position: entry.position }
}

async function recordSubmitted(
  trx: Trx,
  act: Act<MemberActor>,
  { proposal, requirement, at }: LockedProposal,
  { envelopes, read, carbonCopy }: PreparedSubmission,
  { version, receipt }: { version: number; receipt: Receipt },
): Promise<void> {
  const { from, to } = proposalMove(proposal.state, 'submit')!
  const commitments = envelopes.map(({ commitment }) => commitment)
  const data = { requirement: requirement.id, version, position: receipt.position, commitments, carbonCopy: carbonCopy !== undefined }
  await recordChange(trx, act, { verb: 'proposal.submit', subject: { kind: 'proposal', id: proposal.id }, at, from, to, data })
  await notify(trx, act, {
    to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
    kind: 'proposal-received',
    values: { reference: requirement.reference, title: read.requirementTitle, receipt: receipt.head.slice(0, 16), receivedAt: at.toISOString() },
    path: `/house/proposals/${proposal.id}`,
    at,
  })
}
