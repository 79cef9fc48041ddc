import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { action as edit, loader as editing } from '#app/routes/institution/requirement-edit.tsx'
import { action as start } from '#app/routes/institution/requirement-new.tsx'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeRequirementDraft, makeSavedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const narrative = 'Administrators reach 900 servers through a gateway that keeps their credentials.'

/** What the form sends for a requirement that can be submitted. */
const typed = (revision: number, more: Record<string, string> = {}) => ({
  intent: 'save',
  revision: String(revision),
  title: 'Privileged access for 900 servers',
  narrative,
  language: 'en',
  technicalWeight: '70',
  technicalThreshold: '60',
  narrowReason: 'The servers run what may not leave the building.',
  'criteria[0].kind': 'capability',
  'criteria[0].ref': 'iam-pam',
  'criteria[0].weight': 'must',
  'criteria[0].askedEvidence': 'documented',
  ...more,
})

async function pages(world: World, queue: Queue<Trx>, member: MemberActor = world.bank.procurement) {
  return signedIn(world, queue, member)
}

const titleOf = async (world: World, id: string) =>
  (
    await world.db
      .selectFrom('requirement')
      .innerJoin('requirementVersion', 'requirementVersion.id', 'requirement.currentVersionId')
      .select('title')
      .where('requirement.id', '=', id)
      .executeTakeFirstOrThrow()
  ).title

describe('the form of a requirement', () => {
  test('starts a draft under a procedure and leads to its form', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const procurement = await pages(world, queue)
    const started = await procurement.post(start, {}, { procedure: 'quotation', title: 'Privileged access' })
    expect([started.status, started.location]).toEqual([303, expect.stringMatching(/^\/institution\/requirements\/[0-9a-f-]{36}\/edit$/)])
    expect((await procurement.post(start, {}, { title: 'Privileged access' })).status).toBe(400)
    expect((await procurement.post(start, {}, { procedure: 'nothing', title: 'Privileged access' })).status).toBe(409)
    const evaluator = await pages(world, queue, world.bank.evaluator)
    expect((await evaluator.post(start, {}, { procedure: 'quotation', title: 'Privileged access' })).status).toBe(403)
  })

  test('keeps times in the zone of the market and the budget in minor units', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const saved = await procurement.post(edit, { id }, typed(revision, { closingWish: '2027-04-01T16:00', budget: '1,250,000.50' }))
    expect(saved.status).toBe(303)
    const { data } = await procurement.load(editing, { id })
    expect(data).toMatchObject({ values: { closingWish: '2027-04-01T16:00', budget: '1250000.50' } })
    const row = await trx.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(await readDraft(trx, row)).toMatchObject({ closingWish: new Date('2027-04-01T11:00:00Z'), budgetMaxMinor: 125_000_050n })
  })

  test('answers a bad form with 400 and gives back what was typed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const bad = typed(revision, {
      title: 'Something new here',
      technicalWeight: '170',
      budget: 'a lot',
      'criteria[0].ref': '',
      'criteria[0].askedEvidence': 'claimed',
    })
    const answer = await procurement.post(edit, { id }, bad)
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({
      form: {
        initialValue: { title: 'Something new here', technicalWeight: '170', budget: 'a lot' },
        error: { technicalWeight: ['requirements.form.percent'], budget: ['requirements.form.amount'], 'criteria[0].ref': ['requirements.form.refMissing'] },
      },
    })
    expect(await titleOf(world, id)).toBe(makeRequirementDraft().title)
  })

  test('adds a row without scripts: nothing is saved, and what was typed comes back with the row', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const insert = JSON.stringify({ type: 'insert', payload: { name: 'criteria', defaultValue: { kind: 'deployment', weight: 'should' } } })
    const { intent: _, ...fields } = typed(revision, { title: 'Not saved yet, only typed' })
    const answer = await procurement.post(edit, { id }, { ...fields, __intent__: insert })
    expect(answer.status).toBe(200)
    expect(answer.data).toMatchObject({
      form: { initialValue: { title: 'Not saved yet, only typed', criteria: [{ ref: 'iam-pam' }, { kind: 'deployment', weight: 'should' }] } },
    })
    expect(await titleOf(world, id)).toBe(makeRequirementDraft().title)
  })

  test('over a newer draft is 409, keeps nothing, and says what is stored', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const draft = makeRequirementDraft({ title: 'What the owner wrote meanwhile' })
    must(await saveRequirement(world.act(world.bank.owner), { id, revision, draft, market }))
    const procurement = await pages(world, queue)
    const answer = await procurement.post(edit, { id }, typed(revision))
    expect(answer.status).toBe(409)
    expect(answer.data).toMatchObject({
      form: { initialValue: { title: 'Privileged access for 900 servers' } },
      revision: revision + 1,
      stale: { changed: expect.arrayContaining(['title', 'criteria']), stored: { title: 'What the owner wrote meanwhile' } },
    })
    expect(await titleOf(world, id)).toBe('What the owner wrote meanwhile')
    expect((await procurement.post(edit, { id }, typed(revision + 1))).status).toBe(303)
  })

  test('on its second button sends the draft, or saves it and says what is missing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const short = await procurement.post(
      edit,
      { id },
      typed(revision, { intent: 'submit', narrative: 'Too short', 'criteria[0].weight': 'should', 'criteria[0].askedEvidence': 'claimed' }),
    )
    expect(short.status).toBe(400)
    expect(short.data).toMatchObject({
      revision: revision + 1,
      form: { error: { narrative: ['requirements.fault.narrative'], criteria: ['requirements.fault.no-must'] } },
    })
    const early = await procurement.post(edit, { id }, typed(revision + 1, { intent: 'submit', closingWish: '2027-03-02T10:00' }))
    expect([early.status, early.data]).toMatchObject([409, { form: { error: { closingWish: [expect.stringContaining('5 working days')] } } }])
    expect(await recordedState(world, id)).toBe('draft')
    const sent = await procurement.post(edit, { id }, typed(revision + 2, { intent: 'submit' }))
    expect([sent.status, sent.location]).toEqual([303, `/institution/requirements/${id}`])
    expect(await recordedState(world, id)).toBe('in_review')
    expect((await procurement.post(edit, { id }, typed(revision + 3))).status).toBe(409)
  })

  test('is for procurement of its own institution: others are refused, strangers find nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const evaluator = await pages(world, queue, world.bank.evaluator)
    expect((await evaluator.load(editing, { id })).status).toBe(403)
    expect((await evaluator.post(edit, { id }, typed(revision))).status).toBe(403)
    const stranger = await pages(world, queue, world.stranger.procurement)
    expect((await stranger.load(editing, { id })).status).toBe(404)
    expect((await stranger.post(edit, { id }, typed(revision))).status).toBe(404)
    const house = await pages(world, queue, world.houses[0]!.owner)
    expect((await house.load(editing, { id })).status).toBe(403)
    expect(await titleOf(world, id)).toBe(makeRequirementDraft().title)
  })
})
