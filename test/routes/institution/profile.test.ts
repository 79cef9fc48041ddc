import { expect } from 'vitest'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { loader as desk } from '#app/routes/institution/desk.tsx'
import { action as runAgain, loader as matches } from '#app/routes/institution/matches.tsx'
import { action, loader } from '#app/routes/institution/profile.tsx'
import { loader as list } from '#app/routes/institution/requirements.tsx'
import { action as staffAction, loader as staffPage } from '#app/routes/account/staff-organisation.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const facts = { intent: 'facts', legalName: 'A bank', sector: 'bank', province: 'sindh', emailDomain: 'example.test' }

test('once its owner states a related house, no page of the institution carries a match in what that house offers, and says why', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const { id: offeringId } = await makeListedOffering(trx, queue, { owner: world.houses[0]!.owner, draft: { name: 'Rakhwala Access' } })
  const { id } = await makePublishedRequirement(world)
  must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: id, market }))
  const { listedVersionId } = await trx.selectFrom('offering').where('id', '=', offeringId).select('listedVersionId').executeTakeFirstOrThrow()
  const owner = await signedIn(world, queue, world.bank.owner)
  const evaluator = await signedIn(world, queue, world.bank.evaluator)
  const pages = async () =>
    JSON.stringify(
      [await owner.load(matches, { id }), await evaluator.load(matches, { id }), await owner.load(list), await owner.load(desk)].map(({ data }) => data),
    )
  expect(await pages()).toContain(listedVersionId)
  expect(await pages()).toContain('"eligible":1')

  const related = { intent: 'relate', houseId: world.houses[0]!.id, kind: 'group-company', note: 'One holding company owns both.' }
  expect(await owner.post(action, {}, related)).toMatchObject({ status: 303, location: '/institution/profile' })
  const hidden = await pages()
  for (const secret of [listedVersionId!, 'Rakhwala Access', '"eligible":1']) expect(hidden).not.toContain(secret)
  expect((await owner.load(matches, { id })).data).toMatchObject({
    matches: null,
    mayRun: false,
    withheld: { bar: null, conflicts: [{ house: world.houses[0]!.name, capabilities: ['Privileged access'] }] },
  })
  // Running it anew tells nothing that the page does not.
  expect(await owner.post(runAgain, { id }, {})).toMatchObject({ status: 303, data: undefined })
})

test('the page saves facts, refuses a stale form, and is read by every member and not written by them', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const owner = await signedIn(world, queue, world.bank.owner)
  const auditor = await signedIn(world, queue, world.bank.auditor)
  expect(await owner.post(action, {}, { ...facts, revision: '1' })).toMatchObject({ status: 303 })
  expect(await owner.post(action, {}, { ...facts, legalName: 'Written over', revision: '1' })).toMatchObject({ status: 409 })
  expect(await owner.post(action, {}, { ...facts, emailDomain: 'no domain', revision: '2' })).toMatchObject({ status: 400 })
  expect((await auditor.load(loader)).data).toMatchObject({
    institution: { legalName: 'A bank', state: 'unverified' },
    mayWrite: false,
    houses: null,
    letters: [],
  })
  expect(await auditor.post(action, {}, { ...facts, revision: '2' })).toMatchObject({ status: 403 })
})

test('staff see the same, record a relation with its source, and ask for what is missing', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  await trx.updateTable('institution').set({ state: 'unverified' }).where('organisationId', '=', world.bank.id).execute()
  const staff = await signedIn(world, queue, world.staff.moderator)
  const at = { id: world.bank.id }
  const related = { intent: 'relate', houseId: world.houses[1]!.id, kind: 'shareholding' }
  expect(await staff.post(staffAction, at, related)).toMatchObject({ status: 400 })
  expect(await staff.post(staffAction, at, { ...related, note: 'The companies register.' })).toMatchObject({ status: 303 })
  expect(await staff.post(staffAction, at, { intent: 'ask', note: 'Please.' })).toMatchObject({ status: 400 })
  expect(await staff.post(staffAction, at, { intent: 'ask', reasons: 'officer-letter' })).toMatchObject({ status: 303 })
  expect((await staff.load(staffPage, at)).data).toMatchObject({
    questions: [{ reasons: ['officer-letter'] }],
    relations: { related: [{ house: world.houses[1]!.name, statedBy: 'association' }], letters: [], changes: [] },
  })
  const owner = await signedIn(world, queue, world.bank.owner)
  expect((await owner.load(loader)).data).toMatchObject({ questions: [{ reasons: ['officer-letter'] }], relations: [{ house: world.houses[1]!.name }] })
})
