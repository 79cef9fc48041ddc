import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import type { RequirementHead } from '#app/ui/requirements/requirement-page.tsx'
import { action as award, loader as awarding } from '#app/routes/institution/award.tsx'
import { loader as desk } from '#app/routes/institution/desk.tsx'
import { action as rerun, loader as matches } from '#app/routes/institution/matches.tsx'
import { loader as matchesFile } from '#app/routes/institution/matches-csv.ts'
import { action as approve, loader as opening } from '#app/routes/institution/opening.tsx'
import { action as panel, loader as seats } from '#app/routes/institution/panel.tsx'
import { loader as proposals } from '#app/routes/institution/proposals.tsx'
import { action as issue, loader as report } from '#app/routes/institution/report.tsx'
import { action as end, loader as overview } from '#app/routes/institution/requirement.tsx'
import { action as score, loader as sheet } from '#app/routes/institution/sheet.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids, reportBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { close, makePublishedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const pagesIn = (data: unknown) => (data as { head: RequirementHead }).head.pages
const eventsOf = async (world: World, verb: string) => (await world.db.selectFrom('auditEvent').select('actorId').where('verb', '=', verb).execute()).length

describe('the pages of a requirement', () => {
  test('are not found by a stranger, in any state and by any act', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    await openBids(world, requirement)
    const stranger = await signedIn(world, queue, world.stranger.owner)
    const { id } = requirement
    for (const loader of [overview, matches, seats, opening, proposals, sheet, report, awarding]) expect((await stranger.load(loader, { id })).status).toBe(404)
    for (const action of [end, panel, approve, score, issue, award])
      expect((await stranger.post(action, { id }, { intent: 'end', reason: 'cancelled' })).status).toBe(404)
    expect((await stranger.load(overview, { id: 'no-id' })).status).toBe(404)
  })

  test('end it with a reason from the list, once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    const procurement = await signedIn(world, queue, world.bank.procurement)
    expect((await procurement.post(end, { id }, { intent: 'end', reason: 'because' })).status).toBe(400)
    expect((await procurement.post(end, { id }, { intent: 'end', reason: 'bought-elsewhere' })).status).toBe(303)
    expect(await recordedState(world, id)).toBe('cancelled')
    expect((await procurement.load(overview, { id })).data).toMatchObject({ ending: { reason: 'bought-elsewhere' }, mayEnd: false })
    expect((await procurement.post(end, { id }, { intent: 'end', reason: 'cancelled' })).status).toBe(409)
  })

  test('show the matches to those who may read them', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    const file = async (member: MemberActor) => (await (await signedIn(world, queue, member)).load(matchesFile, { id })).status
    expect(await file(world.bank.evaluator)).toBe(404)
    must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: id, market }))
    expect([await file(world.bank.evaluator), await file(world.bank.security), await file(world.stranger.owner)]).toEqual([200, 403, 404])
    const load = async (member: MemberActor) => (await signedIn(world, queue, member)).load(matches, { id })
    expect((await load(world.bank.evaluator)).data).toMatchObject({ matches: { counts: { read: 0, eligible: 0 } }, mayRun: false })
    expect((await load(world.bank.security)).status).toBe(403)
    const run = async (member: MemberActor) => (await signedIn(world, queue, member)).post(rerun, { id }, {})
    expect((await run(world.bank.evaluator)).status).toBe(403)
    expect((await run(world.bank.procurement)).status).toBe(303)
  })

  test('ask two officers, and tell the first that another has to follow', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const { id } = requirement
    const owner = await signedIn(world, queue, world.bank.owner)
    const procurement = await signedIn(world, queue, world.bank.procurement)
    expect((await owner.post(approve, { id }, {})).status).toBe(409)
    await close(world, requirement)
    expect((await owner.post(approve, { id }, {})).status).toBe(303)
    expect((await owner.post(approve, { id }, {})).data).toMatchObject({ refused: { reason: 'already_approved' } })
    expect((await owner.load(opening, { id })).data).toMatchObject({ approved: true, openings: [{ envelopeCount: 2, envelopes: [], performedAt: null }] })
    expect((await procurement.post(approve, { id }, {})).status).toBe(303)
    const { data } = await procurement.load(opening, { id })
    expect(data).toMatchObject({
      openings: [
        {
          envelopes: [
            { houseName: 'House 1', outcome: 'intact' },
            { houseName: 'House 2', outcome: 'intact' },
          ],
        },
      ],
    })
    expect((await owner.post(approve, { id }, {})).data).toMatchObject({ refused: { reason: 'already_opened' } })
  })

  test('tell the names of bidders from closing on, and not an hour before', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const procurement = await signedIn(world, queue, world.bank.procurement)
    const before = await procurement.load(seats, { id: requirement.id })
    expect(before.data).toMatchObject({ bidders: null })
    expect(JSON.stringify(before.data)).not.toContain('House 1')
    await close(world, requirement)
    expect((await procurement.load(seats, { id: requirement.id })).data).toMatchObject({ bidders: [{ name: 'House 1' }, { name: 'House 2' }] })
  })

  test('take a panel whose chair sits on it, and each member’s declaration', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const { id } = requirement
    const procurement = await signedIn(world, queue, world.bank.procurement)
    const evaluator = await signedIn(world, queue, world.bank.evaluator)
    const [one, other] = [world.bank.evaluator.personId, world.bank.security.personId]
    expect((await procurement.post(panel, { id }, { chairId: one })).status).toBe(400)
    const chair = await procurement.post(panel, { id }, { 'personIds[0]': one, chairId: other })
    expect([chair.status, chair.data]).toMatchObject([400, { part: 'appoint', form: { error: { chairId: ['evaluation.refusal.chairNotOnPanel'] } } }])
    const even = await procurement.post(panel, { id }, { 'personIds[0]': one, 'personIds[1]': other, chairId: one })
    expect([even.status, even.data]).toMatchObject([400, { refused: { message: 'evaluation.refusal.panelSizeOdd', values: { atLeast: 1 } } }])
    expect((await procurement.post(panel, { id }, { 'personIds[0]': one, chairId: one })).status).toBe(303)

    expect((await evaluator.post(panel, { id }, { intent: 'declare', conflict: 'no' })).data).toMatchObject({ refused: { reason: 'not_now' } })
    await close(world, requirement)
    expect((await evaluator.post(panel, { id }, { intent: 'declare' })).data).toMatchObject({ part: 'declare' })
    expect((await evaluator.post(panel, { id }, { intent: 'declare', conflict: 'no' })).status).toBe(303)
    expect((await procurement.post(panel, { id }, { intent: 'declare', conflict: 'no' })).status).toBe(403)
  })

  test('open the proposals to those who may read them, and keep on record who read and who was refused', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const { id } = requirement
    const auditor = await signedIn(world, queue, world.bank.auditor)
    const evaluator = await signedIn(world, queue, world.bank.evaluator)
    expect((await auditor.load(proposals, { id })).location).toBe(`/institution/requirements/${id}/opening`)
    await openBids(world, requirement)
    const read = await auditor.load(proposals, { id })
    const shown = (read.data as { proposals: { houseName: string; totals: { total: { amountMinor: bigint } } }[] }).proposals
    expect(new Map(shown.map(({ houseName, totals }) => [houseName, totals.total.amountMinor]))).toEqual(
      new Map([
        ['House 1', 5_000_000_00n],
        ['House 2', 6_000_000_00n],
      ]),
    )
    expect(await eventsOf(world, 'proposals.read')).toBe(1)
    for (const loader of [proposals, sheet, report]) expect((await evaluator.load(loader, { id })).status).toBe(403)
    expect(await eventsOf(world, 'proposals.read_denied')).toBe(1)
    expect(pagesIn((await evaluator.load(overview, { id })).data)).toEqual(['overview', 'invitations', 'matches', 'questions', 'panel', 'opening'])

    const procurement = await signedIn(world, queue, world.bank.procurement)
    await procurement.post(panel, { id }, { 'personIds[0]': world.bank.evaluator.personId, chairId: world.bank.evaluator.personId })
    expect((await evaluator.load(proposals, { id })).location).toBe(`/institution/requirements/${id}/panel`)
    await evaluator.post(panel, { id }, { intent: 'declare', conflict: 'no' })
    expect((await evaluator.load(proposals, { id })).status).toBe(200)
  })

  test('keep a sheet without prices and names; lock it when nothing is missing, and then change nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const { id } = requirement
    await openBids(world, requirement)
    await seatEvaluator(world, id)
    const evaluator = await signedIn(world, queue, world.bank.evaluator)
    const shown = await evaluator.load(sheet, { id })
    expect(shown.data).toMatchObject({ open: true, criteria: [{ cells: [{ label: 'A', points: null }, { label: 'B' }] }, {}, {}] })
    expect(JSON.stringify(shown.data)).not.toMatch(/House 1|licenceMinor|500000000/)

    const cells = requirement.criterionIds.flatMap((criterionId) => proposalIds.map((proposalId) => ({ proposalId, criterionId })))
    const filled = (points: (index: number) => string, intent: string): [string, string][] => [
      ...cells.flatMap((cell, index): [string, string][] => [
        [`entries[${index}].proposalId`, cell.proposalId],
        [`entries[${index}].criterionId`, cell.criterionId],
        [`entries[${index}].points`, points(index)],
      ]),
      ['intent', intent],
    ]
    expect(
      (
        await evaluator.post(
          score,
          { id },
          filled(() => '101', 'save'),
        )
      ).status,
    ).toBe(400)
    expect(
      (
        await evaluator.post(
          score,
          { id },
          filled((index) => (index === 0 ? '' : '80'), 'lock'),
        )
      ).data,
    ).toMatchObject({ refused: { values: { count: 1 } } })
    const kept = (await evaluator.load(sheet, { id })).data as { criteria: { cells: { proposalId: string; points: number | null }[] }[] }
    expect(new Map(kept.criteria[0]!.cells.map(({ proposalId, points }) => [proposalId, points]))).toEqual(
      new Map([
        [proposalIds[0], null],
        [proposalIds[1], 80],
      ]),
    )
    expect(
      (
        await evaluator.post(
          score,
          { id },
          filled(() => '80', 'lock'),
        )
      ).status,
    ).toBe(303)
    expect(
      (
        await evaluator.post(
          score,
          { id },
          filled(() => '10', 'save'),
        )
      ).data,
    ).toMatchObject({ refused: { reason: 'locked' } })
    expect((await evaluator.load(sheet, { id })).data).toMatchObject({ open: false, criteria: [{ cells: [{ points: 80 }, { points: 80 }] }, {}, {}] })
  })

  test('issue the report once all sheets are locked, and award once: the second officer is told to whom it went', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world)
    const { id } = bids.requirement
    const [winner, loser] = bids.proposalIds as [string, string]
    const procurement = await signedIn(world, queue, world.bank.procurement)
    const owner = await signedIn(world, queue, world.bank.owner)
    expect((await procurement.post(issue, { id }, {})).status).toBe(409)
    await reportBids(world, bids, [90, 70])
    expect((await procurement.load(report, { id })).data).toMatchObject({
      report: {
        next: null,
        results: [
          { rank: 1, houseName: 'House 1' },
          { rank: 2, passed: true },
        ],
      },
    })
    expect((await procurement.post(issue, { id }, {})).status).toBe(409)

    const without = await procurement.post(award, { id }, { proposalId: winner, reason: 'Best by the weights.', 'debriefs[0].proposalId': loser })
    expect([without.status, without.data]).toMatchObject([400, { form: { error: { 'debriefs[0].reason': ['evaluation.form.debriefMissing'] } } }])
    const whole = { proposalId: winner, reason: 'Best by the weights.', 'debriefs[0].proposalId': loser, 'debriefs[0].reason': 'Fewer points.' }
    expect((await procurement.post(award, { id }, { ...whole, proposalId: loser, 'debriefs[0].proposalId': winner })).status).toBe(409)
    expect((await procurement.post(award, { id }, whole)).status).toBe(303)
    const second = await owner.post(award, { id }, whole)
    expect([second.status, second.data]).toMatchObject([
      409,
      { refused: { reason: 'already_awarded', values: { houseName: 'House 1', when: expect.stringContaining('2027') } } },
    ])
    expect((await owner.load(awarding, { id })).data).toMatchObject({
      standing: { houseName: 'House 1', award: { decidedAt: expect.any(Date) }, debriefs: [{ houseName: 'House 2', reason: 'Fewer points.' }] },
      choices: null,
    })
  })

  test('put on the dashboard what waits for whom, the nearest deadline first', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const kinds = async (member: MemberActor) => {
      const { data } = await (await signedIn(world, queue, member)).load(desk)
      return (data as { waiting: { kind: string }[] }).waiting.map(({ kind }) => kind)
    }
    expect(await kinds(world.bank.procurement)).toEqual(['closing', 'panel'])
    await close(world, requirement)
    expect(await kinds(world.bank.procurement)).toEqual(['panel', 'opening'])
    await openBids(world, requirement)
    await seatEvaluator(world, requirement.id)
    expect(await kinds(world.bank.evaluator)).toEqual(['score'])
    expect(await kinds(world.bank.procurement)).toEqual(['sheets'])
    expect(await kinds(world.stranger.procurement)).toEqual([])
  })
})
