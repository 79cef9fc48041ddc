import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import type { Attachment, TechnicalContent } from '#app/domain/proposals/content.ts'
import { priceTotals, type PriceTotals } from '#app/domain/proposals/price.ts'
import { namesOfVersions } from '#app/domain/proposals/read.server.ts'
import { readProfile } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { labelsOf } from './labels.ts'
import { findSeat, type PanelMember } from './panel.server.ts'
import { canReadOpened, goesByLetters } from './rules.ts'
import { listCriteria, listOpened, type OpenedProposal, type ScorableCriterion } from './scorable.server.ts'

export type ReadOpenedRefusal = { reason: 'forbidden' | 'not_found' | 'not_opened' | 'not_declared' }

/** A technical part as a page gets it: of its files what they are, never the keys to them. */
export type TechnicalShownPart = Omit<TechnicalContent, 'attachments'> & { attachments: Pick<Attachment, 'id' | 'name' | 'sizeBytes'>[] }

export type OpenedShown = Omit<OpenedProposal, 'houseId' | 'houseName' | 'technical'> & {
  technical: TechnicalShownPart | null
  /** The letter by which the bidder goes on sheets and in the consensus. */
  label: string
  /** The bidder's name; null for whoever still goes by letters. */
  houseName: string | null
  /** Names of what it offers, which name the bidder too; empty while it goes by its letter. */
  offeringNames: string[]
  /** Nothing is offered that exists: it is to be built. */
  toBeBuilt: boolean
  totals: PriceTotals | null
}

/**
 * What was opened: the criteria, and each proposal with its answers and its totals, in the order of its letters. Whoever scores sees letters and no names until the panel's work is done.
 * Reading it is recorded, and so is being refused.
 */
export function readOpenedProposals(
  act: Act<MemberActor>,
  { requirementId }: { requirementId: string },
): Promise<Result<{ criteria: ScorableCriterion[]; proposals: OpenedShown[] }, ReadOpenedRefusal>> {
  return transact(act.db, async (trx) => {
    const admitted = await admit(trx, act, requirementId, 'proposals.read')
    if (!admitted.ok) return admitted
    const { requirement, seat } = admitted.value
    const opened = await listOpened(trx, requirementId)
    const labels = labelsOf(
      requirementId,
      opened.map(({ proposalId }) => proposalId),
    )
    const names = await namesOfVersions(
      trx,
      opened.flatMap(({ technical }) => technical?.offeringVersionIds ?? []),
    )
    const row = await trx.selectFrom('requirement').selectAll().where('id', '=', requirementId).executeTakeFirstOrThrow()
    const byLetters = goesByLetters(await readProfile(trx, row), row.state, seat)
    const proposals = opened.map(({ houseId: _, houseName, ...proposal }) => ({
      ...proposal,
      technical: proposal.technical && technicalShown(proposal.technical, byLetters),
      label: labels.get(proposal.proposalId)!,
      houseName: byLetters ? null : houseName,
      offeringNames: byLetters ? [] : (proposal.technical?.offeringVersionIds ?? []).map((id) => names[id] ?? ''),
      toBeBuilt: proposal.technical?.offeringVersionIds.length === 0,
      totals: proposal.price && priceTotals(proposal.price),
    }))
    return ok({ criteria: await listCriteria(trx, requirement), proposals: proposals.sort((a, b) => a.label.localeCompare(b.label, 'en')) })
  })
}

/** Whoever goes by letters reads no id and no name by which a bidder could be looked up. */
function technicalShown({ attachments, ...technical }: TechnicalContent, byLetters: boolean): TechnicalShownPart {
  const files = attachments.map(({ id, name, sizeBytes }) => ({ id, name: byLetters ? '' : name, sizeBytes }))
  return { ...technical, ...(byLetters && { offeringVersionIds: [], members: [] }), attachments: files }
}

type Admitted = { requirement: { id: string; currentVersionId: string | null }; seat: PanelMember | undefined }

/** Lets in who may read what was opened; that they read, or were refused, is recorded under `verb`, with `data` saying what it was where it is a part. */
export async function admit(
  trx: Trx,
  act: Act<MemberActor>,
  requirementId: string,
  verb: string,
  data?: Readonly<Record<string, string>>,
): Promise<Result<Admitted, ReadOpenedRefusal>> {
  const requirement = await trx.selectFrom('requirement').select(['id', 'institutionId', 'currentVersionId']).where('id', '=', requirementId).executeTakeFirst()
  if (!requirement) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'proposal', 'read_opened', requirement.institutionId)
  if (access === 'not_found') return refuse({ reason: 'not_found' })
  const seat = await findSeat(trx, requirementId, act.actor.personId)
  const subject = { kind: 'requirement', id: requirementId }
  const at = await act.clock(trx)
  if (access === 'forbidden' || !canReadOpened(act.actor.organisation.roles, seat)) {
    await recordEvent(trx, act, { verb: `${verb}_denied`, subject, at, data })
    return refuse({ reason: seat && seat.conflict === null ? 'not_declared' : 'forbidden' })
  }
  const opening = await trx
    .selectFrom('opening')
    .select('performedAt')
    .where('requirementId', '=', requirementId)
    .where('performedAt', 'is not', null)
    .executeTakeFirst()
  if (!opening) return refuse({ reason: 'not_opened' })
  await recordEvent(trx, act, { verb, subject, at, data })
  return ok({ requirement, seat })
}
