import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { envelopeKinds } from '#app/domain/requirements/profile.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { issueReceipt } from '#app/domain/sealing/receipt.server.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { contentFaults, type ContentFault } from './content.ts'
import { readTechnicalDraft, sealDraft } from './draft.server.ts'
import { insertEnvelope } from './envelope.server.ts'
import { lockProposal, type ProposalRow } from './lock.server.ts'
import { insertReceipt } from './receipt.server.ts'
import type { SealedEnvelope } from './seal.ts'
import { proposalMove } from './status.ts'

/** An age file of a proposal without attachments is a few kilobytes; past this it is something else. */
export const largestEnvelopeBytes = 1_048_576
const ageHeader = 'age-encryption.org/v1\n'

export type SubmitProposalRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' | 'house_not_verified' | 'already_submitted' | 'not_an_envelope' | 'wrong_envelopes' }
  | { reason: 'stale'; revision: number }
  | { reason: 'incomplete'; faults: ContentFault[] }
  /** After closing: when it closed, and the instant that was read under the lock. */
  | { reason: 'late'; closesAt: Date; readAt: Date }

export type SubmittedProposal = { versionId: string; receivedAt: Date; position: number }

type Submission = { proposalId: string; revision: number; sealed: readonly SealedEnvelope[]; sealedBy: 'browser' | 'server' }

/**
 * Takes a sealed proposal: lock, clock, checks, envelope, chain entry and receipt in one short transaction. The instant of the act is the one read under the
 * requirement's lock; at closing or after it the proposal is refused, and the refusal is kept as an event.
 */
export function submitProposal(act: Act<MemberActor>, input: Submission): Promise<Result<SubmittedProposal, SubmitProposalRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, input.proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const refusal = await findRefusal(trx, act, locked, input)
    return refusal ? refuse(refusal) : ok(await store(trx, act, locked, input))
  })
}

type Locked = LockedRequirement & { proposal: ProposalRow }

async function findRefusal(trx: Trx, act: Act<MemberActor>, locked: Locked, input: Submission): Promise<SubmitProposalRefusal | undefined> {
  const { proposal, requirement, profile, at } = locked
  const access = decideAccess(act.actor, 'proposal', 'submit', proposal.houseId)
  if (access !== 'allowed') return { reason: access }
  if (!proposalMove(proposal.state, 'submit')) return { reason: 'already_submitted' }
  if (requirement.closesAt && requirement.closesAt <= at) {
    await recordLate(trx, act, proposal.id, requirement.closesAt, at)
    return { reason: 'late', closesAt: requirement.closesAt, readAt: at }
  }
  if (requirement.state !== 'published') return { reason: 'not_open' }
  if ((await findHouseState(trx, proposal.houseId, marketDay(at))) !== 'verified') return { reason: 'house_not_verified' }
  if (proposal.revision !== input.revision) return { reason: 'stale', revision: proposal.revision }
  if (
    input.sealed
      .map(({ kind }) => kind)
      .sort()
      .join() !== [...envelopeKinds(profile)].sort().join()
  )
    return { reason: 'wrong_envelopes' }
  if (!input.sealed.every(isAgeFile)) return { reason: 'not_an_envelope' }
  const criteria = await trx
    .selectFrom('criterionVersion')
    .select('criterionId')
    .where('versionId', '=', requirement.currentVersionId)
    .orderBy('position')
    .execute()
  const faults = contentFaults(
    await readTechnicalDraft(trx, act.keys, proposal.id),
    criteria.map((row) => row.criterionId),
  )
  return faults.length > 0 ? { reason: 'incomplete', faults } : undefined
}

async function store(trx: Trx, act: Act<MemberActor>, locked: Locked, { sealed, sealedBy }: Submission): Promise<SubmittedProposal> {
  const { proposal, requirement, at } = locked
  const move = proposalMove(proposal.state, 'submit')!
  const version = await insertProposalVersion(trx, act, locked)
  const envelopes = await Promise.all(
    sealed.map(async ({ kind, commitment, ciphertext }) => ({ kind, commitment, ciphertextDigest: await sha256Hex(ciphertext) })),
  )
  const entry = await appendEntry(trx, {
    requirementId: requirement.id,
    kind: 'submitted',
    at,
    data: { proposal: proposal.id, version: version.number, envelopes },
  })
  const receipt = await issueReceipt(trx, act.keys, { requirementId: requirement.id, proposalId: proposal.id, version: version.number, envelopes, entry, at })
  const recipients = await listRecipients(trx, requirement.id)
  for (const [index, envelope] of sealed.entries()) {
    const { recipient } = recipients.find((row) => row.envelopeKind === envelope.kind)!
    const { ciphertextDigest } = envelopes[index]!
    await insertEnvelope(trx, { versionId: version.id, sealed: envelope, sealedBy, recipient, ciphertextDigest, chainPosition: entry.position })
  }
  await insertReceipt(trx, version.id, entry.position, receipt)
  await sealDraft(trx, act.keys, proposal.id)
  await trx
    .updateTable('proposal')
    .set({ state: move.to, currentVersionId: version.id, revision: proposal.revision + 1 })
    .where('id', '=', proposal.id)
    .execute()
  await recordChange(trx, act, {
    verb: 'proposal.submit',
    subject: { kind: 'proposal', id: proposal.id },
    at,
    from: move.from,
    to: move.to,
    data: { requirement: requirement.id, version: version.number, position: entry.position, commitments: envelopes.map(({ commitment }) => commitment) },
  })
  await notify(trx, act, {
    to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
    kind: 'proposal-received',
    values: { ...(await readNaming(trx, requirement)), receipt: receipt.receipt.head.slice(0, 16), receivedAt: at.toISOString() },
    path: `/house/proposals/${proposal.id}`,
    at,
  })
  return { versionId: version.id, receivedAt: at, position: entry.position }
}

async function insertProposalVersion(trx: Trx, act: Act<MemberActor>, { proposal, requirement, at }: Locked): Promise<{ id: string; number: number }> {
  const id = newId()
  const { count } = await trx
    .selectFrom('proposalVersion')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('proposalId', '=', proposal.id)
    .executeTakeFirstOrThrow()
  const { offeringVersionIds } = await readTechnicalDraft(trx, act.keys, proposal.id)
  const number = Number(count) + 1
  await trx
    .insertInto('proposalVersion')
    .values({
      id,
      proposalId: proposal.id,
      number,
      requirementVersionId: requirement.currentVersionId!,
      confirmedVersionId: requirement.currentVersionId!,
      offeringVersionIds,
      submittedBy: act.actor.personId,
      submittedAt: at,
      withdrawnAt: null,
    })
    .execute()
  return { id, number }
}

function recordLate(trx: Trx, act: Act<MemberActor>, proposalId: string, closesAt: Date, readAt: Date): Promise<string> {
  return recordEvent(trx, act, {
    verb: 'proposal.refused_late',
    subject: { kind: 'proposal', id: proposalId },
    at: readAt,
    data: { closesAt: closesAt.toISOString(), readAt: readAt.toISOString() },
  })
}

function isAgeFile({ ciphertext, commitment }: SealedEnvelope): boolean {
  if (ciphertext.length > largestEnvelopeBytes || !/^[0-9a-f]{64}$/.test(commitment)) return false
  return new TextDecoder('latin1').decode(ciphertext.subarray(0, ageHeader.length)) === ageHeader
}
