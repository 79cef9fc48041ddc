import { expect } from 'vitest'
import { confirmPayment } from '#app/domain/awards/confirm-award.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { letAwardFall } from '#app/domain/awards/let-award-fall.server.ts'
import { acceptTerms } from '#app/domain/invitations/accept-terms.server.ts'
import { termsVersion } from '#app/domain/invitations/terms.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { listHouseWaiting } from '#app/domain/proposals/list-waiting.server.ts'
import { answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { listWaiting } from '#app/domain/requirements/list-waiting.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { invite } from '#test/fixtures/make-course.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { debriefsFor, makeReported } from '#test/fixtures/make-standstill.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const houseHas = async (world: World, house = 0) =>
  (await listHouseWaiting(world.db, world.houses[house]!.id, world.time.now())).map(({ kind, id, dueAt }) => ({ kind, id, dueAt }))

test('a question waits for its institution until it is answered, before closing; an invitation’s terms wait for their house until somebody accepts them', async ({
  trx,
  queue,
}) => {
  const world = await makeWorld(trx, queue)
  const { id: requirementId, closesAt } = await makePublishedRequirement(world)
  await invite(world, requirementId, [0])
  expect(await houseHas(world)).toEqual([{ kind: 'terms', id: requirementId, dueAt: closesAt }])
  expect(await houseHas(world, 1)).toEqual([])
  must(await acceptTerms(world.act(world.houses[0]!.bidder), { requirementId, version: termsVersion }))
  expect(await houseHas(world)).toEqual([])

  const at = world.time.now()
  const bankHas = async () => (await listWaiting(trx, world.bank.procurement, { today: marketDay(at), at })).map(({ kind }) => kind)
  expect(await bankHas()).not.toContain('questions')
  const { id: questionId } = must(await askQuestion(world.act(world.houses[0]!.bidder), { requirementId, body: 'Is the vault to be exported?' }))
  const waiting = await listWaiting(trx, world.bank.procurement, { today: marketDay(at), at })
  expect(waiting[0]).toMatchObject({ kind: 'questions', requirement: { id: requirementId } })
  expect(waiting[0]!.dueAt! < closesAt).toBe(true)
  must(await answerQuestion(world.act(world.bank.procurement), { requirementId, questionId, body: 'It is.', market }))
  expect(await bankHas()).not.toContain('questions')
})

test('what was awarded waits for the house that won it until it has confirmed, and no longer once the award fell', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const kindsOf = async (house: number) => (await houseHas(world, house)).map(({ kind }) => kind)
  const award = async () => {
    const reported = await makeReported(world, [90, 80], 'quotation')
    const proposalId = reported.proposalIds[0]!
    const input = { requirementId: reported.id, proposalId, reason: 'The best.', debriefs: debriefsFor(reported, proposalId) }
    must(await decideAward(world.act(world.bank.owner), input))
    expect(await houseHas(world)).toContainEqual({ kind: 'delivery', id: proposalId, dueAt: null })
    expect(await kindsOf(1)).not.toContain('delivery')
    return { requirementId: reported.id }
  }
  must(await confirmPayment(world.act(world.houses[0]!.finance), { ...(await award()), confirmation: { paidOnTime: true, scopeUnchanged: true } }))
  expect(await kindsOf(0)).not.toContain('delivery')
  must(await letAwardFall(world.act(world.bank.owner), { ...(await award()), reason: 'It did not sign.' }))
  expect(await kindsOf(0)).not.toContain('delivery')
})
