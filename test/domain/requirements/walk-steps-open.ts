import { withdrawInvitation, inviteHouse } from '#app/domain/invitations/invite.server.ts'
import { confirmProposal } from '#app/domain/proposals/confirm-proposal.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealEnvelopes } from '#app/domain/proposals/seal.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { addToAnswer, answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { amendRequirement } from '#app/domain/requirements/amend.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { extendClosing } from '#app/domain/requirements/extend-closing.server.ts'
import { decideFewProposals } from '#app/domain/requirements/few-proposals.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { publishUnchecked } from '#app/domain/requirements/publish-unchecked.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import type { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import { ok } from '#app/domain/result.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { readStanding } from '#test/fixtures/make-course.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makeRequirementDraft, market } from '#test/fixtures/make-requirement.ts'
import { listCriteria, nothing, readRow, theirs, type Step, type Walk } from './walk-steps.ts'

const dayMs = 86_400_000
const revisionOf = async (walk: Walk) => (await readRow(walk)).revision
const clock = { kind: 'system', name: 'clock' } as const

/** A change of words, of what decides, and of what is the institution's secret. */
function changeOf({ title, criteria }: RequirementDraft, number: number): Partial<RequirementDraft> {
  if (number % 3 === 1) return { title: title === 'Amended once' ? 'Amended twice' : 'Amended once' }
  if (number % 3 === 2) return { budgetMaxMinor: BigInt(number) * 1000n }
  const [first, ...rest] = criteria
  return { criteria: [{ ...first!, minPoints: first!.minPoints === 10 ? 20 : 10 }, ...rest] }
}

/** Hands in what would open: the keys exist from publication on. Every third price is more than twice the others. */
const propose: Step['do'] = async (walk, act, number) => {
  const { world, id } = walk
  const started = await startProposal(act, { requirementId: id })
  if (!started.ok) return started
  const proposal = await world.db.selectFrom('proposal').selectAll().where('id', '=', started.value.id).executeTakeFirstOrThrow()
  const technical = makeTechnical(await listCriteria(walk), { delivery: `Plan ${number}` })
  const saved = await saveDraft(act, { proposalId: proposal.id, revision: proposal.revision, content: technical })
  const { currentVersionId } = await readRow(walk)
  const price = makePrice(BigInt(100 + number + (number % 3 === 2 ? 200 : 0)))
  const parts = { proposalId: proposal.id, requirementVersionId: currentVersionId!, technical, price }
  const revision = saved.ok ? saved.value.revision : proposal.revision
  const sealed = await sealEnvelopes(await listRecipients(world.db, id), parts)
  return submitProposal(act, { proposalId: proposal.id, revision, requirementVersionId: currentVersionId!, sealed, sealedBy: 'browser' })
}

/** From the draft to closing, and what can be decided after it before anything opens. */
export const openSteps = {
  save: {
    moves: [],
    do: async (walk, act, number) => {
      const revision = (await revisionOf(walk)) - (number % 4 === 0 ? 1 : 0)
      return saveRequirement(act, { id: walk.id, revision, draft: makeRequirementDraft({ title: `Privileged access, take ${number}` }), market })
    },
  },
  submit: { moves: ['submit'], do: async (walk, act) => submitRequirement(act, { id: walk.id, revision: await revisionOf(walk), market }) },
  publish: { moves: ['publish'], do: ({ id }, act) => checkRequirement(act, { id, decision: 'publish', reason: 'meets-the-check', note: '', market }) },
  requestChanges: {
    moves: ['request_changes'],
    do: ({ id }, act) => checkRequirement(act, { id, decision: 'request_changes', reason: 'unreadable-must', note: '', market }),
  },
  publishUnchecked: {
    moves: ['publish'],
    by: 'staff',
    do: ({ id }, act, number) => publishUnchecked({ ...act, actor: number % 4 === 0 ? act.actor : clock }, { requirementId: id, market }),
  },
  recordDue: { moves: [], do: async ({ id }, act) => ok(await recordDue({ ...act, actor: clock }, { requirementId: id })) },
  end: { moves: ['cancel', 'end'], do: ({ id }, act) => endRequirement(act, { id, reason: 'nothing-suitable' }) },
  amend: {
    moves: [],
    do: async (walk, act, number) => {
      const { draft, revision } = await readStanding(walk.world, walk.id)
      const note = number % 10 === 9 ? '' : 'The branches ask for it.'
      return amendRequirement(act, {
        id: walk.id,
        revision: revision - (number % 7 === 6 ? 1 : 0),
        draft: { ...draft, ...changeOf(draft, number) },
        note,
        market,
      })
    },
  },
  extendClosing: {
    moves: [],
    do: async (walk, act, number) => {
      const from = (await readRow(walk)).closesAt ?? walk.world.time.now()
      return extendClosing(act, {
        id: walk.id,
        closesAt: new Date(from.getTime() + ((number % 5) - 1) * dayMs),
        reason: number % 8 === 7 ? '' : 'More time.',
        market,
      })
    },
  },
  invite: {
    moves: [],
    do: ({ id, world }, act, number) => {
      const houseId = world.houses[number % world.houses.length]!.id
      return number % 5 === 4
        ? withdrawInvitation(act, { requirementId: id, houseId })
        : inviteHouse(act, { requirementId: id, houseId, reason: number % 6 === 5 ? '' : 'It runs the same software.' })
    },
  },
  follow: { moves: [], do: ({ id }, act, number) => followRequirement(act, { id, follow: number % 3 !== 2 }) },
  ask: {
    moves: [],
    do: ({ id }, act, number) => askQuestion(act, { requirementId: id, body: number % 9 === 8 ? 'Are your owners foreigners?' : `Question ${number}?` }),
  },
  answer: {
    moves: [],
    do: async ({ id, world }, act, number) => {
      const questions = await world.db.selectFrom('question').select(['id', 'answer']).where('requirementId', '=', id).orderBy('id').execute()
      const question = questions.find(({ answer }) => answer === null) ?? questions[0]
      if (!question) return nothing
      const answer = number % 4 === 3 ? addToAnswer : answerQuestion
      return answer(act, { requirementId: id, questionId: question.id, body: 'For two years.', market })
    },
  },
  propose: { moves: [], several: true, do: propose },
  withdraw: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await theirs(walk, act, number)
      return proposal ? withdrawProposal(act, { proposalId: proposal.id }) : nothing
    },
  },
  confirm: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await theirs(walk, act, number)
      const { currentVersionId } = await readRow(walk)
      return proposal ? confirmProposal(act, { proposalId: proposal.id, requirementVersionId: number % 4 === 3 ? proposal.id : currentVersionId! }) : nothing
    },
  },
  decideFew: {
    moves: ['extend', 'end'],
    do: ({ id, world }, act, number) => {
      const decision = (['extend', 'go-on', 're-tender'] as const)[number % 3]!
      const closesAt = new Date(world.time.now().getTime() + (number % 2 === 0 ? 20 * dayMs : dayMs))
      return decideFewProposals(act, { id, decision, reason: number % 8 === 7 ? '' : 'The need does not wait.', closesAt, market })
    },
  },
} satisfies Record<string, Step>
