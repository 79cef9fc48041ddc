import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { appointPanel, type AppointInput } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { listPanel, listReserves } from '#app/domain/evaluation/panel.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids } from '#test/fixtures/make-evaluation.ts'
import { makeMember } from '#test/fixtures/make-members.ts'
import { close } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const idsOf = (members: readonly MemberActor[]) => members.map(({ personId }) => personId)

/** Two envelopes, closed; two more evaluators than the bank has otherwise. */
async function makeClosed(world: World) {
  const { requirement } = await makeBids(world, { profileCode: 'bank-rfp' })
  const bank = { id: world.bank.id, kind: 'institution' } as const
  const [one, two] = [await makeMember(world.db, bank, ['evaluator']), await makeMember(world.db, bank, ['security'])]
  await close(world, requirement)
  return { id: requirement.id, one: one as MemberActor, two: two as MemberActor }
}

type Named = { members: readonly MemberActor[]; reserves: readonly MemberActor[]; chair?: MemberActor }
const appoint = (world: World, requirementId: string, { members, reserves, chair = members[0]! }: Named) => {
  const input: AppointInput = { requirementId, personIds: idsOf(members), chairId: chair.personId, reserveIds: idsOf(reserves) }
  return appointPanel(world.act(world.bank.procurement), input)
}
const declare = (world: World, who: MemberActor, requirementId: string, conflict: boolean) =>
  declareInterest(world.act(who), { requirementId, conflict, note: '' })
const seats = async (world: World, id: string) => ({
  panel: (await listPanel(world.db, id)).map(({ personId }) => personId).sort(),
  chair: (await listPanel(world.db, id)).find(({ chair }) => chair)?.personId,
  reserves: (await listReserves(world.db, id)).map(({ personId }) => personId),
})

describe('reserves', () => {
  test('are at most as many as the procedure has, and not on the panel; an auditor is none', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, one, two } = await makeClosed(world)
    const { evaluator, security, owner, procurement, auditor } = world.bank
    const members = [evaluator, security, owner]
    expect(await appoint(world, id, { members, reserves: [one, two, procurement] })).toEqual({
      ok: false,
      refusal: { reason: 'too_many_reserves', atMost: 2, rule: 'bank-rfp, rule 3: a panel of an odd number, at least three, and two reserves' },
    })
    expect(await appoint(world, id, { members, reserves: [owner] })).toEqual({ ok: false, refusal: { reason: 'reserve_on_panel' } })
    expect(await appoint(world, id, { members, reserves: [auditor] })).toEqual({ ok: false, refusal: { reason: 'not_a_member' } })
    expect(must(await appoint(world, id, { members, reserves: [one] }))).toEqual({ size: 3, reserves: 1 })
  })

  test('are called up in their order when a member declares a conflict, past one who declared one; each is an event and is told', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, one, two } = await makeClosed(world)
    const { evaluator, security, owner, procurement } = world.bank
    must(await appoint(world, id, { members: [evaluator, security, owner], reserves: [one, two] }))
    must(await declare(world, one, id, true))
    expect(await seats(world, id)).toMatchObject({ panel: idsOf([evaluator, security, owner]).sort(), reserves: [two.personId] })
    must(await declare(world, security, id, true))
    expect(await seats(world, id)).toEqual({ panel: idsOf([evaluator, two, owner]).sort(), chair: evaluator.personId, reserves: [] })
    const [called] = (await listPanel(trx, id)).filter(({ calledUpAt }) => calledUpAt)
    expect(called).toMatchObject({ personId: two.personId, calledUpAt: world.time.now() })
    const events = await trx.selectFrom('auditEvent').select('verb').where('verb', '=', 'panel.call_up').execute()
    expect(events).toHaveLength(1)
    const told = async (kind: string) =>
      (await trx.selectFrom('notification').select('personId').where('kind', '=', kind).execute()).map(({ personId }) => personId)
    expect(await told('panel-reserve')).toEqual(expect.arrayContaining(idsOf([one, two])))
    expect(await told('panel-called-up')).toEqual([two.personId])
    expect(await told('panel-incomplete')).toEqual([])
    // With nobody left to call up, the officers are told that the panel is short.
    must(await declare(world, two, id, true))
    expect((await seats(world, id)).panel).toHaveLength(2)
    expect((await told('panel-incomplete')).sort()).toEqual(idsOf([owner, procurement]).sort())
  })

  test('fill the place of a chair and not its chair: procurement names another', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, one, two } = await makeClosed(world)
    const { evaluator, security, owner } = world.bank
    must(await appoint(world, id, { members: [evaluator, security, owner], reserves: [one, two] }))
    must(await declare(world, one, id, false))
    must(await declare(world, evaluator, id, true))
    expect(await seats(world, id)).toEqual({ panel: idsOf([one, security, owner]).sort(), chair: undefined, reserves: [two.personId] })
    must(await appoint(world, id, { members: [one, security, owner], reserves: [two], chair: security }))
    expect(await seats(world, id)).toEqual({ panel: idsOf([one, security, owner]).sort(), chair: security.personId, reserves: [two.personId] })
    // Who stays keeps what it declared, through being called up and through a new chair.
    expect((await listPanel(trx, id)).find(({ personId }) => personId === one.personId)?.conflict).toBe(false)
  })

  test('in another order are other seats, with declarations of their own', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, one, two } = await makeClosed(world)
    const { evaluator, security, owner } = world.bank
    const members = [evaluator, security, owner]
    must(await appoint(world, id, { members, reserves: [one] }))
    must(await declare(world, one, id, false))
    must(await appoint(world, id, { members, reserves: [one, two] }))
    expect((await listReserves(trx, id)).map(({ personId, conflict }) => [personId, conflict])).toEqual([
      [one.personId, false],
      [two.personId, null],
    ])
    must(await appoint(world, id, { members, reserves: [two, one] }))
    expect((await listReserves(trx, id)).map(({ personId, conflict }) => [personId, conflict])).toEqual([
      [two.personId, null],
      [one.personId, null],
    ])
  })
})
