import { sealEnvelope, type Sealed } from '../sealing/envelope.ts'
import type { EnvelopeKind } from '../sealing/custody.ts'
import { envelopeOf, type TechnicalContent } from './content.ts'
import type { PriceSchedule } from './price.ts'

/** To whom each kind of envelope of a requirement is sealed. */
export type Recipient = { envelopeKind: EnvelopeKind; recipient: string }
/** One sealed envelope of a submission. */
export type SealedEnvelope = Sealed & { kind: EnvelopeKind }

type Parts = { proposalId: string; requirementVersionId: string; technical: TechnicalContent; price: PriceSchedule }

/** Seals a proposal: one envelope for each kind that the requirement has keys for, each to its own recipients. Runs in the browser and in Node alike. */
export async function sealEnvelopes(recipients: readonly Recipient[], parts: Parts): Promise<SealedEnvelope[]> {
  const kinds = [...new Set(recipients.map(({ envelopeKind }) => envelopeKind))]
  return Promise.all(
    kinds.map(async (kind) => {
      const keys = recipients.filter(({ envelopeKind }) => envelopeKind === kind).map(({ recipient }) => recipient)
      return { kind, ...(await sealEnvelope(keys, envelopeOf(kind, parts))) }
    }),
  )
}
