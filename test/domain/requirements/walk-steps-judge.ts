import { answerFix } from '#app/domain/evaluation/answer-fix.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans, writeConsensus } from '#app/domain/evaluation/consensus.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { offerFix } from '#app/domain/evaluation/offer-fix.server.ts'
import { answerPriceExplanation, askPriceExplanation, decidePriceExplanation } from '#app/domain/evaluation/price-explanation.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { listCriteria, listProposals, nothing, theirs, type Step, type Walk } from './walk-steps.ts'

/** The first proposal that waits for the chair, or one of the others by the number. */
async function waiting(walk: Walk, number: number) {
  const proposals = await listProposals(walk)
  return proposals.find(({ state }) => state === 'opened') ?? proposals[number % Math.max(1, proposals.length)]
}

/** Every criterion of every responsive proposal; every fifth time also of those that are not. */
async function listCells(walk: Walk, number: number) {
  const criteria = await listCriteria(walk)
  const proposals = (await listProposals(walk)).filter(({ state }) => state === 'responsive' || number % 5 === 4)
  return proposals.flatMap(({ id: proposalId }, index) => criteria.map((criterionId) => ({ proposalId, criterionId, index })))
}

/** The proposal whose price was marked as too low, or the first. */
async function marked(walk: Walk): Promise<string | undefined> {
  const results = await walk.world.db.selectFrom('evaluationResult').select('proposalId').orderBy('abnormallyLow', 'desc').orderBy('proposalId').execute()
  return results[0]?.proposalId
}

/** From the opening to the final report. */
export const judgeSteps = {
  approve: { moves: ['open'], do: ({ id }, act) => approveOpening(act, { requirementId: id }) },
  appoint: {
    moves: [],
    do: ({ id, world }, act, number) => {
      const people = [world.bank.evaluator, world.bank.security, world.bank.owner, world.stranger.evaluator]
      const personIds = people.slice(number % 2, (number % 2) + 1 + (number % 3)).map(({ personId }) => personId)
      const reserveIds = number % 5 === 4 ? [world.bank.procurement.personId] : []
      return appointPanel(act, { requirementId: id, personIds, chairId: personIds[0]!, reserveIds })
    },
  },
  declare: { moves: [], do: ({ id }, act, number) => declareInterest(act, { requirementId: id, conflict: number % 7 === 6, note: '' }) },
  offerFix: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await waiting(walk, number)
      const neitherSubstanceNorPrice = number % 6 !== 5
      return proposal ? offerFix(act, { proposalId: proposal.id, shortcomings: 'A letter is missing.', neitherSubstanceNorPrice, market }) : nothing
    },
  },
  answerFix: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await theirs(walk, act, number)
      return proposal ? answerFix(act, { proposalId: proposal.id, answer: 'Here it is.' }) : nothing
    },
  },
  judge: {
    moves: [],
    do: async (walk, act, number) => {
      const proposal = await waiting(walk, number)
      if (!proposal) return nothing
      const refused = number % 11 === 10
      const found = { verdict: refused ? ('not_responsive' as const) : ('responsive' as const), faults: refused ? (['document-missing'] as const) : [] }
      return decideResponsiveness(act, { proposalId: proposal.id, ...found, reason: refused ? 'The bid bond is missing.' : '' })
    },
  },
  score: {
    moves: [],
    do: async (walk, act, number) => {
      const entries = (await listCells(walk, number)).map(({ index, ...cell }) => ({ ...cell, points: (70 + number + index * 7) % 101, note: '' }))
      return saveSheet(act, { requirementId: walk.id, entries })
    },
  },
  lock: { moves: [], do: ({ id }, act) => lockSheets(act, { requirementId: id }) },
  means: { moves: [], do: ({ id }, act) => takeMeans(act, { requirementId: id }) },
  writeConsensus: {
    moves: [],
    do: async (walk, act, number) => {
      const note = number % 3 === 2 ? '' : 'The panel agreed on it.'
      const entries = (await listCells(walk, number)).map(({ index, ...cell }) => ({ ...cell, points: 90 - index * 5, note }))
      return writeConsensus(act, { requirementId: walk.id, entries })
    },
  },
  technicalReport: {
    moves: ['report'],
    from: ['technical_evaluation'],
    do: ({ id }, act) => issueTechnicalReport(act, { requirementId: id, market }),
  },
  report: { moves: ['report'], from: ['financial_evaluation'], do: ({ id }, act) => issueReport(act, { requirementId: id }) },
  askPrice: {
    moves: [],
    do: async (walk, act) => {
      const proposalId = await marked(walk)
      return proposalId ? askPriceExplanation(act, { proposalId, market }) : nothing
    },
  },
  answerPrice: {
    moves: [],
    do: async (walk, act) => {
      const proposalId = await marked(walk)
      return proposalId ? answerPriceExplanation(act, { proposalId, answer: 'The tool was built for another customer.' }) : nothing
    },
  },
  decidePrice: {
    moves: [],
    do: async (walk, act, number) => {
      const proposalId = await marked(walk)
      return proposalId ? decidePriceExplanation(act, { proposalId, accepted: number % 3 !== 2, reason: 'It adds up, or not.' }) : nothing
    },
  },
} satisfies Record<string, Step>
