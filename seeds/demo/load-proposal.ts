import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { emptyTechnical } from '#app/domain/proposals/content.ts'
import { withTotal } from '#app/domain/proposals/price.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { must } from '../people.ts'
import type { DemoProposal, DemoWriting } from './award.ts'

type Answering = { requirementId: string; criterionIds: readonly string[] }

/** Starts a proposal and keeps what was written: a draft. */
export async function writeProposal(bidder: Act<MemberActor>, { requirementId, criterionIds }: Answering, writing: DemoWriting) {
  const { id: proposalId } = must(await startProposal(bidder, { requirementId }))
  const answers = writing.answers.map(({ answer, note }, index) => ({ criterionId: criterionIds[index]!, answer, note, evidence: [] }))
  const { team = '', references = '' } = writing
  const plan = { ...emptyTechnical.plan, ...writing.plan, delivery: writing.deliveryPlan }
  const content = { ...emptyTechnical, offeringVersionIds: await listVersions(bidder, writing), plan, team, references, answers }
  const { revision } = must(await saveDraft(bidder, { proposalId, revision: 1, content }))
  return { proposalId, revision }
}

/** Hands a proposal in, sealed. Answers its id. */
export async function handIn(bidder: Act<MemberActor>, answering: Answering, proposal: DemoProposal): Promise<string> {
  const { proposalId, revision } = await writeProposal(bidder, answering, proposal)
  const sealed = must(await sealOnServer(bidder, { proposalId, price: priceOf(proposal) }))
  must(await submitProposal(bidder, { proposalId, revision, ...sealed, sealedBy: 'server' }))
  return proposalId
}

/** The criteria of a requirement as it stands, in their order. */
export async function readCriteria(act: Act, requirementId: string): Promise<string[]> {
  const rows = await act.db
    .selectFrom('criterionVersion')
    .innerJoin('requirement', 'requirement.currentVersionId', 'criterionVersion.versionId')
    .where('requirement.id', '=', requirementId)
    .orderBy('criterionVersion.position')
    .select('criterionVersion.criterionId')
    .execute()
  return rows.map(({ criterionId }) => criterionId)
}

async function listVersions({ db }: Act, { offering }: DemoWriting): Promise<string[]> {
  if (offering === undefined) return []
  const { listedVersionId } = await db.selectFrom('offering').select('listedVersionId').where('slug', '=', offering).executeTakeFirstOrThrow()
  return [listedVersionId!]
}

function priceOf({ price: { licence, implementation, support } }: DemoProposal) {
  const line = { description: '', quantity: 1, taxBasisPoints: 1600 }
  return withTotal({
    currency: 'PKR',
    lines: [
      { ...line, kind: 'licence', year: 0, unitMinor: licence },
      { ...line, kind: 'implementation', year: 0, unitMinor: implementation },
      ...[1, 2, 3].map((year) => ({ ...line, kind: 'support' as const, year, unitMinor: support })),
    ],
  })
}
