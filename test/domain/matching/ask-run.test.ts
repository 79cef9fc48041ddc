import { expect } from 'vitest'
import { askRun, findRunProgress } from '#app/domain/matching/ask-run.server.ts'
import { progressOf } from '#app/domain/matching/run-progress.ts'
import { workOffRun } from '#app/domain/matching/work-off-run.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

test('a run that an officer asks for is on record, waits for its job, and says when it is done whether it came to something new', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { id } = await makePublishedRequirement(world)
  const clock = world.act({ kind: 'system', name: 'clock' })
  const progress = () => findRunProgress(trx, id)
  expect(await progress(), 'publication asks for the first').toEqual({ state: 'waiting' })
  world.time.pass(1_000)
  await workOffRun(clock, { requirementId: id, market })
  expect(await progress()).toMatchObject({ state: 'done', isNew: true })
  world.time.pass(1_000)
  expect(await askRun(world.act(world.bank.procurement), { requirementId: id })).toEqual({ ok: true, value: null })
  expect(await progress()).toEqual({ state: 'waiting' })
  const events = await trx.selectFrom('auditEvent').select(['actorId']).where('verb', '=', 'match.ask_run').where('subjectId', '=', id).execute()
  expect(events).toEqual([{ actorId: world.bank.procurement.personId }])
  world.time.pass(1_000)
  await workOffRun(clock, { requirementId: id, market })
  expect(await progress()).toMatchObject({ state: 'done', isNew: false })
  expect(await trx.selectFrom('matchRun').select('id').where('requirementId', '=', id).execute()).toHaveLength(1)
})

test('nobody but officers of the institution asks for a run', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { id } = await makePublishedRequirement(world)
  const ask = async (actor: Parameters<typeof world.act>[0]) => askRun(world.act(actor) as Parameters<typeof askRun>[0], { requirementId: id })
  expect(await ask(world.stranger.procurement)).toMatchObject({ ok: false, refusal: { reason: 'not_found' } })
  expect(await ask(world.bank.evaluator)).toMatchObject({ ok: false, refusal: { reason: 'forbidden' } })
  expect(await ask(world.staff.moderator)).toMatchObject({ ok: false })
})

test('a run that is asked for while another is under way waits for its own turn', () => {
  const at = (second: number) => new Date(Date.UTC(2027, 2, 1, 9, 0, second))
  const request = { askedAt: at(1), startedAt: null, offeringsRead: null, finishedAt: null, isNew: null }
  expect(progressOf(request).state).toBe('waiting')
  expect(progressOf({ ...request, startedAt: at(2), offeringsRead: 4_000 })).toEqual({ state: 'running', offeringsRead: 4_000 })
  expect(progressOf({ ...request, askedAt: at(3), startedAt: at(2) }).state).toBe('waiting')
  expect(progressOf({ ...request, startedAt: at(5), finishedAt: at(4), isNew: true }).state, 'a second run after one that is done').toBe('running')
})
