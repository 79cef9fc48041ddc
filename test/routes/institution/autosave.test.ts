import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { action as edit } from '#app/routes/institution/requirement-edit.tsx'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeRequirementDraft, makeSavedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const typed = (revision: number, more: Record<string, string> = {}) => ({
  intent: 'autosave',
  revision: String(revision),
  title: 'Privileged access for 900 servers',
  narrative: 'Administrators reach 900 servers through a gateway that keeps their credentials.',
  language: 'en',
  technicalWeight: '70',
  technicalThreshold: '60',
  narrowReason: 'The servers run what may not leave the building.',
  'criteria[0].kind': 'capability',
  'criteria[0].ref': 'iam-pam',
  'criteria[0].weight': 'must',
  ...more,
})
const pages = (world: World, queue: Queue<Trx>, member: MemberActor = world.bank.procurement) => signedIn(world, queue, member)
const stored = async (world: World, id: string) =>
  readDraft(world.db, await world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

describe('a form that saves itself', () => {
  test('keeps what was typed and stays on the page, with the new revision, the instant and what follows from it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const answer = await procurement.post(edit, { id }, typed(revision, { title: 'Privileged access, typed on' }))
    expect([answer.status, answer.data]).toMatchObject([
      200,
      {
        autosave: { saved: true, at: world.time.now() },
        revision: revision + 1,
        effect: { counts: { must: 1, should: 0, could: 0 }, calendar: { steps: expect.any(Array) }, marks: [] },
      },
    ])
    expect((await stored(world, id)).title).toBe('Privileged access, typed on')
    const again = await procurement.post(edit, { id }, typed(revision + 1, { title: 'Privileged access, typed on' }))
    expect(again.data).toMatchObject({ revision: revision + 1 })
  })

  test('at the moment in which its author presses a button is not taken for somebody else', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    expect((await procurement.post(edit, { id }, typed(revision))).status).toBe(200)
    expect((await procurement.post(edit, { id }, typed(revision, { intent: 'save' }))).status).toBe(303)
    expect((await procurement.post(edit, { id }, typed(revision, { intent: 'submit' }))).status).toBe(303)
    expect(await recordedState(world, id)).toBe('in_review')
  })

  test('keeps the key of a criterion that the page has not been told yet', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world, { draft: { criteria: [] } })
    const procurement = await pages(world, queue)
    await procurement.post(edit, { id }, typed(revision))
    const first = (await stored(world, id)).criteria
    const more = { 'criteria[1].kind': 'capability', 'criteria[1].ref': 'iam-secret', 'criteria[1].weight': 'should' }
    await procurement.post(edit, { id }, typed(revision + 1, more))
    const second = (await stored(world, id)).criteria
    expect(second.map(({ ref }) => ref)).toEqual(['iam-pam', 'iam-secret'])
    expect(second[0]!.id).toBe(first[0]!.id)
  })

  test('over what somebody else stored keeps nothing and says what stands there', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    must(await saveRequirement(world.act(world.bank.owner), { id, revision, draft: makeRequirementDraft({ title: 'What the owner wrote' }), market }))
    const procurement = await pages(world, queue)
    const answer = await procurement.post(edit, { id }, typed(revision))
    expect([answer.status, answer.data]).toMatchObject([
      409,
      { autosave: { saved: false }, revision: revision + 1, stale: { stored: { title: 'What the owner wrote' } } },
    ])
    expect((await stored(world, id)).title).toBe('What the owner wrote')
  })

  test('with something that cannot be read keeps nothing and names the field', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const procurement = await pages(world, queue)
    const answer = await procurement.post(edit, { id }, typed(revision, { budget: 'a lot' }))
    expect([answer.status, answer.data]).toEqual([400, { autosave: { saved: false, field: 'budget', problem: 'requirements.form.amount' } }])
  })
})

describe('a name in the text', () => {
  test('has to be answered for when the draft is sent; the reason stays in the history and the name in no record', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue, { productName: 'Vaultrane PAM' })
    const { id, revision } = await makeSavedRequirement(world, { draft: { replaces: [productId] } })
    const procurement = await pages(world, queue)
    const named = { intent: 'submit', title: 'In place of VAULTRANE pam on 900 servers', 'replaces[0]': productId }
    const open = await procurement.post(edit, { id }, typed(revision, named))
    expect([open.status, open.data]).toMatchObject([
      409,
      {
        form: { error: { marksSeen: ['requirementEditor.marks.unseen'], marksReason: ['requirementEditor.marks.noReason'] } },
        effect: { marks: [{ field: 'title', written: 'VAULTRANE pam', of: 'replaced' }] },
      },
    ])
    const unanswered = await procurement.post(edit, { id }, typed(revision + 1, { ...named, marksSeen: 'on' }))
    expect(unanswered.status).toBe(409)
    expect(await recordedState(world, id)).toBe('draft')
    const answered = { ...named, marksSeen: 'on', marksReason: 'The interface has to read its old exports.' }
    expect((await procurement.post(edit, { id }, typed(revision + 1, answered))).status).toBe(303)
    const history = await trx
      .selectFrom('stateHistory')
      .select('reason')
      .where('subjectId', '=', id)
      .where('toState', '=', 'in_review')
      .executeTakeFirstOrThrow()
    expect(history.reason).toBe('The interface has to read its old exports.')
    const events = await trx.selectFrom('auditEvent').select('body').where('subjectId', '=', id).execute()
    expect(events.map(({ body }) => body.toString().toLowerCase()).join()).not.toContain('vaultrane')
  })
})
