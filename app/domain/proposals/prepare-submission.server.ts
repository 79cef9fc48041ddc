import { sql } from 'kysely'
import { envelopeKinds, type EnvelopeKind } from '#app/domain/sealing/custody.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import type { Db } from '#db/client.server.ts'
import { isAgeFile, isPassphraseFile, largestEnvelopeBytes, largestKeptBytes } from './age-file.ts'
import { contentFaults, type ContentFault } from './content.ts'
import { technicalOf, wrapDraft, type WrappedDraft } from './draft.server.ts'
import type { Recipient, SealedEnvelope } from './seal.ts'

/** What a house hands in. `requirementVersionId` is the version that its envelopes were sealed for: they are bound to it. */
export type Submission = {
  proposalId: string
  revision: number
  requirementVersionId: string
  sealed: readonly SealedEnvelope[]
  sealedBy: 'browser' | 'server'
  /** The plaintexts once more, under the house's own recovery code, when it wants them kept here. */
  carbonCopy?: Uint8Array
}

/** A submission with all that can be read and computed of it while nobody waits for the lock. The draft is the one of `read.revision`. */
export type PreparedSubmission = Submission & {
  read: {
    requirementId: string
    requirementTitle: string
    requirementVersionNumber: number
    revision: number
    /** How many submissions there were before. */
    submissions: number
    offeringVersionIds: readonly string[]
    draft: WrappedDraft
    faults: ContentFault[]
    recipients: readonly Recipient[]
  }
  envelopes: readonly { kind: EnvelopeKind; commitment: string; ciphertextDigest: string }[]
  /** Whether everything that was handed in is an age file of a size that a proposal has. */
  wellFormed: boolean
}

/**
 * Reads, checks and hashes what needs no lock, so that others wait for a few milliseconds only. What could change in between is held against its version again
 * under the lock: the draft by the revision of the proposal, the criteria by the version of the requirement.
 */
export async function prepareSubmission(db: Db, keys: Keys, submission: Submission): Promise<PreparedSubmission | undefined> {
  const { proposalId, carbonCopy } = submission
  // The technical one before the price, whatever order they came in: so they stand in the chain and in the receipt.
  const sealed = [...submission.sealed].sort((a, b) => envelopeKinds.indexOf(a.kind) - envelopeKinds.indexOf(b.kind))
  const row = await readProposal(db, proposalId)
  if (!row) return undefined
  const technical = technicalOf(keys, proposalId, row)
  return {
    ...submission,
    sealed,
    read: {
      requirementId: row.requirementId,
      requirementTitle: row.title,
      requirementVersionNumber: row.number,
      revision: row.revision,
      submissions: Number(row.submissions),
      offeringVersionIds: technical.offeringVersionIds,
      draft: wrapDraft(keys, proposalId, technical),
      faults: contentFaults(technical, row.criterionIds ?? []),
      recipients: row.recipients,
    },
    envelopes: await Promise.all(sealed.map(async ({ kind, commitment, ciphertext }) => ({ kind, commitment, ciphertextDigest: await sha256Hex(ciphertext) }))),
    wellFormed:
      sealed.every(({ ciphertext, commitment }) => isAgeFile(ciphertext, largestEnvelopeBytes) && /^[0-9a-f]{64}$/.test(commitment)) &&
      (carbonCopy === undefined || isPassphraseFile(carbonCopy, largestKeptBytes)),
  }
}

/** All of it in one statement. */
function readProposal(db: Db, proposalId: string) {
  return db
    .selectFrom('proposal')
    .innerJoin('proposalDraft', 'proposalDraft.proposalId', 'proposal.id')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['proposal.requirementId', 'proposal.revision', 'version.title', 'version.number'])
    .select(['proposalDraft.body', 'proposalDraft.wrapped', 'proposalDraft.keyId'])
    .select([
      sql<string[] | null>`(select array_agg(criterion_id order by position) from criterion_version where version_id = version.id)`.as('criterionIds'),
      sql<string>`(select count(*) from proposal_version where proposal_id = proposal.id)`.as('submissions'),
      sql<Recipient[]>`(
        select coalesce(json_agg(json_build_object('envelopeKind', envelope_kind, 'recipient', recipient)), '[]')
        from requirement_key where requirement_id = requirement.id)`.as('recipients'),
    ])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst()
}
