import { describe, expect } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { markets } from '#app/domain/market.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { performDecision } from '#app/domain/moderation/perform-decision.server.ts'
import { performOverdueDecisions } from '#app/domain/moderation/perform-overdue.server.ts'
import { undoDecision } from '#app/domain/moderation/undo-decision.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeListedOffering, makeSubmittedOffering } from '#test/fixtures/make-offering.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const market = markets.pk
const clockActor = { kind: 'system', name: 'clock' } as const
const list = { decision: 'list', reason: 'complete', note: '', evidence: [] } as const

/** A submitted offering of a house, and a moderator's decision to list it, held for 20 seconds. */
async function holdListing(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
  const held = await hold(world, id)
  if (!held.ok || !held.value.held) throw new Error('the decision is not held')
  return { world, id, decisionId: held.value.held.id, effectiveAt: held.value.held.effectiveAt }
}

function hold(world: World, id: string, options: { undoSeconds?: number; by?: 'moderator' | 'admin' } = {}) {
  const act = { ...world.act(world.staff[options.by ?? 'moderator']), requestId: 'request-1' }
  return holdDecision(act, { operation: 'decide-offering', input: { id, ...list }, undoSeconds: options.undoSeconds ?? 20, market })
}

const perform = (world: World, id: string) => performDecision(world.act(clockActor), { id, market })
const offeringRow = (trx: Trx, id: string) => trx.selectFrom('offering').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** How many rows each table has that a decision on an offering writes. */
async function countRows(trx: Trx): Promise<Record<string, number>> {
  const tables = ['offeringDecision', 'offeringVersion', 'statementEvidence', 'searchChange', 'notification', 'mail'] as const
  const counts: [string, number][] = []
  for (const table of tables) counts.push([table, (await trx.selectFrom(table).selectAll().execute()).length])
  return Object.fromEntries(counts)
}

describe('a held decision', () => {
  test('takes effect when its window is over and not before, once, under the name and request of whoever took it', async ({ trx, queue }) => {
    const { world, id, decisionId, effectiveAt } = await holdListing(trx, queue)
    expect(effectiveAt).toEqual(new Date(testDay.getTime() + 20_000))
    expect((await offeringRow(trx, id)).state).toBe('in_review')
    world.time.pass(19_999)
    expect(await perform(world, decisionId)).toMatchObject({ refusal: { reason: 'too_early' } })
    expect((await offeringRow(trx, id)).state).toBe('in_review')
    world.time.pass(1)
    expect(await perform(world, decisionId)).toEqual({ ok: true, value: { state: 'performed' } })
    expect((await offeringRow(trx, id)).state).toBe('listed')
    expect(await perform(world, decisionId)).toEqual({ ok: true, value: { state: 'performed' } })
    const events = await trx.selectFrom('auditEvent').where('verb', '=', 'offering.list').select(['actorId', 'body']).execute()
    expect(events.map(({ actorId }) => actorId)).toEqual([world.staff.moderator.personId])
    expect(JSON.parse(events[0]!.body.toString())).toMatchObject({ request: 'request-1' })
  })

  test('leaves a job for its instant, and the sweep does what a lost job would have done', async ({ trx, queue }) => {
    const { world, id, effectiveAt } = await holdListing(trx, queue)
    const jobs = await trx
      .withSchema('pgboss')
      .selectFrom('job' as never)
      .selectAll()
      .execute()
    expect(jobs.filter((job) => (job as { name: string }).name === 'desk.perform')).toMatchObject([{ startAfter: effectiveAt }])
    world.time.pass(10_000)
    expect(await performOverdueDecisions(world.act(clockActor), { market })).toBe(0)
    world.time.pass(10_000)
    expect(await performOverdueDecisions(world.act(clockActor), { market })).toBe(1)
    expect((await offeringRow(trx, id)).state).toBe('listed')
  })

  test('leaves everything as it was until then, also when it is undone', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const before = { offering: await offeringRow(trx, id), rows: await countRows(trx) }
    const held = await hold(world, id)
    expect({ offering: await offeringRow(trx, id), rows: await countRows(trx) }).toEqual(before)
    const decisionId = held.ok && held.value.held ? held.value.held.id : ''
    world.time.pass(19_999)
    expect(await undoDecision(world.act(world.staff.moderator), { id: decisionId })).toEqual({ ok: true, value: { kind: 'offering', subjectId: id } })
    world.time.pass(10_000)
    expect(await perform(world, decisionId)).toEqual({ ok: true, value: { state: 'undone' } })
    expect({ offering: await offeringRow(trx, id), rows: await countRows(trx) }).toEqual(before)
    const moves = await trx.selectFrom('stateHistory').where('subjectId', '=', decisionId).orderBy('happenedAt').select('toState').execute()
    expect(moves.map(({ toState }) => toState)).toEqual(['waiting', 'undone'])
  })

  test('is refused at once for everything its operation refuses, and is then not held', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner })
    expect(await hold(world, id)).toMatchObject({ refusal: { reason: 'not_submitted', state: 'listed' } })
    const analyst = world.act(world.staff.analyst)
    expect(await holdDecision(analyst, { operation: 'decide-offering', input: { id, ...list }, undoSeconds: 20, market })).toMatchObject({
      refusal: { reason: 'forbidden' },
    })
    expect(await trx.selectFrom('deskDecision').selectAll().execute()).toEqual([])
  })

  test('bars a second decision on the same case, until it is undone', async ({ trx, queue }) => {
    const { world, id, decisionId } = await holdListing(trx, queue)
    expect(await hold(world, id, { by: 'admin' })).toEqual({ ok: false, refusal: { reason: 'decision_waits' } })
    await undoDecision(world.act(world.staff.moderator), { id: decisionId })
    expect(await hold(world, id, { by: 'admin' })).toMatchObject({ ok: true })
  })

  test('with no window takes effect in the same request', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedOffering(trx, queue, { owner: world.houses[0]!.owner })
    expect(await hold(world, id, { undoSeconds: 0 })).toEqual({ ok: true, value: { held: null, value: { state: 'listed' } } })
  })
})

describe('when the time has come and something has changed', () => {
  test.for([
    [{ roles: ['analyst'] }, 'forbidden'],
    [{ endedAt: testDay }, 'membership_ended'],
  ] as const)('a decision whose decider has %j has no effect, and the decider is told', async ([change, refusal], { trx, queue }) => {
    const { world, id, decisionId } = await holdListing(trx, queue)
    const { personId } = world.staff.moderator
    const membership = 'roles' in change ? { roles: [...change.roles] } : change
    await trx.updateTable('membership').set(membership).where('personId', '=', personId).execute()
    world.time.pass(20_000)
    expect(await perform(world, decisionId)).toEqual({ ok: true, value: { state: 'refused', refusal } })
    expect((await offeringRow(trx, id)).state).toBe('in_review')
    const notices = await trx.selectFrom('notification').where('personId', '=', personId).select(['kind', 'path']).execute()
    expect(notices.filter(({ kind }) => kind === 'decision-without-effect')).toEqual([{ kind: 'decision-without-effect', path: `/staff/offerings/${id}` }])
  })

  test('a version that the house changed in the window is not decided on by accident', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const owner = world.act(world.houses[0]!.owner)
    const { id } = await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner })
    const edit = async (summary: string) => {
      const { revision } = await offeringRow(trx, id)
      await draftOffering(owner, { at: { id, revision }, draft: makeDraft({ summary }) })
      await submitOffering(owner, { id, revision: revision + 1 })
    }
    await edit('Brokers SSH and RDP.')
    const { listedVersionId: versionId } = await offeringRow(trx, id)
    const input = { id, ...list, versionId: versionId! }
    const held = await holdDecision(world.act(world.staff.moderator), { operation: 'decide-offering', input, undoSeconds: 20, market })
    const decisionId = held.ok && held.value.held ? held.value.held.id : ''
    world.time.pass(5_000)
    await edit('Brokers SSH, RDP and databases.')
    world.time.pass(15_000)
    expect(await perform(world, decisionId)).toEqual({ ok: true, value: { state: 'refused', refusal: 'other_version' } })
    const { listedVersionId, checkedVersionId } = await offeringRow(trx, id)
    expect(checkedVersionId).not.toBe(listedVersionId)
    const { personId } = world.staff.moderator
    const told = trx.selectFrom('notification').where('personId', '=', personId).where('kind', '=', 'decision-without-effect').select('values').execute()
    expect(await told).toEqual([{ values: { reasonKey: 'desk.lost.version' } }])
  })
})

describe('an undo', () => {
  test('comes too late from the moment the window is over, also while the decision has not been performed yet', async ({ trx, queue }) => {
    const { world, decisionId } = await holdListing(trx, queue)
    world.time.pass(20_000)
    expect(await undoDecision(world.act(world.staff.moderator), { id: decisionId })).toEqual({ ok: false, refusal: { reason: 'took_effect' } })
    await perform(world, decisionId)
    expect(await undoDecision(world.act(world.staff.moderator), { id: decisionId })).toEqual({ ok: false, refusal: { reason: 'took_effect' } })
  })

  test('is the decider’s or an admin’s, and of nobody who only reads', async ({ trx, queue }) => {
    const { world, decisionId } = await holdListing(trx, queue)
    expect(await undoDecision(world.act(world.staff.analyst), { id: decisionId })).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await undoDecision(world.act(world.houses[0]!.owner), { id: decisionId })).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await undoDecision(world.act(world.staff.moderator), { id: newId() })).toMatchObject({ refusal: { reason: 'not_found' } })
    const colleague = { ...world.staff.moderator, personId: world.staff.analyst.personId }
    expect(await undoDecision(world.act(colleague), { id: decisionId })).toMatchObject({ refusal: { reason: 'not_yours' } })
    expect(await undoDecision(world.act(world.staff.admin), { id: decisionId })).toMatchObject({ ok: true })
    expect(await undoDecision(world.act(world.staff.admin), { id: decisionId })).toMatchObject({ refusal: { reason: 'already_undone' } })
  })
})
