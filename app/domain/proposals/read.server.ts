import { isId } from '#app/domain/identifiers.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import type { Db } from '#db/client.server.ts'
import type { TechnicalContent } from './content.ts'
import { readTechnicalDraft } from './draft.server.ts'
import type { ProposalState } from './status.ts'

/** A proposal in its house's list; `requirementState` is the one that holds now. */
export type ProposalLine = {
  id: string
  state: ProposalState
  requirementId: string
  reference: string
  title: string
  requirementState: RequirementState
  closesAt: Date
}

/** A house's proposals: those whose requirement is open first, by deadline; then the others, the last closed first. */
export async function listHouseProposals(db: Db, houseId: string): Promise<ProposalLine[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['proposal.id', 'proposal.state', 'proposal.requirementId', 'requirement.reference', 'version.title'])
    .select(['requirement.effectiveState as requirementState', 'requirement.closesAt'])
    .where('proposal.houseId', '=', houseId)
    .orderBy('requirement.closesAt')
    .orderBy('proposal.id')
    .execute()
  const lines = rows.map((row) => ({ ...row, closesAt: row.closesAt! }))
  const isOpen = (line: ProposalLine) => line.requirementState === 'published'
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line)).reverse()]
}

/** The house's proposal to a requirement, whatever its state; undefined when it has none. */
export function findProposalTo(db: Db, houseId: string, requirementId: string): Promise<{ id: string; state: ProposalState } | undefined> {
  return db.selectFrom('proposal').select(['id', 'state']).where('houseId', '=', houseId).where('requirementId', '=', requirementId).executeTakeFirst()
}

/** A proposal as its house reads it. No price is among it: prices exist in sealed envelopes alone. */
export type HouseProposal = {
  id: string
  requirementId: string
  state: ProposalState
  revision: number
  technical: TechnicalContent
  savedAt: Date
  savedBy: string
}

/** One proposal of a house; undefined for an id that is none, or another's. */
export async function findHouseProposal(db: Db, keys: Keys, houseId: string, id: string | undefined): Promise<HouseProposal | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('proposal')
    .innerJoin('proposalDraft', 'proposalDraft.proposalId', 'proposal.id')
    .innerJoin('person', 'person.id', 'proposalDraft.updatedBy')
    .select(['proposal.id', 'proposal.requirementId', 'proposal.state', 'proposal.revision'])
    .select(['proposalDraft.updatedAt as savedAt', 'person.name as savedBy'])
    .where('proposal.id', '=', id)
    .where('proposal.houseId', '=', houseId)
    .executeTakeFirst()
  return row && { ...row, technical: await readTechnicalDraft(db, keys, row.id) }
}

export type OfferableVersion = { versionId: string; name: string }

/** The listed offerings that a house can put into a proposal. */
export function listOfferable(db: Db, houseId: string): Promise<OfferableVersion[]> {
  return db
    .selectFrom('offering')
    .innerJoin('offeringVersion', 'offeringVersion.id', 'offering.listedVersionId')
    .select(['offeringVersion.id as versionId', 'offeringVersion.name'])
    .where('offering.houseId', '=', houseId)
    .where('offering.state', '=', 'listed')
    .orderBy('offeringVersion.name')
    .orderBy('offering.id')
    .execute()
}

/** The names of the versions that a draft or an envelope names, by version, also when they are no longer the listed ones. */
export async function namesOfVersions(db: Db, versionIds: readonly string[]): Promise<Record<string, string>> {
  if (versionIds.length === 0) return {}
  const rows = await db
    .selectFrom('offeringVersion')
    .select(['id', 'name'])
    .where('id', 'in', [...versionIds])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** What a criterion of the requirement that a proposal answers asks, as it stands now; undefined for one that it does not have. */
export function findAsked(
  db: Db,
  { proposalId, criterionId }: { proposalId: string; criterionId: string },
): Promise<{ kind: string; ref: string } | undefined> {
  return db
    .selectFrom('proposal')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .innerJoin('criterionVersion', 'criterionVersion.versionId', 'requirement.currentVersionId')
    .select(['criterionVersion.kind', 'criterionVersion.ref'])
    .where('proposal.id', '=', proposalId)
    .where('criterionVersion.criterionId', '=', criterionId)
    .executeTakeFirst()
}
