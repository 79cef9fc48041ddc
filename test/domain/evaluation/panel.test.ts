import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { readOpenedProposals } from '#app/domain/evaluation/read-opened.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { test } from '#test/fixtures/database.ts'
import { decideAll, makeBids, makeEntries, openBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { must } from '#seeds/people.ts'

const appoint = (world: World, requirementId: string, members: MemberActor[]) => {
  const personIds = members.map((member) => member.personId)
  return appointPanel(world.act(world.bank.procurement), { requirementId, personIds, chairId: personIds[0]! })
}
const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('a panel', () => {
  test('has the size of the profile: not two, and the refusal names the rule', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    const { evaluator, security } = world.bank
    expect(await appoint(world, requirement.id, [evaluator, security])).toEqual({
      ok: false,
      refusal: { reason: 'panel_size', atLeast: 1, odd: true, rule: expect.stringContaining('rule 3') },
    })
    expect(await trx.selectFrom('panelMember').select('id').execute()).toEqual([])
  })

  test('is of the institution itself, and its chair sits on it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement } = await makeBids(world)
    expect(await appoint(world, requirement.id, [world.stranger.evaluator])).toEqual(refusal('not_a_member'))
    const elsewhere = { requirementId: requirement.id, personIds: [world.bank.evaluator.personId], chairId: world.bank.owner.personId }
    expect(await appointPanel(world.act(world.bank.procurement), elsewhere)).toEqual(refusal('chair_not_on_panel'))
  })

  test('keeps a declaration when the member stays, and cannot lose a member who has begun a sheet', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const { evaluator, security, owner } = world.bank
    await openBids(world, requirement)
    await seatEvaluator(world, requirement.id)
    must(await appoint(world, requirement.id, [security, evaluator, owner]))
    const entries = makeEntries(requirement, new Map([[proposalIds[0]!, 70]]))
    must(await saveSheet(world.act(evaluator), { requirementId: requirement.id, entries }))
    expect(await appoint(world, requirement.id, [security])).toEqual(refusal('already_scoring'))
  })

  test('a report needs the size among those who declared no conflict', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const { evaluator, security, owner, procurement } = world.bank
    await openBids(world, requirement)
    must(await appoint(world, requirement.id, [evaluator, security, owner]))
    for (const member of [evaluator, security]) must(await declareInterest(world.act(member), { requirementId: requirement.id, conflict: false, note: '' }))
    must(await declareInterest(world.act(owner), { requirementId: requirement.id, conflict: true, note: 'A cousin works there.' }))
    await decideAll(world, requirement.id)
    const entries = makeEntries(requirement, new Map(proposalIds.map((id) => [id, 70])))
    for (const member of [evaluator, security]) {
      must(await saveSheet(world.act(member), { requirementId: requirement.id, entries }))
      must(await lockSheets(world.act(member), { requirementId: requirement.id }))
    }
    expect(await issueReport(world.act(procurement), { requirementId: requirement.id })).toMatchObject(refusal('panel_size'))
  })
})

describe('a declared conflict', () => {
  test('ends the seat: the member reads nothing and scores nothing, even in another role, and is not named again', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const requirementId = requirement.id
    await openBids(world, requirement)
    const { evaluator, owner } = world.bank
    must(await appoint(world, requirementId, [owner]))
    expect(must(await declareInterest(world.act(owner), { requirementId, conflict: true, note: 'A brother is a director.' }))).toEqual({ removed: true })
    const entries = makeEntries(requirement, new Map([[proposalIds[0]!, 100]]))
    const everyRole: MemberActor = { ...owner, organisation: { ...owner.organisation, roles: ['owner', 'procurement', 'evaluator', 'security', 'auditor'] } }
    for (const actor of [owner, everyRole]) {
      expect(await readOpenedProposals(world.act(actor), { requirementId })).toEqual(refusal('forbidden'))
      expect((await saveSheet(world.act(actor), { requirementId, entries })).ok).toBe(false)
      expect((await lockSheets(world.act(actor), { requirementId })).ok).toBe(false)
      expect((await declareInterest(world.act(actor), { requirementId, conflict: false, note: '' })).ok).toBe(false)
    }
    expect(await appoint(world, requirementId, [owner])).toEqual(refusal('conflicted'))
    must(await appoint(world, requirementId, [evaluator]))
    expect(await readOpenedProposals(world.act(owner), { requirementId })).toEqual(refusal('forbidden'))
    expect(await trx.selectFrom('score').select('sheetId').execute()).toEqual([])
    expect(await trx.selectFrom('interestDeclaration').select('conflict').execute()).toEqual([{ conflict: true }])
  })

  test('before the declaration nothing is read and nothing is scored; a denied sheet is an event', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const requirementId = requirement.id
    await openBids(world, requirement)
    const { evaluator, security } = world.bank
    must(await appoint(world, requirementId, [evaluator]))
    const entries = makeEntries(requirement, new Map([[proposalIds[0]!, 100]]))
    expect(await readOpenedProposals(world.act(evaluator), { requirementId })).toEqual(refusal('not_declared'))
    expect(await saveSheet(world.act(evaluator), { requirementId, entries })).toEqual(refusal('not_declared'))
    expect(await saveSheet(world.act(security), { requirementId, entries })).toEqual(refusal('not_on_panel'))
    const denied = await trx.selectFrom('auditEvent').select('actorId').where('verb', '=', 'sheet.denied').execute()
    expect(denied).toEqual([{ actorId: security.personId }])
  })
})

describe('a locked sheet', () => {
  test('takes no mark any more: not by the operation, and not past it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const requirementId = requirement.id
    await openBids(world, requirement)
    await seatEvaluator(world, requirementId)
    const evaluator = world.act(world.bank.evaluator)
    const entries = (points: number) => makeEntries(requirement, new Map(proposalIds.map((id) => [id, points])))
    must(await saveSheet(evaluator, { requirementId, entries: entries(60) }))
    must(await lockSheets(evaluator, { requirementId }))
    expect(await saveSheet(evaluator, { requirementId, entries: entries(90) })).toEqual(refusal('locked'))
    expect(await lockSheets(evaluator, { requirementId })).toEqual(refusal('locked'))
    for (const statement of [
      'update score set points = 90',
      'delete from score',
      `insert into score select sheet_id, gen_random_uuid(), 90 from score limit 1`,
    ]) {
      await sql`savepoint past`.execute(trx)
      await expect(sql.raw(statement).execute(trx), statement).rejects.toThrow('a locked score sheet does not change')
      await sql`rollback to savepoint past`.execute(trx)
    }
    expect(await trx.selectFrom('score').select('points').distinct().execute()).toEqual([{ points: 60 }])
  })

  test('is never locked again, once locked, by whoever holds the database role of the application', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const requirementId = requirement.id
    await openBids(world, requirement)
    await seatEvaluator(world, requirementId)
    const evaluator = world.act(world.bank.evaluator)
    must(await saveSheet(evaluator, { requirementId, entries: makeEntries(requirement, new Map(proposalIds.map((id) => [id, 60]))) }))
    must(await lockSheets(evaluator, { requirementId }))
    await expect(sql`update score_sheet set locked_at = null`.execute(trx)).rejects.toThrow('a locked score sheet does not change')
  })

  test('needs every criterion of every proposal, and a report needs every sheet', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const requirementId = requirement.id
    await openBids(world, requirement)
    await seatEvaluator(world, requirementId)
    const evaluator = world.act(world.bank.evaluator)
    const all = makeEntries(requirement, new Map(proposalIds.map((id) => [id, 60])))
    must(await saveSheet(evaluator, { requirementId, entries: all.slice(1) }))
    expect(await lockSheets(evaluator, { requirementId })).toEqual({ ok: false, refusal: { reason: 'incomplete', missing: 1 } })
    expect(await issueReport(world.act(world.bank.procurement), { requirementId })).toEqual(refusal('sheets_open'))
    const foreign = [{ ...all[0]!, proposalId: requirementId }]
    expect(await saveSheet(evaluator, { requirementId, entries: foreign })).toEqual(refusal('unknown_proposal'))
  })
})
