import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { must } from '#seeds/people.ts'
import { openBids, scoreBids } from '#test/fixtures/make-evaluation.ts'
import { market, type Published } from '#test/fixtures/make-requirement.ts'
import type { World } from '#test/fixtures/make-world.ts'
import { reasonsFor, type Fields } from './forms.ts'
import { seatPanel } from './panel.ts'

export const clock = { kind: 'system', name: 'clock' } as const
export const minute = 60_000

/** Of the bank's people four open nothing, and that they tried is an event. */
export const denied = { 'opening.denied': 4 }

/** What each of three members gives the three proposals. */
export const marks = Array.from({ length: 3 }, () => [90, 80, 70])

export type Bids = { requirement: Published; proposalIds: string[] }

export const pageOf = ({ requirement }: Bids, page: string) => `/institution/requirements/${requirement.id}/${page}`

/** What moves a requirement on, by the page and what is posted there. */
export function movesOf(bids: Bids) {
  const [first, second] = bids.proposalIds as [string, string]
  const move = (page: string, fields: Fields, events?: Record<string, number>) => ({ path: pageOf(bids, page), fields, events })
  return {
    open: move('opening', {}, denied),
    technical: move('report', { intent: 'technical' }),
    issue: move('report', { intent: 'issue' }),
    intend: move('award', { intent: 'intend', ...reasonsFor(first, second) }),
    award: move('award', { intent: 'award', ...reasonsFor(first, second) }),
    'award-intended': move('award', { intent: 'award-intended', proposalId: first }),
    withdraw: move('award', { intent: 'withdraw', reason: 'Because' }),
    fall: move('award', { intent: 'fall', reason: 'They went away.' }),
    deliver: move('delivery', { acceptedOn: '2027-03-01', asAgreed: 'yes', delivery: '5', quality: '5', support: '5' }),
  }
}

/** The technical report of two opened proposals, whose prices are due a minute later. */
export async function reportTechnical(world: World, bids: Bids): Promise<void> {
  const { requirement } = bids
  await openBids(world, requirement)
  const members = await seatPanel(world, requirement.id)
  await scoreBids(world, bids, members, marks)
  must(await takeMeans(world.act(world.bank.evaluator), { requirementId: requirement.id }))
  must(await issueTechnicalReport(world.act(world.bank.procurement), { requirementId: requirement.id, market }))
  world.time.pass(minute)
  await recordDue(world.act(clock), { requirementId: requirement.id })
}

/** The prices opened by two officers, and the final report. */
export async function openPrices(world: World, { requirement }: Bids): Promise<void> {
  for (const officer of [world.bank.owner, world.bank.procurement]) must(await approveOpening(world.act(officer), { requirementId: requirement.id }))
  must(await issueReport(world.act(world.bank.owner), { requirementId: requirement.id }))
}

/** Announces the first proposal. Answers when the standstill ends. */
export async function intend(world: World, { requirement, proposalIds }: Bids): Promise<Date> {
  const [proposalId, ...losers] = proposalIds as [string, ...string[]]
  const debriefs = new Map(losers.map((loser) => [loser, 'Less was shown.']))
  const intention = { requirementId: requirement.id, proposalId, reason: 'The best.', debriefs, market }
  return must(await announceIntention(world.act(world.bank.owner), intention)).endsAt
}

/** A complaint that holds the proceedings until it is lifted. */
export async function hold(world: World, requirementId: string): Promise<() => Promise<void>> {
  const [id, at, house] = [newId(), world.time.now(), world.houses[1]!]
  const filed = { requirementId, houseId: house.id, stage: 'technical', grounds: 'The marks.', filedBy: house.owner.personId, filedAt: at } as const
  await world.db
    .insertInto('complaint')
    .values({ id, ...filed, holdsFrom: at, holdsUntil: null, decision: null, decidedAt: null })
    .execute()
  return async () => void (await world.db.updateTable('complaint').set({ holdsUntil: world.time.now() }).where('id', '=', id).execute())
}

/** To whom a requirement was awarded. */
export const awardsOf = (world: World, requirementId: string) =>
  world.db.selectFrom('award').select('proposalId').where('requirementId', '=', requirementId).execute()
