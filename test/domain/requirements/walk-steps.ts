import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import type { MoveName, RequirementState } from '#app/domain/requirements/status.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import type { Refusal, Result } from '#app/domain/result.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { sealEnvelopes } from '#app/domain/proposals/seal.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makeRequirementDraft, market } from '#test/fixtures/make-requirement.ts'
import type { World } from '#test/fixtures/make-world.ts'

/** A walk's world and its one requirement. */
export type Walk = { world: World; id: string }
export type Answer = Result<unknown, Refusal>
type Do = (walk: Walk, act: Act<MemberActor>, number: number) => Promise<Answer>

async function revisionOf({ world, id }: Walk): Promise<number> {
  return (await world.db.selectFrom('requirement').select('revision').where('id', '=', id).executeTakeFirstOrThrow()).revision
}
const listProposals = ({ world, id }: Walk) => world.db.selectFrom('proposal').selectAll().where('requirementId', '=', id).orderBy('id').execute()
const listCriteria = async ({ world, id }: Walk) =>
  (
    await world.db
      .selectFrom('criterionVersion')
      .innerJoin('requirement', 'requirement.currentVersionId', 'criterionVersion.versionId')
      .select('criterionId')
      .where('requirement.id', '=', id)
      .orderBy('position')
      .execute()
  ).map((row) => row.criterionId)

async function theirs(walk: Walk, act: Act<MemberActor>, number: number) {
  const proposals = await listProposals(walk)
  return proposals.find((proposal) => proposal.houseId === act.actor.organisation.id) ?? proposals[number % Math.max(1, proposals.length)]
}
const nothing: Answer = { ok: false, refusal: { reason: 'not_found' } }

/** Hands in what would open: the keys exist from publication on. */
const propose: Do = async (walk, act, number) => {
  const { world, id } = walk
  const started = await startProposal(act, { requirementId: id })
  if (!started.ok) return started
  const proposal = await world.db.selectFrom('proposal').selectAll().where('id', '=', started.value.id).executeTakeFirstOrThrow()
  const technical = makeTechnical(await listCriteria(walk), { delivery: `Plan ${number}` })
  const saved = await saveDraft(act, { proposalId: proposal.id, revision: proposal.revision, content: technical })
  const { currentVersionId } = await world.db.selectFrom('requirement').select('currentVersionId').where('id', '=', id).executeTakeFirstOrThrow()
  const parts = { proposalId: proposal.id, requirementVersionId: currentVersionId!, technical, price: makePrice(BigInt(100 + number)) }
  const revision = saved.ok ? saved.value.revision : proposal.revision
  const sealed = await sealEnvelopes(await listRecipients(world.db, id), parts)
  return submitProposal(act, { proposalId: proposal.id, revision, requirementVersionId: currentVersionId!, sealed, sealedBy: 'browser' })
}

/** Every operation of the line, with the move it makes when it makes one. */
export const steps: Record<string, { moves: readonly MoveName[]; do: Do }> = {
  save: {
    moves: [],
    do: async (walk, act, number) => {
      const revision = (await revisionOf(walk)) - (number % 4 === 0 ? 1 : 0)
      return saveRequirement(act, { id: walk.id, revision, draft: makeRequirementDraft({ title: `Privileged access, take ${number}` }), market })
    },
  },
  submit: { moves: ['submit'], do: async (walk, act) => submitRequirement(act, { id: walk.id, revision: await revisionOf(walk), market }) },
  publish: {
    moves: ['publish'],
    do: ({ id }, act) => checkRequirement(act, { id, decision: 'publish', reason: 'meets-the-check', note: '', market }),
  },
  requestChanges: {
    moves: ['request_changes'],
    do: ({ id }, act) => checkRequirement(act, { id, decision: 'request_changes', reason: 'unreadable-must', note: '', market }),
  },
  end: { moves: ['cancel', 'end'], do: ({ id }, act) => endRequirement(act, { id, reason: 'nothing-suitable' }) },
  propose: { moves: [], do: propose },
  withdraw: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await theirs(walk, act, number)
      return proposal ? withdrawProposal(act, { proposalId: proposal.id }) : nothing
    },
  },
  approve: { moves: ['open'], do: ({ id }, act) => approveOpening(act, { requirementId: id }) },
  appoint: {
    moves: [],
    do: ({ id, world }, act, number) => {
      const people = [world.bank.evaluator, world.bank.security, world.bank.owner, world.stranger.evaluator]
      const personIds = people.slice(number % 2, (number % 2) + 1 + (number % 3)).map((person) => person.personId)
      return appointPanel(act, { requirementId: id, personIds, chairId: personIds[0]! })
    },
  },
  declare: { moves: [], do: ({ id }, act, number) => declareInterest(act, { requirementId: id, conflict: number % 7 === 0, note: '' }) },
  judge: {
    moves: [],
    do: async (walk, act, number) => {
      const proposals = await listProposals(walk)
      const proposal = proposals.find(({ state }) => state === 'opened') ?? proposals[number % Math.max(1, proposals.length)]
      if (!proposal) return nothing
      const refused = number % 11 === 0
      return decideResponsiveness(act, {
        proposalId: proposal.id,
        verdict: refused ? 'not_responsive' : 'responsive',
        faults: refused ? ['document-missing'] : [],
        reason: refused ? 'The bid bond is missing.' : '',
      })
    },
  },
  score: {
    moves: [],
    do: async (walk, act, number) => {
      const criteria = await listCriteria(walk)
      const entries = (await listProposals(walk))
        .filter((proposal) => proposal.state === 'responsive' || number % 5 === 0)
        .flatMap(({ id: proposalId }, index) => criteria.map((criterionId) => ({ proposalId, criterionId, points: (60 + number + index * 7) % 101, note: '' })))
      return saveSheet(act, { requirementId: walk.id, entries })
    },
  },
  lock: { moves: [], do: ({ id }, act) => lockSheets(act, { requirementId: id }) },
  means: { moves: [], do: ({ id }, act) => takeMeans(act, { requirementId: id }) },
  report: { moves: ['report'], do: ({ id }, act) => issueReport(act, { requirementId: id }) },
  award: {
    moves: ['award'],
    do: async (walk, act, number) => {
      const results = await walk.world.db.selectFrom('evaluationResult').selectAll().orderBy('rank').execute()
      const pick = results[number % 4 === 1 ? 1 % Math.max(1, results.length) : 0]
      const debriefs = new Map(results.filter((result) => result !== pick && number % 9 !== 0).map((result) => [result.proposalId, 'Why it lost.']))
      return decideAward(act, { requirementId: walk.id, proposalId: pick?.proposalId ?? walk.id, reason: 'First in rank.', debriefs })
    },
  },
}
export type StepName = keyof typeof steps & string

/** What somebody who wants the award would do next in a state, and who may. */
export function helpful({ world }: Walk, state: RequirementState, number: number): { step: StepName; actor: MemberActor } {
  const { bank, staff, houses } = world
  const choose = (...list: [StepName, MemberActor][]) => {
    const [step, actor] = list[number % list.length]!
    return { step, actor }
  }
  if (state === 'draft') return choose(['submit', bank.procurement])
  if (state === 'in_review') return choose(['publish', staff.moderator])
  if (state === 'published') return choose(['propose', houses[0]!.bidder], ['propose', houses[1]!.owner])
  if (state === 'financial_opening_due') return choose(['approve', bank.owner], ['approve', bank.procurement])
  if (state === 'financial_evaluation')
    return choose(
      ['appoint', bank.procurement],
      ['declare', bank.evaluator],
      ['judge', bank.evaluator],
      ['judge', bank.evaluator],
      ['score', bank.evaluator],
      ['lock', bank.evaluator],
      ['means', bank.evaluator],
      ['report', bank.procurement],
    )
  if (state === 'final_report') return choose(['award', bank.procurement])
  return choose(['end', bank.auditor])
}
