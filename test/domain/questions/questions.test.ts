import { describe, expect } from 'vitest'
import { addToAnswer, answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { listAnswered, listOwnUnanswered, listUnanswered } from '#app/domain/questions/read.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { readStanding, toldOf } from '#test/fixtures/make-course.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const body = 'Does the gateway have to keep recordings for a year?'
const ask = (world: World, requirementId: string, house = 0) => askQuestion(world.act(world.houses[house]!.bidder), { requirementId, body })
const answer = (world: World, requirementId: string, questionId: string) =>
  answerQuestion(world.act(world.bank.procurement), { requirementId, questionId, body: 'For two years.', market })

const periodEnd = async (world: World, requirementId: string, kind: 'questions' | 'answers') => {
  const row = await world.db
    .selectFrom('requirementPeriod')
    .select('endsAt')
    .where('requirementId', '=', requirementId)
    .where('kind', '=', kind)
    .where('supersededAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.endsAt
}

describe('a question', () => {
  test('is taken in the last millisecond of its period and refused at the instant itself, with the rule, and the refusal is kept', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    const until = await periodEnd(world, id, 'questions')
    world.time.moveTo(new Date(until.getTime() - 1))
    must(await ask(world, id))
    world.time.pass(1)
    const rule = 'quotation, period 3: questions until 3 working days before closing'
    expect(await ask(world, id)).toEqual({ ok: false, refusal: { reason: 'late', until, readAt: until, rule } })
    expect(await trx.selectFrom('auditEvent').select('happenedAt').where('verb', '=', 'question.refused_late').execute()).toEqual([{ happenedAt: until }])
  })

  test('is asked by verified houses alone, without words about people, and not on what was never published', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[1]!.id).execute()
    expect(await ask(world, id, 1)).toMatchObject({ refusal: { reason: 'house_not_verified' } })
    const { finance, bidder } = world.houses[0]!
    expect(await askQuestion(world.act(finance), { requirementId: id, body })).toMatchObject({ refusal: { reason: 'forbidden' } })
    const asked = await askQuestion(world.act(bidder), { requirementId: id, body: 'Are your directors of another nationality?' })
    expect(asked).toMatchObject({ refusal: { reason: 'words_about_people' } })
    expect(await ask(world, world.bank.id)).toMatchObject({ refusal: { reason: 'not_found' } })
  })

  test('never says who asked to anybody else: not to the institution, not in what is published, not in a notice', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    const asker = world.houses[0]!
    const { id: questionId } = must(await ask(world, id))
    const waiting = await listUnanswered(trx, id)
    must(await answer(world, id, questionId))
    const shown = JSON.stringify([waiting, await listAnswered(trx, id), await listOwnUnanswered(trx, id, world.houses[1]!.id)])
    expect(shown).toContain(body)
    const notices = await trx.selectFrom('notification').selectAll().where('personId', '!=', asker.bidder.personId).execute()
    const mails = await trx.selectFrom('mail').select(['values', 'path', 'toAddress']).where('personId', '!=', asker.bidder.personId).execute()
    for (const secret of [asker.id, asker.name, asker.bidder.personId]) {
      expect(shown).not.toContain(secret)
      expect(JSON.stringify(notices)).not.toContain(secret)
      expect(JSON.stringify(mails)).not.toContain(secret)
    }
  })
})

describe('an answer', () => {
  test('is given once and stays; what is added later stands below it, and neither can be changed in the database', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt } = await makePublishedRequirement(world)
    const { id: questionId } = must(await ask(world, id))
    const input = { requirementId: id, questionId, body: 'And for three in the vaults.', market }
    expect(await addToAnswer(world.act(world.bank.procurement), input)).toMatchObject({ refusal: { reason: 'not_answered' } })
    expect(must(await answer(world, id, questionId))).toEqual({ closesAt, moved: false })
    expect(await answer(world, id, questionId)).toMatchObject({ refusal: { reason: 'already_answered' } })
    must(await addToAnswer(world.act(world.bank.procurement), input))
    const [published] = await listAnswered(trx, id)
    expect(published).toMatchObject({ body, answer: 'For two years.', additions: [{ body: 'And for three in the vaults.' }] })
    await expect(trx.updateTable('question').set({ answer: 'Never.' }).where('id', '=', questionId).execute()).rejects.toThrow('do not change')
  })

  test('after the last answers moves closing so that their time remains, with the rule, in the chain, and without more questions', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt } = await makePublishedRequirement(world)
    const { id: questionId } = must(await ask(world, id))
    const questionsUntil = await periodEnd(world, id, 'questions')
    world.time.moveTo(new Date(closesAt.getTime() - 1))
    const moved = must(await answer(world, id, questionId))
    expect(moved.moved).toBe(true)
    const standing = await readStanding(world, id)
    expect(standing.closesAt).toEqual(moved.closesAt)
    expect((await periodEnd(world, id, 'answers')) >= world.time.now()).toBe(true)
    expect(await periodEnd(world, id, 'questions')).toEqual(questionsUntil)
    const rows = await trx.selectFrom('requirementPeriod').select(['endsAt', 'supersededAt', 'rule']).where('kind', '=', 'open').orderBy('endsAt').execute()
    expect(rows).toEqual([
      { endsAt: closesAt, supersededAt: world.time.now(), rule: 'quotation, period 1: at least 5 working days open' },
      { endsAt: moved.closesAt, supersededAt: null, rule: 'quotation, period 4: the last answers 2 working days before closing, or closing moves' },
    ])
    expect(await trx.selectFrom('sealedChainEntry').select('kind').where('requirementId', '=', id).execute()).toEqual([{ kind: 'closing_moved' }])
  })

  test('is refused at closing, with the instant', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, closesAt } = await makePublishedRequirement(world)
    const { id: questionId } = must(await ask(world, id))
    world.time.moveTo(closesAt)
    expect(await answer(world, id, questionId)).toMatchObject({ refusal: { reason: 'late', closesAt, readAt: closesAt } })
    expect(await listAnswered(trx, id)).toEqual([])
  })

  test('is told once to whoever asked, to followers and to houses with a proposal, each where it belongs', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = requirement
    const proposal = await makeSubmittedProposal(world, requirement, { house: 1 })
    for (const follower of [world.staff.analyst, world.houses[1]!.bidder]) must(await followRequirement(world.act(follower), { id, follow: true }))
    must(await followRequirement(world.act(world.stranger.owner), { id, follow: true }))
    must(await followRequirement(world.act(world.stranger.owner), { id, follow: false }))
    const { id: questionId } = must(await ask(world, id))
    expect(new Set((await toldOf(world, 'question-asked')).map(({ personId }) => personId))).toEqual(
      new Set([world.bank.owner.personId, world.bank.procurement.personId]),
    )
    must(await answer(world, id, questionId))
    const told = await toldOf(world, 'question-answered')
    expect(new Map(told.map(({ personId, path }) => [personId, path]))).toEqual(
      new Map([
        [world.houses[0]!.bidder.personId, `/requirements/${id}`],
        [world.staff.analyst.personId, `/requirements/${id}`],
        [world.houses[1]!.owner.personId, `/house/proposals/${proposal}`],
        [world.houses[1]!.bidder.personId, `/house/proposals/${proposal}`],
      ]),
    )
    expect(told).toHaveLength(4)
  })
})
