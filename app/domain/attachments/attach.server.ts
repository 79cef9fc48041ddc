import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordChange } from '../audit/record.server.ts'
import type { Incoming } from '../files/store.ts'
import { newId } from '../identifiers.ts'
import type { Attachment } from '../proposals/content.ts'
import { readTechnicalDraft, writeTechnicalDraft } from '../proposals/draft.server.ts'
import type { ProposalRow } from '../proposals/lock.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { findNoRoom, lockWritable, type PlaceRefusal, type RoomRefusal } from './place.server.ts'
import type { AttachmentFacts } from './seal.ts'

/** A draft that gained or lost a file: its revision now, and the one that it had, so that a page that knew that one knows this one too. */
export type Attached = { attachment: Attachment; revision: number; before: number }

/**
 * Puts a whole ciphertext into its place: a row that says nothing but its length and digest, and in the technical draft what opens it. The bytes are kept before the transaction ends.
 */
export async function attachSealed(
  trx: Trx,
  act: Act<MemberActor>,
  { proposalId, facts, incoming }: { proposalId: string; facts: AttachmentFacts; incoming: Incoming },
): Promise<Result<Attached, PlaceRefusal | RoomRefusal>> {
  const place = await lockWritable(trx, act, proposalId)
  if (!place.ok) return place
  const { proposal, at } = place.value
  const technical = await readTechnicalDraft(trx, act.keys, proposalId)
  // Sent twice at once, or again because the first answer was lost.
  const same = technical.attachments.find(({ ciphertextSha256 }) => ciphertextSha256 === facts.ciphertextSha256)
  if (same) return ok({ attachment: same, revision: proposal.revision, before: proposal.revision })
  const noRoom = await findNoRoom(trx, proposalId, incoming.sizeBytes)
  if (noRoom) return refuse(noRoom)
  const attachment = { id: newId(), ...facts }
  await insertFile(trx, act, { id: attachment.id, proposal, incoming, at })
  await writeTechnicalDraft(trx, proposalId, { ...technical, attachments: [...technical.attachments, attachment] }, act.actor.personId, at)
  const revision = await raiseRevision(trx, act, proposal, at)
  const { sha256, sizeBytes } = incoming
  const data = { proposalId, purpose: 'attachment', sha256, sizeBytes }
  await recordChange(trx, act, { verb: 'file.attach', subject: { kind: 'file', id: attachment.id }, to: 'attached', at, data })
  await incoming.keep()
  return ok({ attachment, revision, before: proposal.revision })
}

/** The draft has other files than before: who seals it from a page of before is told. */
export async function raiseRevision(trx: Trx, act: Act<MemberActor>, proposal: ProposalRow, at: Date): Promise<number> {
  const revision = proposal.revision + 1
  await trx.updateTable('proposal').set({ revision }).where('id', '=', proposal.id).execute()
  const data = { revision, changed: ['attachments'] }
  await recordChange(trx, act, { verb: 'proposal.save', subject: { kind: 'proposal', id: proposal.id }, at, data })
  return revision
}

async function insertFile(
  trx: Trx,
  act: Act<MemberActor>,
  { id, proposal, incoming, at }: { id: string; proposal: ProposalRow; incoming: Incoming; at: Date },
) {
  const { key, sha256, sizeBytes } = incoming
  const elsewhere = { attestationId: null, offeringId: null, organisationId: null, removedAt: null, removedBy: null, retentionUntil: null }
  await trx
    .insertInto('file')
    .values({
      ...{ id, storeKey: key, sha256, sizeBytes, proposalId: proposal.id, ownerId: proposal.houseId, uploadedBy: act.actor.personId, ...elsewhere },
      // What it is called and what it is stand in the draft alone.
      ...{ name: 'attachment', type: 'application/octet-stream', purpose: 'attachment', sealed: true, scannedAt: null, uploadedAt: at, attachedAt: at },
    })
    .execute()
}
