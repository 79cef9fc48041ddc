import type { Standing } from '#app/domain/requirements/waiting.ts'
import type { Db } from '#db/client.server.ts'
import { hasLockedSheets } from './locked-sheets.server.ts'

/** How far the evaluation of a requirement is, and where one person stands in it. */
export type EvaluationStanding = Pick<
  Standing,
  'panel' | 'locked' | 'chair' | 'seat' | 'approved' | 'undecided' | 'scored' | 'consensusMissing' | 'explanations' | 'held'
>

/** The standing of each of the requirements for one person at an instant; every id given has one. */
export async function listEvaluationStandings(db: Db, requirementIds: readonly string[], personId: string, at: Date): Promise<Map<string, EvaluationStanding>> {
  const standings: Standings = new Map(requirementIds.map((id) => [id, begin()]))
  if (requirementIds.length === 0) return standings
  await readSeats(db, standings, personId)
  await readProposals(db, standings, at)
  await readCourse(db, standings, { personId, at })
  return standings
}

const begin = (): EvaluationStanding => ({
  panel: 0,
  locked: 0,
  chair: false,
  seat: null,
  approved: false,
  undecided: { plain: 0, fixedUntil: null, fixed: 0 },
  scored: 0,
  consensusMissing: 0,
  explanations: { until: null, ready: 0 },
  held: false,
})

type Standings = Map<string, EvaluationStanding>

/** A seat given up for a conflict is the member's own still, and nobody else's. */
async function readSeats(db: Db, standings: Standings, personId: string): Promise<void> {
  const seats = await db
    .selectFrom('panelMember')
    .leftJoin('interestDeclaration', 'interestDeclaration.panelMemberId', 'panelMember.id')
    .select(['panelMember.requirementId', 'panelMember.personId', 'panelMember.chair', 'panelMember.reserve', 'panelMember.removedAt'])
    .select(['interestDeclaration.conflict'])
    .select(hasLockedSheets.as('locked'))
    .where('panelMember.requirementId', 'in', [...standings.keys()])
    .where((where) => where.or([where('panelMember.removedAt', 'is', null), where('interestDeclaration.conflict', '=', true)]))
    .orderBy('panelMember.appointedAt')
    .execute()
  for (const { requirementId, personId: who, removedAt, ...seat } of seats) {
    const standing = standings.get(requirementId)!
    if (!removedAt && !seat.reserve) {
      standing.panel += 1
      if (seat.locked) standing.locked += 1
      if (seat.chair) standing.chair = true
    }
    if (who === personId) standing.seat = seat
  }
}

async function readProposals(db: Db, standings: Standings, at: Date): Promise<void> {
  const proposals = await db
    .selectFrom('proposal')
    .leftJoin('responsivenessFix as fix', 'fix.proposalId', 'proposal.id')
    .select(['proposal.requirementId', 'proposal.state', 'fix.dueAt', 'fix.answeredAt'])
    .where('proposal.requirementId', 'in', [...standings.keys()])
    .where('proposal.state', 'in', ['opened', 'responsive'])
    .execute()
  for (const { requirementId, state, dueAt, answeredAt } of proposals) {
    const standing = standings.get(requirementId)!
    const { undecided } = standing
    if (state === 'responsive') standing.scored += 1
    else if (!dueAt) undecided.plain += 1
    else if (answeredAt || dueAt <= at) undecided.fixed += 1
    else undecided.fixedUntil = undecided.fixedUntil && undecided.fixedUntil > dueAt ? undecided.fixedUntil : dueAt
  }
}

/** What stands in one row for each: the consensus, explanations, the approval of this person, and a complaint that holds it. */
async function readCourse(db: Db, standings: Standings, { personId, at }: { personId: string; at: Date }): Promise<void> {
  const rows = await db
    .selectFrom('requirement')
    .select('requirement.id')
    .select((fields) => [
      fields
        .selectFrom('criterionVersion')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('criterionVersion.versionId', '=', 'requirement.currentVersionId')
        .as('criteria'),
      fields
        .selectFrom('consensus')
        .innerJoin('proposal', 'proposal.id', 'consensus.proposalId')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('proposal.state', '=', 'responsive')
        .as('written'),
      fields
        .exists(
          fields
            .selectFrom('openingApproval')
            .innerJoin('opening', 'opening.id', 'openingApproval.openingId')
            .select('opening.id')
            .whereRef('opening.requirementId', '=', 'requirement.id')
            .where('opening.performedAt', 'is', null)
            .where('openingApproval.personId', '=', personId),
        )
        .$castTo<boolean>()
        .as('approved'),
      fields
        .exists(
          fields
            .selectFrom('complaint')
            .select('complaint.id')
            .whereRef('complaint.requirementId', '=', 'requirement.id')
            .where('holdsFrom', '<=', at)
            .where((where) => where.or([where('holdsUntil', 'is', null), where('holdsUntil', '>', at)])),
        )
        .$castTo<boolean>()
        .as('held'),
      fields
        .selectFrom('priceExplanation')
        .innerJoin('proposal', 'proposal.id', 'priceExplanation.proposalId')
        .select((dates) => dates.fn.min('priceExplanation.dueAt').as('until'))
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('decidedAt', 'is', null)
        .where('answeredAt', 'is', null)
        .where('priceExplanation.dueAt', '>', at)
        .as('explainedUntil'),
      fields
        .selectFrom('priceExplanation')
        .innerJoin('proposal', 'proposal.id', 'priceExplanation.proposalId')
        .select((count) => count.fn.countAll<string>().as('count'))
        .whereRef('proposal.requirementId', '=', 'requirement.id')
        .where('decidedAt', 'is', null)
        .where((where) => where.or([where('answeredAt', 'is not', null), where('priceExplanation.dueAt', '<=', at)]))
        .as('explained'),
    ])
    .where('requirement.id', 'in', [...standings.keys()])
    .execute()
  for (const { id, criteria, written, approved, held, explainedUntil, explained } of rows) {
    const standing = standings.get(id)!
    const consensusMissing = standing.scored * Number(criteria) - Number(written)
    Object.assign(standing, { approved, held, consensusMissing, explanations: { until: explainedUntil, ready: Number(explained) } })
  }
}
