import { describe, expect } from 'vitest'
import { action, loader as one } from '#app/routes/staff/requirement.tsx'
import { loader as queueOf } from '#app/routes/staff/requirements.tsx'
import { newId } from '#app/domain/identifiers.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { testDay } from '#test/fixtures/make-members.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeSubmittedRequirement, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const changes = { decision: 'request_changes', reason: 'personal-data', note: 'Leave out the name of the administrator.' }

describe('staff’s check', () => {
  test('shows who asks and all that would be public, and no budget and no product that is replaced', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue)
    const { id } = await makeSubmittedRequirement(world, { draft: { budgetMaxMinor: 987_654_321n, replaces: [productId] } })
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const [list, shown] = [(await moderator.load(queueOf)).data, (await moderator.load(one, { id })).data]
    expect(list).toMatchObject({ lines: [{ id, submittedAt: testDay, returned: 0 }] })
    expect(shown).toMatchObject({ requirement: { id, institutionState: 'verified' }, hindrance: null })
    for (const secret of [productId, '987654321']) expect(JSON.stringify([list, shown])).not.toContain(secret)
  })

  test('asks for a reason and a sentence before it sends one back, and keeps what was typed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const bad = await moderator.post(action, { id }, { ...changes, reason: '' })
    expect(bad).toMatchObject({
      status: 400,
      data: { form: { error: { reason: ['requirementsPublic.check.reasonMissing'] }, initialValue: { note: changes.note } } },
    })
    expect((await moderator.post(action, { id }, { ...changes, reason: 'meets-the-check' })).status).toBe(400)
    expect((await moderator.post(action, { id }, changes)).status).toBe(303)
    expect(await recordedState(world, id)).toBe('draft')
  })

  test('publishes once: the second answer is told that it was decided', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const publish = { decision: 'publish', reason: 'meets-the-check' }
    expect(await moderator.post(action, { id }, publish)).toMatchObject({ status: 303, location: '/staff/requirements' })
    expect(await moderator.post(action, { id }, publish)).toMatchObject({ status: 409, data: { refused: { reason: 'already_published' } } })
    // Whoever follows the notice now is led back to the queue; an id that never was is not found.
    expect(await moderator.load(one, { id })).toMatchObject({ status: 303, location: '/staff/requirements' })
    expect((await moderator.load(one, { id: newId() })).status).toBe(404)
  })

  test('is not for whoever belongs to the institution, reads only, or is no staff', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const { personId } = world.staff.moderator
    await trx
      .insertInto('membership')
      .values({ id: newId(), organisationId: world.bank.id, personId, roles: ['evaluator'], createdAt: testDay, endedAt: null })
      .execute()
    const related = await signedIn(world, queue, world.staff.moderator)
    expect((await related.load(one, { id })).data).toMatchObject({ hindrance: 'interest' })
    expect(await related.post(action, { id }, changes)).toMatchObject({ status: 403, data: { refused: { reason: 'interest' } } })
    const analyst = await signedIn(world, queue, world.staff.analyst)
    expect((await analyst.load(one, { id })).data).toMatchObject({ hindrance: 'readOnly' })
    expect((await analyst.post(action, { id }, changes)).status).toBe(403)
    const house = await signedIn(world, queue, world.houses[0]!.owner)
    for (const answer of [await house.load(queueOf), await house.load(one, { id }), await house.post(action, { id }, changes)]) expect(answer.status).toBe(403)
  })
})
