import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { readTechnicalDraft } from './draft.server.ts'
import { priceFaults, type PriceFault, type PriceSchedule } from './price.ts'
import { sealEnvelopes, sealNoise, type Recipient, type SealedEnvelope } from './seal.ts'

export type SealRefusal = { reason: 'not_found' | 'forbidden' | 'not_open' } | { reason: 'price'; faults: PriceFault[] }

/** Envelopes, and the version of the requirement that they are bound to. */
export type SealedHere = { requirementVersionId: string; sealed: SealedEnvelope[] }

/**
 * Seals a proposal for a bidder whose browser runs no JavaScript: one sealed envelope for each kind that the procedure has. The price is in memory for the length of this call and is
 * neither stored nor logged. Under custody by the server this gives away nothing that the server's own key could not open; the page says which way an envelope was sealed.
 */
export async function sealOnServer(
  act: Act<MemberActor>,
  { proposalId, price }: { proposalId: string; price: PriceSchedule },
): Promise<Result<SealedHere, SealRefusal>> {
  const found = await findSealing(act, proposalId)
  if (!found.ok) return found
  const { requirementVersionId, recipients, ...asked } = found.value
  const faults = priceFaults(price, asked)
  if (faults.length > 0) return refuse({ reason: 'price', faults })
  const technical = await readTechnicalDraft(act.db, act.keys, proposalId)
  return ok({ requirementVersionId, sealed: await sealEnvelopes(recipients, { proposalId, requirementVersionId, technical, price }) })
}

/** Envelopes of noise for the rehearsal of a bidder whose browser runs no JavaScript. */
export async function sealNoiseOnServer(act: Act<MemberActor>, { proposalId }: { proposalId: string }): Promise<Result<SealedHere, SealRefusal>> {
  const found = await findSealing(act, proposalId)
  if (!found.ok) return found
  const { requirementVersionId, recipients } = found.value
  return ok({ requirementVersionId, sealed: await sealNoise(recipients, await readTechnicalDraft(act.db, act.keys, proposalId)) })
}

type Sealing = { requirementVersionId: string; recipients: Recipient[]; currency: PriceSchedule['currency']; supportYears: number }

async function findSealing(act: Act<MemberActor>, proposalId: string): Promise<Result<Sealing, SealRefusal>> {
  const proposal = await act.db
    .selectFrom('proposal')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['proposal.houseId', 'proposal.requirementId', 'version.id as requirementVersionId', 'version.currency', 'version.supportYears'])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst()
  if (!proposal) return refuse({ reason: 'not_found' })
  const { houseId, requirementId, ...asked } = proposal
  const access = decideAccess(act.actor, 'proposal', 'submit', houseId)
  if (access !== 'allowed') return refuse({ reason: access })
  const recipients = await listRecipients(act.db, requirementId)
  return recipients.length === 0 ? refuse({ reason: 'not_open' }) : ok({ ...asked, recipients })
}
