import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { letAwardFall } from '#app/domain/awards/let-award-fall.server.ts'
import { listFirst } from '#app/domain/awards/ranking.ts'
import { withdrawIntention } from '#app/domain/awards/withdraw-intention.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { findProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import type { Period, ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { listPeriods } from '#app/domain/requirements/read.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { announce, debriefsFor, makeReported, passDays, standstillProfile, type Reported } from '#test/fixtures/make-standstill.ts'
import { market, recordedState } from '#test/fixtures/make-requirement.ts'

const rule = standstillProfile.citations.standstill
const award = (world: World, { id }: Reported, proposalId: string) => decideAward(world.act(world.bank.procurement), { requirementId: id, proposalId })
const statesOf = async (world: World, { proposalIds }: Reported) => {
  const rows = await world.db.selectFrom('proposal').select(['id', 'state']).execute()
  return proposalIds.map((id) => rows.find((row) => row.id === id)!.state)
}

describe('an intention', () => {
  test('is of the best in rank, tells every bidder, and is awarded at the instant the standstill is over and not a millisecond before', async ({
    trx,
    queue,
  }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const reported = await makeReported(world, [70, 90, 40])
    const [second, first, failed] = reported.proposalIds as [string, string, string]
    const tryTo = (proposalId: string, debriefs = debriefsFor(reported, proposalId)) =>
      announceIntention(world.act(world.bank.owner), { requirementId: reported.id, proposalId, reason: 'The most points.', debriefs, market })
    expect(await tryTo(second)).toEqual({ ok: false, refusal: { reason: 'not_ranked_first' } })
    expect(await tryTo(first, new Map([[second, 'Less.']]))).toEqual({ ok: false, refusal: { reason: 'debriefs_missing', proposalIds: [failed] } })
    expect(await award(world, reported, first)).toEqual({ ok: false, refusal: { reason: 'not_now' } })

    const { endsAt } = await announce(world, reported, first)
    expect(await trx.selectFrom('requirementPeriod').select(['endsAt', 'rule']).where('kind', '=', 'standstill').execute()).toEqual([{ endsAt, rule }])
    const told = await trx.selectFrom('notification').select(['path', 'kind']).where('path', 'like', '%/debrief').distinct().execute()
    expect(new Map(told.map(({ path, kind }) => [path.split('/')[3], kind]))).toEqual(
      new Map([
        [first, 'award-intended-to-you'],
        [second, 'award-intended'],
        [failed, 'award-intended'],
      ]),
    )
    expect(await statesOf(world, reported)).toEqual(['priced', 'priced', 'responsive'])
    world.time.moveTo(new Date(endsAt.getTime() - 1))
    expect(await award(world, reported, first)).toEqual({ ok: false, refusal: { reason: 'too_early', rule, endsAt } })
    expect(await trx.selectFrom('auditEvent').select('verb').where('verb', '=', 'award.refuse').execute()).toHaveLength(1)
    world.time.moveTo(endsAt)
    expect(await award(world, reported, second)).toEqual({ ok: false, refusal: { reason: 'not_intended' } })
    must(await award(world, reported, first))
    expect(await statesOf(world, reported)).toEqual(['lost', 'won', 'lost'])
  })

  test('waits while a complaint holds the proceedings or the price is not explained', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reported = await makeReported(world, [90, 80])
    const first = reported.proposalIds[0]!
    await announce(world, reported, first)
    passDays(world, 10)
    const hold = {
      requirementId: reported.id,
      houseId: world.houses[1]!.id,
      stage: 'final',
      grounds: 'The marks.',
      filedBy: world.houses[1]!.owner.personId,
    } as const
    const complaintId = newId()
    await trx
      .insertInto('complaint')
      .values({ ...hold, id: complaintId, filedAt: world.time.now(), holdsFrom: world.time.now(), holdsUntil: null, decision: null, decidedAt: null })
      .execute()
    expect(await award(world, reported, first)).toEqual({ ok: false, refusal: { reason: 'held', rule } })
    await trx.updateTable('complaint').set({ holdsUntil: world.time.now() }).where('id', '=', complaintId).execute()
    const asked = { proposalId: first, askedBy: world.bank.owner.personId, askedAt: world.time.now(), dueAt: world.time.now() }
    await trx
      .insertInto('priceExplanation')
      .values({ ...asked, answer: null, answeredBy: null, answeredAt: null, accepted: null, decidedBy: null, decidedAt: null })
      .execute()
    expect(await award(world, reported, first)).toMatchObject({ refusal: { reason: 'price_unexplained' } })
    await trx.updateTable('priceExplanation').set({ accepted: true }).execute()
    must(await award(world, reported, first))
  })

  test('that is withdrawn lets the next be announced, and never the same again', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const reported = await makeReported(world, [90, 80, 70])
    const [first, second, third] = reported.proposalIds as [string, string, string]
    await announce(world, reported, first)
    const withdraw = () => withdrawIntention(world.act(world.bank.owner), { requirementId: reported.id, reason: 'It cannot deliver.' })
    must(await withdraw())
    expect(await recordedState(world, reported.id)).toBe('final_report')
    expect(await withdraw()).toEqual({ ok: false, refusal: { reason: 'not_now' } })
    const { attempt, endsAt } = await announce(world, reported, second)
    expect(attempt).toBe(2)
    world.time.moveTo(endsAt)
    must(await award(world, reported, second))
    expect(await statesOf(world, reported)).toEqual(['lost', 'won', 'lost'])
    expect(await trx.selectFrom('debrief').select(['proposalId', 'attempt']).where('attempt', '=', 2).execute()).toEqual([{ proposalId: third, attempt: 2 }])
    const past = trx
      .insertInto('award')
      .values({ requirementId: reported.id, attempt: 1, proposalId: first, reason: '', decidedBy: world.bank.owner.personId, decidedAt: endsAt })
    await expect(past.execute()).rejects.toThrow('has fallen')
  })
})

describe('an award that fails', () => {
  test('falls with its reason, goes to the runner-up, and to an end when nobody is left', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reported = await makeReported(world, [90, 80])
    const [first, second] = reported.proposalIds as [string, string]
    world.time.moveTo((await announce(world, reported, first)).endsAt)
    must(await award(world, reported, first))
    const fall = (reason: string) => letAwardFall(world.act(world.bank.procurement), { requirementId: reported.id, reason })
    expect(await fall('')).toEqual({ ok: false, refusal: { reason: 'reason_missing' } })
    must(await fall('It did not sign.'))
    expect(await statesOf(world, reported)).toEqual(['lost', 'lost'])
    world.time.moveTo((await announce(world, reported, second)).endsAt)
    must(await award(world, reported, second))
    expect(await statesOf(world, reported)).toEqual(['lost', 'won'])
    must(await fall('It gave up.'))
    const again = { requirementId: reported.id, proposalId: first, reason: 'Again.', debriefs: debriefsFor(reported, first), market }
    expect(await announceIntention(world.act(world.bank.owner), again)).toEqual({ ok: false, refusal: { reason: 'not_ranked_first' } })
    must(await endRequirement(world.act(world.bank.owner), { id: reported.id, reason: 'nothing-suitable' }))
    expect(await recordedState(world, reported.id)).toBe('no_award')
  })
})

describe('what a procedure counts from the final report', () => {
  test('stands among its dates with its rule, and no award comes before its gap is over; a bidder reads until when it can complain', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const [finalComplaints, awardAfterReport] = [5, 15].map((amount) => ({ amount, unit: 'days' as const })) as [Period, Period]
    const citations = { ...standstillProfile.citations, award: 'gap, rule 1', finalComplaints: 'gap, rule 2' }
    const gap: ProcedureProfile = { ...standstillProfile, code: 'gap', standstill: undefined, finalComplaints, awardAfterReport, citations }
    await trx
      .insertInto('procedureProfile')
      .values({ code: 'gap', version: 1, body: JSON.stringify(gap) })
      .execute()
    const reported = await makeReported(world, [90, 80], 'gap')
    const [first, second] = reported.proposalIds as [string, string]
    const startsAt = world.time.now()
    const calendar = await readCalendar(trx, market)
    const until = endOfPeriod(startsAt, finalComplaints, calendar)
    const dates = await listPeriods(trx, reported.id)
    expect(dates.filter(({ kind }) => kind === 'final-complaints' || kind === 'award')).toEqual([
      { kind: 'final-complaints', startsAt, endsAt: until, rule: 'gap, rule 2' },
      { kind: 'award', startsAt, endsAt: endOfPeriod(startsAt, awardAfterReport, calendar), rule: 'gap, rule 1' },
    ])
    const now = () =>
      decideAward(world.act(world.bank.owner), { requirementId: reported.id, proposalId: first, reason: 'The best.', debriefs: debriefsFor(reported, first) })
    passDays(world, 14)
    expect(await now()).toMatchObject({ refusal: { reason: 'too_early', rule: 'gap, rule 1' } })
    passDays(world, 4)
    must(await now())
    expect(await findProposalResult(trx, { id: second, requirementId: reported.id })).toMatchObject({ complaints: { until, rule: 'gap, rule 2' } })
  })
})

test('whoever comes first has the best rank of those that are left', async () => {
  const bidder = fc.record({ id: fc.uuid(), rank: fc.option(fc.integer({ min: 1, max: 5 })), unexplained: fc.boolean(), rejected: fc.boolean() })
  fc.assert(
    fc.property(fc.uniqueArray(bidder, { selector: ({ id }) => id }), fc.nat(5), (bidders, fell) => {
      const fallen = new Set(bidders.slice(0, fell).map(({ id }) => id))
      const first = listFirst(bidders, fallen)
      const left = bidders.filter(({ id, rank, rejected }) => rank !== null && !rejected && !fallen.has(id))
      expect(first.length > 0).toBe(left.length > 0)
      for (const id of first) for (const other of left) expect(left.find((one) => one.id === id)!.rank!).toBeLessThanOrEqual(other.rank!)
    }),
  )
})
