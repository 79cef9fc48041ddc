import type { Result } from '#app/domain/result.ts'
import type { EnvelopeContent, EnvelopeRefusal } from './envelope.ts'

/** Who keeps the keys of a requirement's envelopes until they are opened. */
export type CustodyKind = 'server'

/** The envelopes a procedure may ask for: one with everything, or one for the work and one for the price. Each kind has its own key, so each opens in its time. */
export const envelopeKinds = ['single', 'technical', 'financial'] as const
export type EnvelopeKind = (typeof envelopeKinds)[number]

/** An envelope as it is stored: whose it is, the age file, and the commitment from the chain. */
export type StoredEnvelope = { envelopeId: string; ciphertext: Uint8Array; commitment: string }

/** What became of one envelope at the opening: its content, or by name why it was refused while the rest went on. */
export type OpenedEnvelope = { envelopeId: string; result: Result<EnvelopeContent, EnvelopeRefusal> }

/** Why nothing of a kind could be opened: no key was made for it, or the key it was made under is not the one at hand. */
export type CustodyRefusal = { reason: 'no-key' | 'wrong-key' }

/**
 * The port behind which the keys are kept. `seal` is done by the bidder with the recipients that `create` answered (`sealEnvelope`); `open` is called by the
 * opening operation alone, which has checked state, time and the officers' approval. Custody by people is a second implementation.
 */
export type Custody<Transaction> = {
  kind: CustodyKind
  /** Makes the keys of one kind of envelope, at publication; answers the recipients that bidders seal to. */
  create(trx: Transaction, requirementId: string, envelopeKind: EnvelopeKind, at: Date): Promise<readonly string[]>
  /** Opens all envelopes of one kind and records when the key was used. */
  open(
    trx: Transaction,
    requirementId: string,
    envelopeKind: EnvelopeKind,
    envelopes: readonly StoredEnvelope[],
    at: Date,
  ): Promise<Result<OpenedEnvelope[], CustodyRefusal>>
}
