import { beforeEach, describe, expect } from 'vitest'
import { addCapability } from '#app/domain/capabilities/add-capability.server.ts'
import { moveCapability } from '#app/domain/capabilities/move-capability.server.ts'
import { findForStaff, listTaxonomy } from '#app/domain/capabilities/read-staff.server.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { renameCapability } from '#app/domain/capabilities/rename-capability.server.ts'
import { restoreCapability, retireCapability } from '#app/domain/capabilities/retire-capability.server.ts'
import type { Words } from '#app/domain/capabilities/words.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import type { Trx } from '#db/client.server.ts'

beforeEach<{ trx: Parameters<typeof seedTaxonomy>[0] }>(async ({ trx }) => seedTaxonomy(trx))

const words = (en: string, ur: string, synonyms: Partial<Words['synonyms']> = {}): Words => ({
  labels: { en, ur },
  synonyms: { en: [], ur: [], 'ur-Latn': [], ...synonyms },
})
const vault = words('Password vault room', 'پاس ورڈ کا خزانہ', { en: ['safe room'] })
const groupOf = async (trx: Trx, code: string) => (await listCapabilityGroups(trx, 'en')).find((group) => group.leaves.some((leaf) => leaf.code === code))
const leaves = async (trx: Trx, group: string) => (await listCapabilityGroups(trx, 'en')).find(({ code }) => code === group)!.leaves.map(({ code }) => code)

describe('a new capability', () => {
  test('stands last in its group and can be chosen; its history says what it was called', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    expect(await addCapability(act, { group: 'IAM', ending: 'room', words: vault })).toEqual({ ok: true, value: { code: 'iam-room' } })
    expect((await groupOf(trx, 'iam-room'))!.leaves.at(-1)).toEqual({ code: 'iam-room', label: 'Password vault room' })
    const { rows: order } = { rows: await trx.selectFrom('capability').select(['code', 'position']).orderBy('position').execute() }
    expect(order.map(({ position }) => position)).toEqual(order.map((_, index) => index))
    const shown = (await findForStaff(trx, 'iam-room', 'ur'))!
    expect(shown).toMatchObject({ label: 'پاس ورڈ کا خزانہ', state: 'current', inUse: false })
    expect(shown.history).toMatchObject([
      { verb: 'capability.add', changes: [{ what: 'label', after: 'Password vault room' }, {}, { what: 'synonym', after: 'safe room' }] },
    ])
    expect(await trx.selectFrom('searchChange').select('kind').where('kind', '=', 'capability').execute()).toHaveLength(1)
  })

  test('gets no code that was ever given out, no other group’s level, and no name that another has', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    const add = (group: string, ending: string, named = vault) => addCapability(act, { group, ending, words: named })
    await retireCapability(act, { code: 'iam-ciam', revision: 1, reason: 'Nobody asks for it.' })
    expect(await add('IAM', 'ciam')).toEqual({ ok: false, refusal: { reason: 'code_taken', code: 'iam-ciam' } })
    expect(await add('IAM', 'x'.repeat(40))).toEqual({ ok: false, refusal: { reason: 'bad_code' } })
    expect(await add('iam-pam', 'room')).toEqual({ ok: false, refusal: { reason: 'unknown_group' } })
    expect(await add('IAM', 'room', words('PRIVILEGED access', 'نیا'))).toMatchObject({
      refusal: { reason: 'label_taken', code: 'iam-pam', name: 'Privileged access' },
    })
    // What was retired may come back, and would then meet its name.
    expect(await add('IAM', 'room', words('Customer identity', 'نیا'))).toMatchObject({ refusal: { reason: 'label_taken', code: 'iam-ciam' } })
  })

  test('is one person’s act of an admin or a moderator; an analyst and a house add nothing', async ({ trx, queue }) => {
    const association = { id: await makeOrganisation(trx, 'association'), kind: 'association' } as const
    const by = async (role: 'admin' | 'analyst') => makeAct(trx, queue, await makeMember(trx, association, [role]))
    const input = { group: 'IAM', ending: 'room', words: vault }
    expect(await addCapability(await by('analyst'), input)).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await addCapability(makeAct(trx, queue, await makeHouseOwner(trx)), input)).toMatchObject({ refusal: { reason: 'forbidden' } })
    expect(await addCapability(await by('admin'), input)).toMatchObject({ ok: true })
  })
})

describe('new words', () => {
  test('are shown everywhere at once; a page that was opened before is refused', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    const rename = (revision: number, named: Words) => renameCapability(act, { code: 'iam-pam', revision, words: named })
    expect(await rename(1, words('Privileged sessions', 'خصوصی نشستیں'))).toMatchObject({ ok: true })
    expect(await rename(1, words('Other', 'دوسرا'))).toEqual({ ok: false, refusal: { reason: 'stale' } })
    expect((await groupOf(trx, 'iam-pam'))!.leaves.find(({ code }) => code === 'iam-pam')!.label).toBe('Privileged sessions')
    expect(await trx.selectFrom('capabilitySynonym').select('synonym').where('code', '=', 'iam-pam').execute()).toEqual([])
    expect((await listTaxonomy(trx, 'en', 'SESSIONS')).groups.map(({ leaves: found }) => found.map(({ code }) => code))).toContainEqual(['iam-pam'])
  })

  test('cannot be a synonym that is the name of another, which is told', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    const taken = words('Privileged access', 'خصوصی اختیارات والی رسائی', { en: ['multi-factor  SIGN-in'] })
    expect(await renameCapability(act, { code: 'iam-pam', revision: 1, words: taken })).toEqual({
      ok: false,
      refusal: { reason: 'synonym_is_label', word: 'multi-factor  SIGN-in', code: 'iam-mfa', name: 'Multi-factor sign-in' },
    })
  })
})

test('a capability moves behind a neighbour, and into another group with its code', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeModerator(trx))
  const before = await leaves(trx, 'IAM')
  await moveCapability(act, { code: 'iam-pam', revision: 1, group: 'IAM' })
  expect(await leaves(trx, 'IAM')).toEqual(['iam-pam', ...before.filter((code) => code !== 'iam-pam')])
  await moveCapability(act, { code: 'iam-pam', revision: 2, group: 'NET', after: 'net-ips' })
  expect((await leaves(trx, 'NET')).slice(0, 4)).toEqual(['net-ngfw', 'net-ips', 'iam-pam', 'net-waf'])
  expect(await moveCapability(act, { code: 'iam-pam', revision: 3, group: 'NET', after: 'iam-sso' })).toEqual({
    ok: false,
    refusal: { reason: 'unknown_neighbour' },
  })
  await moveCapability(act, { code: 'NET', revision: 1 })
  expect((await listCapabilityGroups(trx, 'en'))[0]!.code).toBe('NET')
})

describe('a retirement', () => {
  test('is refused while something stands on it, with how much; the reason is kept', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    await makeListedOffering(trx, queue)
    const reason = 'Nobody asks for it.'
    expect(await retireCapability(act, { code: 'iam-pam', revision: 1, reason })).toEqual({
      ok: false,
      refusal: { reason: 'in_use', offerings: 1, inReview: 0, requirements: 0, products: 0 },
    })
    expect(await retireCapability(act, { code: 'IAM', revision: 1, reason })).toEqual({ ok: false, refusal: { reason: 'group_in_use', count: 8 } })
    expect(await retireCapability(act, { code: 'iam-sso', revision: 1, reason })).toMatchObject({ ok: true })
    expect(await leaves(trx, 'IAM')).not.toContain('iam-sso')
    expect((await findForStaff(trx, 'iam-sso', 'en'))!.history).toMatchObject([{ verb: 'capability.retire', reason }])
  })

  test('shows in a form that has it already, marked, and ends when it is brought back', async ({ trx, queue }) => {
    const act = makeAct(trx, queue, await makeModerator(trx))
    await retireCapability(act, { code: 'iam-sso', revision: 1, reason: 'Nobody asks for it.' })
    const kept = (await listCapabilityGroups(trx, 'en', { keep: ['iam-sso'] })).flatMap((group) => group.leaves).filter(({ retired }) => retired)
    expect(kept).toEqual([{ code: 'iam-sso', label: 'Single sign-on and federation', retired: true }])
    expect(await restoreCapability(act, { code: 'iam-sso', revision: 2, reason: 'A bank asks for it.' })).toMatchObject({ ok: true })
    expect(await leaves(trx, 'IAM')).toContain('iam-sso')
  })
})

test('loading the taxonomy again leaves what staff changed, and brings back what it alone knows', async ({ trx, queue }) => {
  const act = makeAct(trx, queue, await makeModerator(trx))
  await renameCapability(act, { code: 'iam-pam', revision: 1, words: words('Privileged sessions', 'خصوصی نشستیں', { en: ['session room'] }) })
  await moveCapability(act, { code: 'iam-sso', revision: 1, group: 'NET', after: 'net-ngfw' })
  await trx.updateTable('capabilityLabel').set({ label: 'Out of date' }).where('code', '=', 'iam-mfa').where('locale', '=', 'en').execute()
  await trx.deleteFrom('capabilityLabel').where('code', '=', 'net-nac').execute()
  await trx.deleteFrom('capabilitySynonym').where('code', '=', 'net-nac').execute()
  await trx.deleteFrom('capability').where('code', '=', 'net-nac').execute()
  await seedTaxonomy(trx)
  const labels = Object.fromEntries((await listCapabilityGroups(trx, 'en')).flatMap((group) => group.leaves.map(({ code, label }) => [code, label])))
  expect(labels).toMatchObject({ 'iam-pam': 'Privileged sessions', 'iam-mfa': 'Multi-factor sign-in' })
  expect(await leaves(trx, 'NET')).toEqual(expect.arrayContaining(['iam-sso', 'net-nac']))
  expect((await leaves(trx, 'NET')).at(-1)).toBe('net-nac')
  expect(await trx.selectFrom('capabilitySynonym').select('synonym').where('code', '=', 'iam-pam').execute()).toEqual([{ synonym: 'session room' }])
})
