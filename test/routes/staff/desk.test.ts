import { describe, expect } from 'vitest'
import { loader as deskOf } from '#app/routes/staff/desk.tsx'
import { loader as certificates } from '#app/routes/staff/attestations.tsx'
import { action as assign } from '#app/routes/staff/assign.tsx'
import { action as decide, loader as offeringOf } from '#app/routes/staff/offering.tsx'
import { action as undo } from '#app/routes/staff/undo.tsx'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { NewAttestation } from '#app/domain/attestations/schema.ts'
import { newId } from '#app/domain/identifiers.ts'
import { performOverdueDecisions } from '#app/domain/moderation/perform-overdue.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeSubmittedOffering } from '#test/fixtures/make-offering.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const list = { decision: 'list', reason: 'complete', note: '' }
type Desk = {
  list: { cases: { id: string; held: boolean; assignedTo: { id: string } | null }[] }
  held: { id: string; title: string; by: { id: string } }[]
  lost: { id: string; refusal: string }[]
}

describe('the desk', () => {
  test('holds a decision, says so on the case and in the queue, and takes it back at a press', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const moderator = await signedIn(world, queue, world.staff.moderator, { undoSeconds: 20 })
    const admin = await signedIn(world, queue, world.staff.admin, { undoSeconds: 20 })
    const desk = async () => (await moderator.load(deskOf)).data as Desk
    expect(await moderator.post(decide, { id }, list)).toMatchObject({ status: 303, location: '/staff' })
    const { held, list: shown } = await desk()
    expect(held).toMatchObject([{ title: 'Rakhwala Access', by: { id: world.staff.moderator.personId } }])
    expect(shown.cases).toMatchObject([{ id, held: true }])
    expect((await admin.load(offeringOf, { id })).data).toMatchObject({ held: { id: held[0]!.id }, mayUndo: true })
    expect(await admin.post(decide, { id }, list)).toMatchObject({ status: 409, data: { refused: { reason: 'decision_waits' } } })

    expect(await moderator.post(undo, {}, { id: held[0]!.id })).toMatchObject({ status: 303, location: `/staff/offerings/${id}` })
    expect(await desk()).toMatchObject({ held: [], list: { cases: [{ id, held: false }] } })
    const { history } = (await admin.load(offeringOf, { id })).data as { history: object[] }
    const names = await trx.selectFrom('person').where('id', '=', world.staff.moderator.personId).select('name').executeTakeFirstOrThrow()
    expect(history.at(-1)).toMatchObject({ operation: 'decide-offering', choice: 'list', decidedBy: names.name, by: names.name })
    expect(await moderator.post(undo, {}, { id: held[0]!.id })).toMatchObject({ status: 409, data: { refused: { reason: 'already_undone' } } })
  })

  test('refuses an undo that comes too late, and shows its decider what did not take effect', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const moderator = await signedIn(world, queue, world.staff.moderator, { undoSeconds: 20 })
    await moderator.post(decide, { id }, list)
    const decisionId = ((await moderator.load(deskOf)).data as Desk).held[0]!.id
    world.time.pass(20_000)
    expect(await moderator.post(undo, {}, { id: decisionId })).toMatchObject({ status: 409, data: { refused: { reason: 'took_effect' } } })
    await trx.updateTable('offering').set({ state: 'archived' }).where('id', '=', id).execute()
    await performOverdueDecisions(world.act({ kind: 'system', name: 'clock' }), { market })
    expect((await moderator.load(deskOf)).data).toMatchObject({ held: [], lost: [{ id: decisionId, refusal: 'not_submitted' }] })
    const admin = await signedIn(world, queue, world.staff.admin)
    expect((await admin.load(deskOf)).data).toMatchObject({ lost: [] })
  })

  test('is read by the analyst, who takes and decides nothing, and by nobody outside', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const analyst = await signedIn(world, queue, world.staff.analyst)
    expect((await analyst.load(deskOf)).data).toMatchObject({ list: { cases: [{ id }] }, mayDecide: false, moderators: [] })
    expect((await analyst.post(assign, {}, { intent: 'take', kind: 'offering', id })).status).toBe(403)
    const house = await signedIn(world, queue, world.houses[0]!.owner)
    for (const answer of [
      await house.load(deskOf),
      await house.post(assign, {}, { intent: 'take', kind: 'offering', id }),
      await house.post(undo, {}, { id }),
    ]) {
      expect(answer.status).toBe(403)
    }
  })

  test('shows one certificate with its history, and says of one that was seen meanwhile that it is settled', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const stated = NewAttestation.parse({ kind: 'iso27001', issuer: 'A body', issuedOn: '2026-05-05', validUntil: '2028-01-01' })
    const { id } = must(await addAttestation(world.act(world.houses[0]!.owner), stated))
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const read = (of: string) =>
      moderator.load((args) => certificates({ ...args, request: new Request(`https://mutabadil.example/staff/attestations?case=${of}`, args.request) }))
    expect((await read(id)).data).toMatchObject({ attestations: [{ id }], chosen: { history: [{ to: 'claimed' }], held: null } })
    must(await checkAttestation(world.act(world.staff.admin), { id, level: 'documented', method: 'Seen.' }))
    expect(await read(id)).toMatchObject({ status: 303, location: '/staff' })
    expect((await read(newId())).status).toBe(404)
  })

  test('leads back to the queue as it was narrowed after a case was taken, given and let go', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const admin = await signedIn(world, queue, world.staff.admin)
    const fields = { kind: 'offering', id, back: '/staff?kind=offering' }
    const holder = async () => ((await admin.load(deskOf)).data as Desk).list.cases[0]!.assignedTo?.id
    expect(await admin.post(assign, {}, { ...fields, intent: 'take' })).toMatchObject({ status: 303, location: fields.back })
    expect(await holder()).toBe(world.staff.admin.personId)
    const { personId } = world.staff.moderator
    expect(await admin.post(assign, {}, { ...fields, intent: 'assign', personId, back: 'https://evil.example' })).toMatchObject({
      status: 303,
      location: '/staff',
    })
    expect(await holder()).toBe(personId)
    expect((await admin.post(assign, {}, { ...fields, intent: 'assign' })).status).toBe(409)
    expect((await admin.post(assign, {}, { ...fields, intent: 'release' })).status).toBe(303)
    expect(await holder()).toBeUndefined()
  })
})
