import { describe, expect } from 'vitest'
import { action as ofNew, loader as newPage } from '#app/routes/staff/capabilities-new.tsx'
import { action, loader as one } from '#app/routes/staff/capabilities-one.tsx'
import { loader as list } from '#app/routes/staff/capabilities.tsx'
import { loader as publicPage } from '#app/routes/public/capability.tsx'
import { loader as ownOffering } from '#app/routes/house/offering.tsx'
import { translatorFor } from '#app/messages/translator.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeDraftedOffering, makeListedOffering } from '#test/fixtures/make-offering.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const reason = 'They are one thing.'

describe('the taxonomy at the desk', () => {
  test('shows what stands on each capability, and leads from an old code to the new one', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    await makeListedOffering(trx, queue)
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const used = { code: 'iam-pam', usage: { offerings: 1, inReview: 0, requirements: 0, products: 0 } }
    expect((await moderator.load(list)).data).toMatchObject({ mayEdit: true, taxonomy: { counts: { groups: 14, leaves: 122 }, past: [] } })
    expect(JSON.stringify((await moderator.load(list)).data)).toContain(JSON.stringify(used.usage))
    const merged = await moderator.post(action, { ref: 'iam-pam' }, { intent: 'merge', revision: '1', into: 'iam-mfa', reason })
    expect(merged).toMatchObject({ status: 303, location: '/staff/capabilities/iam-mfa' })
    expect(await moderator.load(publicPage, { code: 'iam-pam' })).toMatchObject({ status: 301, location: '/capabilities/iam-mfa' })
    expect((await moderator.load(one, { ref: 'iam-pam' })).data).toMatchObject({ capability: { state: 'merged', into: { code: 'iam-mfa' } } })
  })

  test('keeps what was typed when a word is refused, and says by whom it is taken', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const moderator = await signedIn(world, queue, world.staff.moderator)
    const typed = { labelEn: 'A vault', labelUr: 'خزانہ', synonymsEn: 'Multi-factor sign-in', synonymsUr: '', synonymsRoman: '' }
    const text = translatorFor('en')('capabilities.refused.synonymIsLabel', { word: 'Multi-factor sign-in', name: 'Multi-factor sign-in', code: 'iam-mfa' })
    const refused = { status: 409, data: { form: { error: { '': [text] }, initialValue: { labelEn: 'A vault', synonymsEn: 'Multi-factor sign-in' } } } }
    expect(await moderator.post(ofNew, {}, { ...typed, group: 'IAM', ending: 'vault' })).toMatchObject(refused)
    expect(await moderator.post(action, { ref: 'iam-pam' }, { ...typed, intent: 'rename', revision: '1' })).toMatchObject(refused)
    expect(translatorFor('ur')('capabilities.refused.inUse', { offerings: 1, inReview: 0, requirements: 2, products: 3 })).toContain('ضم کریں')
  })

  test('is not edited by an analyst, and an act that it does not know is none', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const analyst = await signedIn(world, queue, world.staff.analyst)
    expect((await analyst.load(list)).data).toMatchObject({ mayEdit: false })
    expect((await analyst.load(newPage)).status).toBe(403)
    expect((await analyst.post(action, { ref: 'iam-pam' }, { intent: 'toString', revision: '1', reason })).status).toBe(400)
  })
})

test('a house’s form shows a capability that it has and that was retired, marked, and offers no other retired one', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const owner = world.houses[0]!.owner
  const { id } = await makeDraftedOffering(trx, queue, { owner })
  const moderator = await signedIn(world, queue, world.staff.moderator)
  for (const ref of ['iam-pam', 'iam-sso']) await moderator.post(action, { ref }, { intent: 'retire', revision: '1', reason })
  const house = await signedIn(world, queue, owner)
  const { groups } = (await house.load(ownOffering, { id })).data as { groups: { leaves: { code: string; retired?: true }[] }[] }
  const leaves = groups.flatMap((group) => group.leaves)
  expect(leaves.filter(({ retired }) => retired).map(({ code }) => code)).toEqual(['iam-pam'])
  expect(leaves.map(({ code }) => code)).not.toContain('iam-sso')
})
