import { describe, expect } from 'vitest'
import { publishOverdue } from '#app/jobs/publish-unchecked.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { publishUnchecked } from '#app/domain/requirements/publish-unchecked.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { toldOf } from '#test/fixtures/make-course.ts'
import { makePublishedRequirement, makeSubmittedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const clock = (world: World) => world.act({ kind: 'system', name: 'clock' } as const)
const publishIt = (world: World, requirementId: string) => publishUnchecked(clock(world), { requirementId, market })
const answerIt = (world: World, id: string) =>
  checkRequirement(world.act(world.staff.moderator), { id, decision: 'publish', reason: 'meets-the-check', note: '', market })

async function makeOverdue(world: World): Promise<{ id: string; dueAt: Date }> {
  const { id } = await makeSubmittedRequirement(world)
  const { checkDueAt } = await world.db.selectFrom('requirement').select('checkDueAt').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, dueAt: checkDueAt! }
}

test('publication fixes every period of the profile, each with its rule, and the keys of both envelopes', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { id, closesAt } = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
  const periods = await trx.selectFrom('requirementPeriod').select(['kind', 'endsAt', 'rule']).where('requirementId', '=', id).orderBy('kind').execute()
  const kinds = periods.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind !== 'check')).toEqual(['answers', 'open', 'opening', 'questions', 'validity'])
  expect(periods.find(({ kind }) => kind === 'open')?.endsAt).toEqual(closesAt)
  expect(periods.every(({ rule }) => rule.length > 10)).toBe(true)
  const keys = await trx.selectFrom('requirementKey').select('envelopeKind').where('requirementId', '=', id).orderBy('envelopeKind').execute()
  expect(keys.map(({ envelopeKind }) => envelopeKind)).toEqual(['financial', 'technical'])
})

describe('a requirement that staff do not answer', () => {
  test('publishes itself when its check is over, at the instant at which that happens, and both sides are told', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, dueAt } = await makeOverdue(world)
    world.time.moveTo(new Date(dueAt.getTime() - 1))
    expect(await publishIt(world, id)).toMatchObject({ refusal: { reason: 'too_early' } })
    expect(await publishOverdue(clock(world), market)).toBe(0)
    // Nothing ran for a day: no period may have run meanwhile.
    world.time.moveTo(new Date(dueAt.getTime() + 86_400_000))
    expect(await publishOverdue(clock(world), market)).toBe(1)
    const row = await trx.selectFrom('requirement').select(['state', 'publishedAt', 'closesAt']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'published', publishedAt: world.time.now() })
    const open = await trx
      .selectFrom('requirementPeriod')
      .select('startsAt')
      .where('requirementId', '=', id)
      .where('kind', '=', 'open')
      .executeTakeFirstOrThrow()
    expect(open.startsAt).toEqual(world.time.now())
    const history = await trx.selectFrom('stateHistory').select('actorKind').where('subjectId', '=', id).where('toState', '=', 'published').execute()
    expect(history).toEqual([{ actorKind: 'system' }])
    const told = (await toldOf(world, 'requirement-published-unchecked')).map(({ personId }) => personId)
    for (const one of [world.bank.owner, world.bank.procurement, world.staff.moderator, world.staff.admin]) expect(told).toContain(one.personId)
    expect(await answerIt(world, id)).toMatchObject({ refusal: { reason: 'already_published' } })
  })

  test('is left alone once they have answered, and while their answer waits for its undo window', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, dueAt } = await makeOverdue(world)
    world.time.moveTo(dueAt)
    const input = { id, decision: 'request_changes', reason: 'other', note: 'Say for how many branches.' } as const
    must(await holdDecision(world.act(world.staff.moderator), { operation: 'check-requirement', input, undoSeconds: 60, market }))
    expect(await publishIt(world, id)).toMatchObject({ refusal: { reason: 'decision_waits' } })
    must(await checkRequirement(world.act(world.staff.moderator), { ...input, market }))
    expect(await publishIt(world, id)).toMatchObject({ refusal: { reason: 'not_in_review' } })
    expect(await recordedState(world, id)).toBe('draft')
  })

  test('stays with staff when its institution is not verified any more; they are told once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, dueAt } = await makeOverdue(world)
    await trx.updateTable('institution').set({ state: 'suspended' }).where('organisationId', '=', world.bank.id).execute()
    world.time.moveTo(dueAt)
    expect(await publishIt(world, id)).toMatchObject({ refusal: { reason: 'institution_not_verified' } })
    expect(await publishOverdue(clock(world), market)).toBe(0)
    expect(await recordedState(world, id)).toBe('in_review')
    expect((await toldOf(world, 'requirement-unchecked-waits')).map(({ personId }) => personId)).toHaveLength(2)
  })
})
