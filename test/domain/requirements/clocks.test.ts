import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { markets } from '#app/domain/market.ts'
import { answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { instantInZone, localInZone, type WorkingCalendar } from '#app/domain/requirements/calendar.ts'
import { extendClosing } from '#app/domain/requirements/extend-closing.server.ts'
import { planFor } from '#app/domain/requirements/plan.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { dueMoves, effectiveState } from '#app/domain/requirements/status.ts'
import { recordOverdue } from '#app/jobs/record-due.ts'
import { holidays } from '#seeds/holidays.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { amend, readStanding } from '#test/fixtures/make-course.ts'
import { makeBids, scoreBids, seatThree } from '#test/fixtures/make-evaluation.ts'
import { makePublishedRequirement, market, recordedState, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { historyOf } from './whole-line.ts'

const zone = markets.pk.timeZone
const calendar: WorkingCalendar = { market: markets.pk, holidays: new Set(holidays.map(({ day }) => day)) }
const karachi = (local: string): Date => instantInZone(local, zone)!
const shown = (at: Date): string => localInZone(at, zone)
const minute = 60_000
const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds)
const clock = { kind: 'system', name: 'clock' } as const

/** Closing, technical opening, the window after the technical report and the standstill each take their time. */
const apart = {
  ...bankRfp,
  code: 'bank-rfp-apart',
  openingAfter: { amount: 30, unit: 'minutes' },
  technicalComplaints: { amount: 7, unit: 'days' },
} satisfies ProcedureProfile

async function makeApart(world: World): Promise<Awaited<ReturnType<typeof makeBids>>> {
  await world.db
    .insertInto('procedureProfile')
    .values({ code: apart.code, version: 1, body: JSON.stringify(apart) })
    .execute()
  return makeBids(world, { profileCode: apart.code })
}

const lastMoves = async (world: World, id: string, count: number) => (await historyOf(world, id)).slice(-count).map(({ move, at }) => [move, at])
const rowOf = (world: World, id: string) => world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** What holds at an instant, by the function and by its twin in the database, which have to say the same. */
async function stateAt(world: World, id: string, at: Date): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select requirement_effective_state(state, closes_at, opening_due_at, first_opening, financial_opening_due_at, ${at}) as state
    from requirement where id = ${id}`.execute(world.db)
  const state = effectiveState(await rowOf(world, id), at)
  expect(rows[0]!.state).toBe(state)
  return state
}

/** A day or more passes in which no job runs, up to an instant: what holds the moment before it, at it and after it, while nothing is recorded. */
async function around(world: World, id: string, at: Date): Promise<string[]> {
  const states: string[] = []
  for (const by of [-1, 0, 1]) states.push(await stateAt(world, id, later(at, by)))
  return states
}

describe('while no job runs', () => {
  test('two envelopes pass every instant in time: what holds is told at once, and the first act after it records what was due, in order, each when it was', async ({
    trx,
    queue,
  }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeApart(world)
    const { id, closesAt } = requirement
    const openingDueAt = later(closesAt, 30 * minute)
    expect(await around(world, id, closesAt)).toEqual(['published', 'closed', 'closed'])
    expect(await around(world, id, openingDueAt)).toEqual(['closed', 'technical_opening_due', 'technical_opening_due'])

    // An act between the two records the closing alone; a refused one as well.
    world.time.moveTo(later(openingDueAt, -1))
    const approve = (who: 'owner' | 'procurement') => approveOpening(world.act(world.bank[who]), { requirementId: id })
    expect(await approve('owner')).toEqual({ ok: false, refusal: { reason: 'not_due' } })
    expect(await lastMoves(world, id, 1)).toEqual([['published>closed', closesAt]])
    world.time.moveTo(later(openingDueAt, 3 * 24 * 60 * minute))
    must(await approve('owner'))
    must(await approve('procurement'))
    const openedAt = world.time.now()
    expect(await lastMoves(world, id, 3)).toEqual([
      ['published>closed', closesAt],
      ['closed>technical_opening_due', openingDueAt],
      ['technical_opening_due>technical_evaluation', openedAt],
    ])

    const members = await seatThree(world, id)
    const marks = members.map(() => [90, 80])
    await scoreBids(world, { requirement, proposalIds }, members, marks)
    must(await takeMeans(world.act(world.bank.evaluator), { requirementId: id }))
    // Wednesday; the window's seven days end on Thursday at midnight. Published three weeks before.
    const { opensAt } = must(await issueTechnicalReport(world.act(world.bank.procurement), { requirementId: id, market }))
    expect(opensAt!.getTime() - openedAt.getTime()).toBeGreaterThanOrEqual(7 * 24 * 60 * minute)
    expect(await around(world, id, opensAt!)).toEqual(['technical_report', 'financial_opening_due', 'financial_opening_due'])
    world.time.moveTo(later(opensAt!, -1))
    expect(await approve('owner')).toEqual({ ok: false, refusal: { reason: 'not_due' } })
    expect(await trx.selectFrom('opening').select('kind').execute()).toEqual([{ kind: 'technical' }])
    world.time.moveTo(later(opensAt!, 2 * 24 * 60 * minute))
    must(await approve('owner'))
    expect(await lastMoves(world, id, 1)).toEqual([['technical_report>financial_opening_due', opensAt]])
    must(await approve('procurement'))
    must(await issueReport(world.act(world.bank.owner), { requirementId: id }))

    // Announced on a Wednesday, the fifth day is a Monday before a holiday: over as Wednesday begins, and no job says so.
    world.time.moveTo(later(karachi('2028-03-15T17:00'), 0))
    const winner = proposalIds[0]!
    const debriefs = new Map([[proposalIds[1]!, 'Fewer points.']])
    const announced = { requirementId: id, proposalId: winner, reason: 'The most points.', debriefs, market }
    const { endsAt } = must(await announceIntention(world.act(world.bank.owner), announced))
    expect(shown(endsAt)).toBe('2028-03-21T00:00')
    const award = () => decideAward(world.act(world.bank.procurement), { requirementId: id, proposalId: winner })
    world.time.moveTo(later(endsAt, -1))
    expect(await award()).toMatchObject({ refusal: { reason: 'too_early', endsAt, rule: bankRfp.citations.standstill } })
    world.time.moveTo(endsAt)
    must(await award())
    expect(await lastMoves(world, id, 1)).toEqual([['standstill>awarded', endsAt]])
  })

  test('nobody moves a closing that has passed, nor amends or answers, although nothing is recorded; a moment before, all three do', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id, closesAt } = requirement
    const question = must(await askQuestion(world.act(world.houses[0]!.bidder), { requirementId: id, body: 'For how many years?' }))
    const act = world.act(world.bank.owner)
    const extend = () => extendClosing(act, { id, closesAt: later(closesAt, 9 * 24 * 60 * minute), reason: 'More time.', market })
    const answer = () => answerQuestion(act, { requirementId: id, questionId: question.id, body: 'For two.', market })
    world.time.moveTo(closesAt)
    await sql`savepoint passed`.execute(trx)
    expect(await extend()).toEqual({ ok: false, refusal: { reason: 'not_open' } })
    expect(await answer()).toMatchObject({ ok: false, refusal: { reason: 'late', closesAt } })
    await expect(amend(world, id, { title: 'For twelve hundred servers' })).rejects.toThrow('late')
    expect(await recordedState(world, id)).toBe('financial_opening_due')
    await sql`rollback to savepoint passed`.execute(trx)

    world.time.moveTo(later(closesAt, -1))
    expect(await recordedState(world, id)).toBe('published')
    must(await answer())
    const moved = await amend(world, id, { title: 'For twelve hundred servers' })
    expect(moved > closesAt).toBe(true)
    must(await extend())
    await expectOldClosingIsNone(world, requirement)
  })

  test('what was due while the server was away is found when it is back, each kind of it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    // Long over by the real clock, which the search for what is overdue goes by.
    world.time.moveTo(new Date('2026-03-02T08:00:00Z'))
    const closing = await makePublishedRequirement(world)
    const { requirement } = await makeApart(world)
    world.time.moveTo(new Date('2026-06-01T08:00:00Z'))
    expect(await recordOverdue(world.act(clock))).toBe(2)
    expect(await recordedState(world, closing.id)).toBe('financial_opening_due')
    expect(await recordedState(world, requirement.id)).toBe('technical_opening_due')
    // As a technical report would leave it.
    const due = new Date('2026-05-01T08:00:00Z')
    await trx.updateTable('requirement').set({ state: 'technical_report', financialOpeningDueAt: due }).where('id', '=', requirement.id).execute()
    expect(await recordOverdue(world.act(clock))).toBe(1)
    expect(await lastMoves(world, requirement.id, 1)).toEqual([['technical_report>financial_opening_due', due]])
    expect(await recordOverdue(world.act(clock))).toBe(0)
  })
})

/** The job that was sent for the closing before still comes, and finds nothing due. */
async function expectOldClosingIsNone(world: World, { id, closesAt }: Published): Promise<void> {
  world.time.moveTo(later(closesAt, minute))
  await recordDue(world.act(clock), { requirementId: id })
  expect(await recordedState(world, id)).toBe('published')
  const { closesAt: now } = await readStanding(world, id)
  expect(dueMoves(await rowOf(world, id), later(now, -1))).toEqual([])
  world.time.moveTo(later(now, 24 * 60 * minute))
  await recordDue(world.act(clock), { requirementId: id })
  expect((await lastMoves(world, id, 2)).map(([, at]) => at)).toEqual([now, now])
}

describe('publication and closing in Karachi', () => {
  // 2027-03-23 (Tuesday), 2027-02-05 (Friday) and 2028-05-01 (Monday) are holidays; 2028-02-29 is a Tuesday.
  test.for<[what: string, profile: ProcedureProfile, published: string, closes: string]>([
    ['the last millisecond of a day', quotation, '2027-03-01T23:59', '2027-03-09T16:00'],
    ['midnight, which is still the day before in UTC', quotation, '2027-03-02T00:00', '2027-03-10T16:00'],
    ['the last minute of a day', bankRfp, '2027-03-01T23:59', '2027-03-17T16:00'],
    ['midnight', bankRfp, '2027-03-02T00:00', '2027-03-18T16:00'],
    ['a Saturday', quotation, '2027-03-06T09:00', '2027-03-15T16:00'],
    ['a holiday', quotation, '2027-03-23T09:00', '2027-03-31T16:00'],
    ['a holiday before a weekend', quotation, '2027-02-05T09:00', '2027-02-15T16:00'],
    ['fifteen days that end on a Saturday', bankRfp, '2027-03-04T09:00', '2027-03-22T16:00'],
    ['fifteen days that end on a holiday', bankRfp, '2027-03-07T09:00', '2027-03-24T16:00'],
    ['fifteen days that end on a Saturday before a holiday', bankRfp, '2028-04-13T09:00', '2028-05-02T16:00'],
    ['fifteen days whose last is 29 February', bankRfp, '2028-02-14T09:00', '2028-03-01T16:00'],
    ['fifteen days that are over as 29 February begins', bankRfp, '2028-02-13T09:00', '2028-02-29T16:00'],
    ['29 February', quotation, '2028-02-29T09:00', '2028-03-08T16:00'],
    ['five working days over 29 February', quotation, '2028-02-25T09:00', '2028-03-06T16:00'],
  ])('%s: closes on the working day after the whole period', ([, profile, published, closes]) => {
    const { closesAt, earliestClosing } = planFor(profile, karachi(published), null, calendar)
    expect(shown(closesAt)).toBe(closes)
    expect(closesAt >= earliestClosing).toBe(true)
  })
})
