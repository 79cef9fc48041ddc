import { canonicalBytes, type Canonical } from '../canonical.ts'
import { hexOf } from '../sealing/digest.ts'
import { plaintextOf, sealPlaintext, type Sealed } from '../sealing/envelope.ts'
import type { EnvelopeKind } from '../sealing/custody.ts'
import { envelopeOf, type TechnicalContent } from './content.ts'
import type { PriceSchedule } from './price.ts'

/** To whom each kind of envelope of a requirement is sealed. */
export type Recipient = { envelopeKind: EnvelopeKind; recipient: string }
/** One sealed envelope of a submission. */
export type SealedEnvelope = Sealed & { kind: EnvelopeKind }
/** An envelope and what is in it, on the bidder's device. */
export type EnvelopeWithPlaintext = { envelope: SealedEnvelope; plaintext: Uint8Array }

type Parts = { proposalId: string; requirementVersionId: string; technical: TechnicalContent; price: PriceSchedule }

/** Seals a proposal: one envelope for each kind that the requirement has keys for, each to its own recipients. Runs in the browser and in Node alike. */
export async function sealEnvelopes(recipients: readonly Recipient[], parts: Parts): Promise<SealedEnvelope[]> {
  const sealed = await sealWithPlaintexts(recipients, parts)
  return sealed.map(({ envelope }) => envelope)
}

/** The same, with the plaintexts for whoever keeps a copy of its own. */
export function sealWithPlaintexts(recipients: readonly Recipient[], parts: Parts): Promise<EnvelopeWithPlaintext[]> {
  return sealEach(recipients, (kind) => envelopeOf(kind, parts))
}

/** Envelopes of noise, as many and about as large as a proposal's own, for a rehearsal. Nothing of the proposal is in them. */
export async function sealNoise(recipients: readonly Recipient[], technical: TechnicalContent): Promise<SealedEnvelope[]> {
  const noise = crypto.getRandomValues(new Uint8Array(Math.min(canonicalBytes(technical).length, largestNoiseBytes)))
  const sealed = await sealEach(recipients, () => ({ document: 'mutabadil.rehearsal', noise: hexOf(noise) }))
  return sealed.map(({ envelope }) => envelope)
}

// The browser gives out no more noise at a time.
const largestNoiseBytes = 65_536

/** The plaintexts of a submission as one document: each is the exact text that its commitment is of, which `sha256sum` confirms. */
export function carbonCopyOf(sealed: readonly EnvelopeWithPlaintext[]): Uint8Array {
  const decoder = new TextDecoder()
  const envelopes = sealed.map(({ envelope: { kind, commitment }, plaintext }) => ({ kind, commitment, plaintext: decoder.decode(plaintext) }))
  return canonicalBytes({ document: 'mutabadil.carbon-copy', envelopes })
}

function sealEach(recipients: readonly Recipient[], contentOf: (kind: EnvelopeKind) => Canonical): Promise<EnvelopeWithPlaintext[]> {
  const kinds = [...new Set(recipients.map(({ envelopeKind }) => envelopeKind))]
  return Promise.all(
    kinds.map(async (kind) => {
      const keys = recipients.filter(({ envelopeKind }) => envelopeKind === kind).map(({ recipient }) => recipient)
      const plaintext = plaintextOf(contentOf(kind))
      return { envelope: { kind, ...(await sealPlaintext(keys, plaintext)) }, plaintext }
    }),
  )
}
