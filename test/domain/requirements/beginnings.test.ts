import { describe, expect } from 'vitest'
import type { MemberActor } from '#app/domain/actor.ts'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import { listBeginnings } from '#app/domain/requirements/beginning.server.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { firstChoices, RequirementDraft, submissionFaults } from '#app/domain/requirements/schema.ts'
import { startRequirement, type StartInput } from '#app/domain/requirements/start-requirement.server.ts'
import { startingTexts } from '#app/domain/requirements/starting-texts.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import { listTemplates, removeTemplate, saveTemplate } from '#app/domain/requirements/templates.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { loader as previewing } from '#app/routes/institution/requirement-preview.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import {
  makePublishedRequirement,
  makeRequirementDraft,
  makeSavedRequirement,
  makeSubmittedRequirement,
  market,
  recordedState,
} from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const draftOf = async (world: World, id: string) =>
  readDraft(world.db, await world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const start = (world: World, member: MemberActor, input: Partial<StartInput>) =>
  startRequirement(world.act(member), { profileCode: 'quotation', title: '', ...input })

describe('a copy', () => {
  test('of one’s own requirement takes its texts, terms and private parts, with criteria of its own and no date', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue)
    const draft = { replaces: [productId], budgetMaxMinor: 7_700n, liveBy: '2027-09-01', supportYears: 5, currency: 'USD' as const }
    const { id } = await makePublishedRequirement(world, { draft })
    const copied = must(await start(world, world.bank.procurement, { from: `requirement:${id}` }))
    const [before, after] = [await draftOf(world, id), await draftOf(world, copied.id)]
    expect(after).toMatchObject({
      title: before.title,
      narrative: before.narrative,
      replaces: [productId],
      budgetMaxMinor: 7_700n,
      supportYears: 5,
      currency: 'USD',
    })
    expect([after.liveBy, after.closingWish, after.narrowReason]).toEqual([undefined, undefined, ''])
    expect(after.criteria.map(({ ref }) => ref)).toEqual(before.criteria.map(({ ref }) => ref))
    const keys = new Set(before.criteria.map((criterion) => criterion.id))
    expect(after.criteria.some((criterion) => keys.has(criterion.id))).toBe(false)
  })

  test('or a template of another institution is neither offered nor made', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world)
    const template = must(await saveTemplate(world.act(world.bank.procurement), { requirementId: id, name: 'Ours' }))
    const stranger = world.stranger.procurement
    const offered = await listBeginnings(trx, { institutionId: stranger.organisation.id, locale: 'en' }, id)
    expect(offered.every(({ kind }) => kind === 'text')).toBe(true)
    for (const from of [`requirement:${id}`, `template:${template.id}`, 'text:nothing', 'nothing', 'template:nothing']) {
      expect(await start(world, stranger, { from })).toEqual({ ok: false, refusal: { reason: 'unknown_beginning' } })
    }
    expect(await trx.selectFrom('requirement').select('id').where('institutionId', '=', stranger.organisation.id).execute()).toEqual([])
  })
})

describe('a text that ships', () => {
  test('can be sent as it is, in both languages', async ({ trx, queue }) => {
    await makeWorld(trx, queue)
    const tree = await readTree(trx)
    for (const { name, title, narrative, criteria } of startingTexts) {
      for (const locale of ['en', 'ur'] as const) {
        const draft = RequirementDraft.parse({ ...firstChoices(bankRfp), title: title[locale], narrative: narrative[locale], language: locale, criteria })
        expect([name, submissionFaults(draft, bankRfp, tree, '2027-03-01')]).toEqual([name, []])
      }
    }
  })
})

describe('a template', () => {
  test('keeps what a requirement says and nothing of its secrets, and can be started from until it is removed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue)
    const { id } = await makeSavedRequirement(world, { draft: { replaces: [productId], budgetMaxMinor: 7_700n } })
    const author = world.act(world.bank.procurement)
    const template = must(await saveTemplate(author, { requirementId: id, name: 'Gateways' }))
    const row = await trx.selectFrom('requirementTemplate').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${productId}|7700`))
    const started = must(await start(world, world.bank.owner, { from: `template:${template.id}`, title: 'Another title' }))
    expect(await draftOf(world, started.id)).toMatchObject({
      title: 'Another title',
      narrative: makeRequirementDraft().narrative,
      replaces: [],
      budgetMaxMinor: undefined,
    })
    must(await removeTemplate(author, { id: template.id }))
    expect(await listTemplates(trx, world.bank.owner.organisation.id)).toEqual([])
    expect(await removeTemplate(author, { id: template.id })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect((await start(world, world.bank.owner, { from: `template:${template.id}` })).ok).toBe(false)
  })

  test('has a name that no other has, and is made and removed by those who write for the institution', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSavedRequirement(world)
    const { procurement, evaluator } = world.bank
    const save = (member: MemberActor, name: string) => saveTemplate(world.act(member), { requirementId: id, name })
    const { id: templateId } = must(await save(procurement, 'Gateways'))
    expect(await save(procurement, 'GATEWAYS')).toEqual({ ok: false, refusal: { reason: 'name_taken' } })
    expect(await save(evaluator, 'Others')).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    expect(await save(world.stranger.procurement, 'Others')).toEqual({ ok: false, refusal: { reason: 'not_found' } })
    expect(await removeTemplate(world.act(evaluator), { id: templateId })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
    expect(await removeTemplate(world.act(world.stranger.procurement), { id: templateId })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  })

  test('with a secret in it is refused by the database', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { personId, organisation } = world.bank.owner
    const row = { id: personId, institutionId: organisation.id, name: 'Kept', savedBy: personId, savedAt: new Date(), removedAt: null }
    const insert = trx.insertInto('requirementTemplate').values({ ...row, draft: JSON.stringify({ title: 'Kept', budgetMaxMinor: '1' }) })
    await expect(insert.execute()).rejects.toThrow('requirement_template_draft_check')
  })
})

describe('under a procedure of the official portal', () => {
  test('a draft is written and computed, and never sent: the refusal names the rule and is kept', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world, { profileCode: 'ppra-two-envelope', draft: { named: true } })
    const refused = await submitRequirement(world.act(world.bank.procurement), { id, revision, market })
    expect(refused).toEqual({ ok: false, refusal: { reason: 'official_channel', rule: expect.stringContaining('rule 12') } })
    expect(await recordedState(world, id)).toBe('draft')
    const event = await trx.selectFrom('auditEvent').select('subjectId').where('verb', '=', 'requirement.submit_refused').executeTakeFirstOrThrow()
    expect(event.subjectId).toBe(id)
    const { data } = await (await signedIn(world, queue, world.bank.procurement)).load(previewing, { id })
    const { steps } = (data as { calendar: { steps: { kind: string }[] } }).calendar
    expect(steps.map(({ kind }) => kind)).toContain('technical-complaints')
  })

  test('a start begins with the name shown, which it asks for', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = must(await start(world, world.bank.procurement, { profileCode: 'ppra-single-envelope', title: 'A requirement', from: 'text:backup' }))
    expect(await draftOf(world, id)).toMatchObject({ named: true, participation: 'open', ranking: 'lowest-price', tieRule: 'higher-technical' })
  })
})

describe('the check', () => {
  test('is due one working day after a requirement was sent, and anew when it is sent again', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const row = await trx.selectFrom('requirement').select('checkDueAt').where('id', '=', id).executeTakeFirstOrThrow()
    // Sent on a Monday at 13:00 in Karachi: Tuesday is the day, and it ends with the next midnight.
    expect(row.checkDueAt).toEqual(new Date('2027-03-02T19:00:00Z'))
    const periods = await trx.selectFrom('requirementPeriod').select(['kind', 'startsAt', 'endsAt', 'supersededAt']).where('requirementId', '=', id).execute()
    expect(periods).toEqual([{ kind: 'check', startsAt: world.time.now(), endsAt: row.checkDueAt, supersededAt: null }])
  })

  test('of a rehearsal is due in a minute', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world, { profileCode: 'quotation-rehearsal' })
    const { checkDueAt } = await trx.selectFrom('requirement').select('checkDueAt').where('id', '=', id).executeTakeFirstOrThrow()
    expect(checkDueAt!.getTime() - world.time.now().getTime()).toBe(60_000)
  })
})

describe('the preview', () => {
  test('shows what the public will read, and nothing of what is replaced or the budget', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue, { productName: 'Vaultrane PAM' })
    const { id } = await makeSavedRequirement(world, { draft: { replaces: [productId], budgetMaxMinor: 777_123n } })
    const page = await (await signedIn(world, queue, world.bank.evaluator)).load(previewing, { id })
    expect(page.status).toBe(200)
    expect(page.data).toMatchObject({ asker: { name: null }, requirement: { title: makeRequirementDraft().title }, calendar: { steps: expect.any(Array) } })
    const shown = JSON.stringify(page.data)
    for (const secret of [productId, 'Vaultrane', '777123', '7771.23']) expect(shown).not.toContain(secret)
    expect((await (await signedIn(world, queue, world.stranger.procurement)).load(previewing, { id })).status).toBe(404)
  })
})
