import { weights } from '#app/domain/matching/parameters.ts'
import { envelopeSchemas, type TechnicalContent } from '#app/domain/proposals/content.ts'
import type { PriceSchedule } from '#app/domain/proposals/price.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementRow } from '#app/domain/requirements/lock.server.ts'

export type ScorableCriterion = {
  id: string
  kind: string
  ref: string
  bound: number | null
  weight: 'must' | 'should' | 'could'
  note: string
  /** The least that the consensus gives it, or the proposal does not pass. */
  minPoints: number | null
  /** What it weighs in the result. */
  points: number
}

type Scored = Pick<RequirementRow, 'id' | 'currentVersionId'>

/** What a panel scores: the criteria of the requirement's version, and the proposals that were found responsive, in the order of submission. */
export async function listScorable(db: Db, requirement: Scored): Promise<{ criteria: ScorableCriterion[]; proposals: string[] }> {
  const responsive = await db
    .selectFrom('responsivenessDecision')
    .innerJoin('proposal', 'proposal.id', 'responsivenessDecision.proposalId')
    .select('proposalId')
    .where('proposal.requirementId', '=', requirement.id)
    .where('verdict', '=', 'responsive')
    .execute()
  const ids = new Set(responsive.map(({ proposalId }) => proposalId))
  const opened = await listOpened(db, requirement.id)
  return {
    criteria: await listCriteria(db, requirement),
    proposals: opened.filter(({ proposalId, technical }) => technical !== null && ids.has(proposalId)).map(({ proposalId }) => proposalId),
  }
}

/** The criteria of a requirement's version, in their order, with what each weighs. */
export async function listCriteria(db: Db, { currentVersionId }: Pick<Scored, 'currentVersionId'>): Promise<ScorableCriterion[]> {
  const criteria = await db
    .selectFrom('criterionVersion')
    .select(['criterionId as id', 'kind', 'ref', 'bound', 'weight', 'note', 'minPoints'])
    .where('versionId', '=', currentVersionId)
    .orderBy('position')
    .execute()
  return criteria.map((criterion) => ({ ...criterion, points: weights[criterion.weight] }))
}

export type OpeningOutcome = 'intact' | 'altered' | 'undecryptable' | 'mismatch' | 'malformed' | 'does-not-sum'

/** What came to light of one proposal. `technical` and `price` are null while their envelope is sealed, and for good when it was refused. */
export type OpenedProposal = {
  proposalId: string
  houseId: string
  houseName: string
  /** What became of the envelope that was opened first. */
  outcome: OpeningOutcome
  technical: TechnicalContent | null
  price: PriceSchedule | null
  /** What became of the envelope that holds the price; null while it is sealed. */
  priceOutcome: OpeningOutcome | null
}

/** What the openings brought to light, in the order of submission. Only after an opening is there a row to read. */
export async function listOpened(db: Db, requirementId: string): Promise<OpenedProposal[]> {
  const rows = await db
    .selectFrom('openedEnvelope')
    .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
    .innerJoin('proposal', 'proposal.currentVersionId', 'envelope.proposalVersionId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['proposal.id as proposalId', 'proposal.houseId', 'organisation.name as houseName'])
    .select(['envelope.kind', 'openedEnvelope.outcome', 'openedEnvelope.content'])
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('envelope.chainPosition')
    .orderBy('envelope.kind', 'desc')
    .execute()
  const opened = new Map<string, OpenedProposal>()
  for (const { kind, outcome, content, ...proposal } of rows) {
    const document = content && envelopeSchemas[kind].parse(JSON.parse(content.toString('utf8')))
    const before = opened.get(proposal.proposalId) ?? { ...proposal, outcome, technical: null, price: null, priceOutcome: null }
    opened.set(proposal.proposalId, {
      ...before,
      technical: document && 'technical' in document ? document.technical : before.technical,
      price: document && 'price' in document ? document.price : before.price,
      priceOutcome: kind === 'technical' ? before.priceOutcome : outcome,
    })
  }
  return [...opened.values()]
}
