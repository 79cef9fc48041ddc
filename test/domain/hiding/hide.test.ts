import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { findHidden } from '#app/domain/hiding/read.server.ts'
import { hide, type HideRefusal } from '#app/domain/hiding/hide.server.ts'
import { hideEnd, holdsAt } from '#app/domain/hiding/hide.ts'
import { liftHide } from '#app/domain/hiding/lift.server.ts'
import { recordHideEnds } from '#app/domain/hiding/record-ends.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { declareInterest } from '#app/domain/interests/declare.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeMember } from '#test/fixtures/make-members.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const hourMs = 3_600_000

function place(world: World, who: 'admin' | 'moderator' | 'analyst', house = 0) {
  return hide(world.act(world.staff[who]), { kind: 'house', id: world.houses[house]!.id, reason: 'wrong-fact', note: 'The city is another.' })
}

async function reasonOf(answer: Promise<{ ok: true } | { ok: false; refusal: HideRefusal }>): Promise<string> {
  const result = await answer
  return result.ok ? 'done' : result.refusal.reason
}

describe('a hide of 72 hours', () => {
  test('holds to the millisecond, and its twin in SQL says the same', async ({ trx }) => {
    const starts = fc.integer({ min: 0, max: 4_000_000_000_000 })
    const offsets = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -72 * hourMs, max: 100 * hourMs }))
    await fc.assert(
      fc.asyncProperty(starts, offsets, fc.boolean(), async (start, offset, lifted) => {
        const until = hideEnd(new Date(start))
        const at = new Date(start + 72 * hourMs + offset)
        const liftedAt = lifted ? new Date(start) : null
        const holds = !lifted && offset < 0
        expect(holdsAt({ until, liftedAt }, at)).toBe(holds)
        const { rows } = await sql<{ holds: boolean }>`select hide_holds(${until}::timestamptz, ${liftedAt}::timestamptz, ${at}::timestamptz) as holds`.execute(
          trx,
        )
        expect(rows[0]!.holds).toBe(holds)
      }),
      { numRuns: 200 },
    )
  })

  test('is placed by one moderator at once, who gives the owner its end and its reason', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    expect(await reasonOf(place(world, 'analyst'))).toBe('forbidden')
    const { until } = must(await place(world, 'moderator'))
    expect(until.getTime()).toBe(world.time.now().getTime() + 72 * hourMs)
    const key = { kind: 'house', id: world.houses[0]!.id } as const
    expect(await findHidden(trx, key, new Date(until.getTime() - 1))).toEqual({ until, reason: 'wrong-fact' })
    expect(await findHidden(trx, key, until)).toBeNull()
    const told = await trx.selectFrom('notification').where('kind', '=', 'page-hidden').select(['personId', 'values']).execute()
    expect(told.map(({ personId }) => personId)).toContain(world.houses[0]!.owner.personId)
    expect(told[0]!.values).toMatchObject({ title: 'House 1', untilAt: until.toISOString() })
  })

  test('is not repeated by the same person, also after its end, but by another', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    must(await place(world, 'moderator'))
    expect(await reasonOf(place(world, 'admin'))).toBe('already_hidden')
    world.time.pass(72 * hourMs - 1)
    expect(await reasonOf(place(world, 'moderator'))).toBe('already_hidden')
    world.time.pass(1)
    expect(await reasonOf(place(world, 'moderator'))).toBe('same_person')
    must(await place(world, 'admin'))
    const hides = await trx.selectFrom('hide').orderBy('hiddenAt').select(['endedAt', 'hiddenBy']).execute()
    expect(
      hides.map(({ endedAt }) => endedAt !== null),
      'placing the second has recorded the end of the first',
    ).toEqual([true, false])
  })

  test('is lifted before its time by anybody of the moderators, and not by who has an interest', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = must(await place(world, 'moderator'))
    must(await declareInterest(world.act(world.staff.admin), { organisationId: world.houses[0]!.id, kind: 'contract' }))
    expect(await liftHide(world.act(world.staff.admin), { hideId: id, note: 'It is right.' })).toEqual({ ok: false, refusal: { reason: 'interest' } })
    must(await liftHide(world.act(world.staff.moderator), { hideId: id, note: 'It is right.' }))
    expect(await findHidden(trx, { kind: 'house', id: world.houses[0]!.id }, world.time.now())).toBeNull()
    expect(await liftHide(world.act(world.staff.moderator), { hideId: id, note: 'Again.' })).toEqual({ ok: false, refusal: { reason: 'not_hidden' } })
    expect(await reasonOf(place(world, 'moderator')), 'who hid it last does not hide it again, lifted or not').toBe('same_person')
  })

  test('is placed by nobody with an interest: a member, or one who declared it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { moderator, admin } = world.staff
    const member = {
      id: newId(),
      organisationId: world.houses[0]!.id,
      personId: moderator.personId,
      roles: ['finance'],
      createdAt: world.time.now(),
      endedAt: null,
    }
    await trx.insertInto('membership').values(member).execute()
    must(await declareInterest(world.act(admin), { organisationId: world.houses[0]!.id, kind: 'owns-share' }))
    expect([await reasonOf(place(world, 'moderator')), await reasonOf(place(world, 'admin'))]).toEqual(['interest', 'interest'])
    must(await place(world, 'admin', 1))
    const third = await makeMember(trx, world.staff.moderator.organisation, ['moderator'])
    must(await hide(world.act(third), { kind: 'house', id: world.houses[0]!.id, reason: 'order', note: 'An order.' }))
  })

  test('has its end recorded once, for the instant at which it ended, and the search is told', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { until } = must(await place(world, 'moderator'))
    const clock = world.act({ kind: 'system', name: 'clock' })
    world.time.moveTo(new Date(until.getTime() - 1))
    expect(await recordHideEnds(clock)).toBe(0)
    world.time.moveTo(new Date(until.getTime() + 60_000))
    expect([await recordHideEnds(clock), await recordHideEnds(clock)]).toEqual([1, 0])
    const ended = await trx.selectFrom('auditEvent').where('verb', '=', 'house.hide_ended').select('happenedAt').execute()
    expect(ended).toEqual([{ happenedAt: until }])
    const changes = await trx.selectFrom('searchChange').where('subjectId', '=', world.houses[0]!.id).where('kind', '=', 'house').select('id').execute()
    expect(changes).toHaveLength(2)
  })

  test('finds no thing that is none', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const act = world.act(world.staff.moderator)
    for (const kind of ['house', 'offering', 'registry_entry', 'registry_reply', 'requirement', 'advisory'] as const) {
      expect(await hide(act, { kind, id: newId(), reason: 'order', note: 'An order.' }), kind).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    }
  })
})
