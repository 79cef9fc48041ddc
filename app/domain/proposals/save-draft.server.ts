import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalText } from '#app/domain/canonical.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import type { TechnicalContent } from './content.ts'
import { readTechnicalDraft, writeTechnicalDraft } from './draft.server.ts'
import { lockProposal } from './lock.server.ts'
import { isEditable } from './status.ts'
import type { DraftContent } from './technical-form.ts'

/** The parts of a draft that two people may have changed at once, in the order in which a page names them. */
const draftParts = ['offeringVersionIds', 'plan', 'team', 'references', 'members', 'answers'] as const satisfies readonly (keyof DraftContent)[]
export type DraftPart = (typeof draftParts)[number]

export type SaveDraftRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' | 'already_submitted' | 'unknown_criterion' | 'not_your_offering' | 'not_your_evidence' }
  /** Somebody of the house saved in between: `changed` are the parts that differ from what was typed, `stored` is what they say now. */
  | { reason: 'stale'; revision: number; changed: DraftPart[]; stored: TechnicalContent }

/**
 * Keeps the technical draft as typed, readable by the house alone. Its files stay as they are: they are attached and removed by acts of their own. Answers the new revision; what was
 * stored already is no stale save, whoever stored it.
 */
export function saveDraft(
  act: Act<MemberActor>,
  input: { proposalId: string; revision: number; content: DraftContent },
): Promise<Result<{ revision: number; at: Date }, SaveDraftRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, input.proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { proposal, requirement, at } = locked
    const access = decideAccess(act.actor, 'proposal', 'draft', proposal.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
    if (!isEditable(proposal.state)) return refuse({ reason: 'already_submitted' })
    const stored = await readTechnicalDraft(trx, act.keys, proposal.id)
    const content = withFilesOf(stored, input.content)
    const changed = changedParts(stored, content)
    if (changed.length === 0) return ok({ revision: proposal.revision, at })
    if (proposal.revision !== input.revision) return refuse({ reason: 'stale', revision: proposal.revision, changed, stored })
    if (!(await areCriteriaOf(trx, requirement.currentVersionId!, content))) return refuse({ reason: 'unknown_criterion' })
    if (!(await areListedVersionsOf(trx, proposal.houseId, content.offeringVersionIds))) return refuse({ reason: 'not_your_offering' })
    if (!(await areEvidenceOf(trx, proposal.houseId, content, marketDay(at)))) return refuse({ reason: 'not_your_evidence' })
    await writeTechnicalDraft(trx, proposal.id, content, act.actor.personId, at)
    const revision = proposal.revision + 1
    await trx.updateTable('proposal').set({ revision }).where('id', '=', proposal.id).execute()
    await recordChange(trx, act, { verb: 'proposal.save', subject: { kind: 'proposal', id: proposal.id }, at, data: { revision, changed } })
    return ok({ revision, at })
  })
}

/** Answers lie in one order, so that the same answers are the same draft. */
function withFilesOf({ attachments }: TechnicalContent, { answers, ...rest }: DraftContent): TechnicalContent {
  return { ...rest, attachments, answers: [...answers].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)) }
}

function changedParts(stored: TechnicalContent, typed: TechnicalContent): DraftPart[] {
  return draftParts.filter((part) => canonicalText(stored[part]) !== canonicalText(typed[part]))
}

async function areCriteriaOf(trx: Trx, versionId: string, content: TechnicalContent): Promise<boolean> {
  const rows = await trx.selectFrom('criterionVersion').select('criterionId').where('versionId', '=', versionId).execute()
  const known = new Set(rows.map((row) => row.criterionId))
  const answered = content.answers.map((answer) => answer.criterionId)
  return answered.every((id) => known.has(id)) && new Set(answered).size === answered.length
}

async function areListedVersionsOf(trx: Trx, houseId: string, versionIds: readonly string[]): Promise<boolean> {
  if (versionIds.length === 0) return true
  const rows = await trx
    .selectFrom('offering')
    .select('listedVersionId')
    .where('houseId', '=', houseId)
    .where('state', '=', 'listed')
    .where('listedVersionId', 'in', [...versionIds])
    .execute()
  return rows.length === new Set(versionIds).size && new Set(versionIds).size === versionIds.length
}

/** Evidence is a file of this draft, or stands attested of the house today. */
async function areEvidenceOf(trx: Trx, houseId: string, { answers, attachments }: TechnicalContent, today: string): Promise<boolean> {
  const named = answers.flatMap(({ evidence }) => evidence)
  const files = new Set(attachments.map(({ id }) => id))
  if (!named.every(({ kind, id }) => kind === 'attestation' || files.has(id))) return false
  const attested = named.filter(({ kind }) => kind === 'attestation')
  if (attested.length === 0) return true
  const valid = new Set((await listHouseAttestations(trx, houseId, today)).filter(({ valid: holds }) => holds).map(({ id }) => id))
  return attested.every(({ id }) => valid.has(id))
}
