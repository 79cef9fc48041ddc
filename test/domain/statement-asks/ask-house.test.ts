import { describe, expect } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { asksADay } from '#app/domain/statement-asks/answer.ts'
import { askHouse } from '#app/domain/statement-asks/ask-house.server.ts'
import { test } from '#test/fixtures/database.ts'
import { close } from '#test/fixtures/make-requirement.ts'
import { ask, makeAskWorld, toldOf } from './ask-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('an ask', () => {
  test('is kept once, recorded against the officer, and told to owner and bidder of the house without who asks, for what, or anything replaced', async ({
    trx,
    queue,
  }) => {
    const made = await makeAskWorld(trx, queue)
    const { world, requirement } = made
    const first = await ask(made)
    expect(first.isNew).toBe(true)
    expect(await ask(made)).toEqual({ ...first, isNew: false })
    expect(await trx.selectFrom('statementAsk').selectAll().execute()).toHaveLength(1)
    const events = await trx.selectFrom('auditEvent').select(['actorId', 'subjectId']).where('verb', '=', 'statement.ask').execute()
    expect(events).toEqual([{ actorId: world.bank.procurement.personId, subjectId: requirement.id }])
    const told = await toldOf(world, 'statement-asked')
    const { owner, bidder } = world.houses[0]!
    expect(told.map(({ personId }) => personId).sort()).toEqual([owner.personId, bidder.personId].sort())
    const { reference } = await trx.selectFrom('requirement').select('reference').where('id', '=', requirement.id).executeTakeFirstOrThrow()
    const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    const said = JSON.stringify(told)
    for (const secret of [reference, name, requirement.id, world.bank.id, '900 servers']) expect(said).not.toContain(secret)
  })

  test('is an officer’s alone', async ({ trx, queue }) => {
    const { world, requirement, offeringVersionId, ids } = await makeAskWorld(trx, queue)
    const by = (actor: Parameters<typeof world.act>[0]) =>
      askHouse(world.act(actor) as Parameters<typeof askHouse>[0], { requirementId: requirement.id, offeringVersionId, criterionId: ids.syslog })
    for (const role of ['evaluator', 'security', 'auditor'] as const) expect(await by(world.bank[role])).toEqual(refusal('forbidden'))
    for (const other of [world.stranger.owner, world.stranger.procurement, world.houses[0]!.owner, world.staff.admin]) {
      expect(await by(other)).toEqual(refusal('not_found'))
    }
    expect((await by(world.bank.owner)).ok).toBe(true)
  })

  test('is for what a listed offering has not said and the requirement asks: not what is stated, not what is replaced', async ({ trx, queue }) => {
    const { world, requirement, offeringVersionId, ids } = await makeAskWorld(trx, queue)
    const by = (input: object) =>
      askHouse(world.act(world.bank.procurement), { requirementId: requirement.id, offeringVersionId, criterionId: ids.syslog, ...input })
    expect(await by({ criterionId: ids.pam })).toEqual(refusal('stated'))
    for (const never of ['replaces', 'timeline', 'track-record', newId()]) expect(await by({ criterionId: never })).toEqual(refusal('not_asked'))
    for (const never of ['no-id', newId()]) expect(await by({ offeringVersionId: never })).toEqual(refusal('not_matched'))
    for (const never of ['no-id', newId()]) expect(await by({ requirementId: never })).toEqual(refusal('not_found'))
    expect((await by({ criterionId: ids.scale })).ok).toBe(true)
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', world.bank.id).execute()
    expect(await by({})).toEqual(refusal('withheld'))
    await trx.updateTable('institution').set({ state: 'verified' }).where('organisationId', '=', world.bank.id).execute()
    await close(world, requirement)
    expect(await by({})).toEqual(refusal('not_open'))
  })

  test('can be made so often in a day and no more', async ({ trx, queue }) => {
    const made = await makeAskWorld(trx, queue)
    const { world, requirement, offeringId, offeringVersionId, ids } = made
    const others = Array.from({ length: asksADay - 1 }, () => newId())
    await trx
      .insertInto('criterion')
      .values(others.map((id) => ({ id, requirementId: requirement.id })))
      .execute()
    const asked = { requirementId: requirement.id, offeringId, kind: 'standard', ref: 'saml', bound: null, askedBy: world.bank.owner.personId } as const
    await trx
      .insertInto('statementAsk')
      .values(others.map((criterionId) => ({ id: newId(), criterionId, ...asked, askedAt: world.time.now() })))
      .execute()
    await ask(made)
    const next = () => askHouse(world.act(world.bank.procurement), { requirementId: requirement.id, offeringVersionId, criterionId: ids.secret })
    expect(await next()).toEqual({ ok: false, refusal: { reason: 'too_many_today', limit: asksADay } })
    expect((await ask(made)).isNew).toBe(false)
    world.time.pass(86_400_000)
    expect((await next()).ok).toBe(true)
  })
})
