import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import type { PriceSchedule } from '#app/domain/proposals/price.ts'
import { sealEnvelopes, type SealedEnvelope } from '#app/domain/proposals/seal.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { formValueOf } from '#app/domain/requirements/form.ts'
import type { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { must } from '#seeds/people.ts'
import type { SheetEntry } from '#app/domain/evaluation/score.server.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'
import { market, type Published } from '#test/fixtures/make-requirement.ts'
import type { World } from '#test/fixtures/make-world.ts'

export type Fields = Record<string, string>

/** What a form sends for a value: its leaves, each under the path that leads to it. */
export function fieldsOf(value: unknown, path = ''): Fields {
  if (value === undefined || value === null || value === false) return {}
  if (typeof value !== 'object') return { [path]: value === true ? 'on' : String(value) }
  const inner = Array.isArray(value)
    ? value.map((one: unknown, index) => fieldsOf(one, `${path}[${index}]`))
    : Object.entries(value).map(([name, one]) => fieldsOf(one, path === '' ? name : `${path}.${name}`))
  return Object.assign({}, ...inner) as Fields
}

/** Every cell of a sheet with its points. */
export function marksOf(entries: readonly SheetEntry[], points: number): Fields {
  return fieldsOf({ entries: entries.map(({ proposalId, criterionId }) => ({ proposalId, criterionId, points })) })
}

/** What a decision for a proposal says of it and of the one that loses. */
export const reasonsFor = (proposalId: string, loser: string): Fields =>
  fieldsOf({ proposalId, reason: 'Because', debriefs: [{ proposalId: loser, reason: 'Less was shown.' }] })

type Ready = { proposalId: string; fields: Fields }

/** What a browser posts of envelopes that are sealed. */
export function sealedPost({ revision, requirementVersionId, sealed }: { revision: number; requirementVersionId: string; sealed: SealedEnvelope[] }): Fields {
  return {
    sealedBy: 'browser',
    revision: String(revision),
    requirementVersion: requirementVersionId,
    ...Object.fromEntries(
      sealed.flatMap(({ kind, ciphertext, commitment }) => [
        [`ciphertext.${kind}`, Buffer.from(ciphertext).toString('base64')],
        [`commitment.${kind}`, commitment],
      ]),
    ),
  }
}

/** A proposal that a browser has sealed with whatever price it likes, one post away from being submitted. */
export async function sealInBrowser(world: World, requirement: Published, house: number, price: PriceSchedule): Promise<Ready> {
  const act = world.act(world.houses[house]!.bidder)
  const { id: proposalId } = must(await startProposal(act, { requirementId: requirement.id }))
  const technical = makeTechnical(requirement.criterionIds)
  const { revision } = must(await saveDraft(act, { proposalId, revision: 1, content: technical }))
  const requirementVersionId = requirement.versionId
  const sealed = await sealEnvelopes(await listRecipients(world.db, requirement.id), { proposalId, requirementVersionId, technical, price })
  return { proposalId, fields: sealedPost({ revision, requirementVersionId, sealed }) }
}

/** An amendment as it is sent after it was looked through. */
export const amendment = (revision: number, draft: RequirementDraft, note: string) => ({
  step: 'send',
  note,
  revision: String(revision),
  ...fieldsOf(formValueOf(draft, market)),
})
