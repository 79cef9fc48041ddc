import { describe, expect } from 'vitest'
import { mergeCapability } from '#app/domain/capabilities/merge-capability.server.ts'
import { findForStaff } from '#app/domain/capabilities/read-staff.server.ts'
import { findCapability, readTree } from '#app/domain/capabilities/read.server.ts'
import { retireCapability } from '#app/domain/capabilities/retire-capability.server.ts'
import { findMatches } from '#app/domain/matching/read.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { countProductsWithAlternative, listAlternatives } from '#app/domain/offerings/read-alternatives.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import { listOfferings } from '#app/domain/offerings/read-rows.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import { listPublicRequirements, findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { readDocuments, readGround } from '#search/documents.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeDraft, makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, makeRequirementDraft, makeSavedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const view = { today: '2027-03-01', locale: 'en' } as const
const pam = { ref: 'iam-pam', stated: 'yes', sentence: 'Brokers SSH and RDP.' } as const
const secret = { ref: 'iam-secret', stated: 'yes', sentence: 'Rotates every hour.' } as const
const seen = (ref: string, level: 'documented' | 'verified') => ({ kind: 'capability', ref, level, method: 'Seen.' }) as const

/** One offering that states both, and one that states the old code alone; each with evidence. */
async function prepare(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const both = await makeListedOffering(trx, queue, {
    owner: world.houses[0]!.owner,
    draft: { name: 'Both', capabilities: [pam, secret] },
    evidence: [seen('iam-pam', 'documented'), seen('iam-secret', 'verified')],
  })
  const old = await makeListedOffering(trx, queue, {
    owner: world.houses[1]!.owner,
    draft: { name: 'Old', capabilities: [secret] },
    evidence: [seen('iam-secret', 'documented')],
  })
  return { world, both, old }
}

const merge = async (world: World, code: string, into: string) => {
  const { revision } = (await findForStaff(world.db, code, 'en'))!
  return mergeCapability(world.act(world.staff.moderator), { code, into, revision, reason: 'They are one thing.' })
}
const stated = (rows: readonly { name: string; capabilities: readonly { code: string; level: string }[] }[]) =>
  rows.map(({ name, capabilities }) => [name, ...capabilities.map(({ code, level }) => `${code} ${level}`)])

describe('merging a capability that offerings state', () => {
  test('says how much moved along, and rewrites nothing', async ({ trx, queue }) => {
    const { world } = await prepare(trx, queue)
    const before = await trx.selectFrom('offeringStatement').selectAll().orderBy('versionId').orderBy('ref').execute()
    expect(await merge(world, 'iam-secret', 'iam-pam')).toEqual({
      ok: true,
      value: { code: 'iam-secret', into: 'iam-pam', moved: { offerings: 2, inReview: 0, requirements: 0, products: 0 } },
    })
    expect(await trx.selectFrom('offeringStatement').selectAll().orderBy('versionId').orderBy('ref').execute()).toEqual(before)
    expect(await findCapability(trx, 'iam-secret', 'en')).toMatchObject({ code: 'iam-pam', label: 'Privileged access' })
    const into = (await findForStaff(trx, 'iam-pam', 'en'))!
    expect(into.words.synonyms.en).toContain('Secrets and key management')
    expect(into).toMatchObject({ usage: { offerings: 2 }, mergedFrom: [{ code: 'iam-secret' }], history: [{ verb: 'capability.take' }] })
    expect((await findForStaff(trx, 'iam-secret', 'en'))!.history).toMatchObject([
      { verb: 'capability.merge', reason: 'They are one thing.', into: 'Privileged access' },
    ])
  })

  test('makes lists, pages and documents read the new one, folded where both were stated: best evidence, the new one’s own sentence', async ({
    trx,
    queue,
  }) => {
    const { world, both, old } = await prepare(trx, queue)
    must(await merge(world, 'iam-secret', 'iam-pam'))
    const wanted = [
      ['Both', 'iam-pam verified'],
      ['Old', 'iam-pam documented'],
    ]
    for (const code of ['iam-pam', 'iam-secret']) expect(stated(await listOfferings(trx, { ...view, filter: { capabilities: [code] } })), code).toEqual(wanted)
    expect((await findListedOffering(trx, 'both', view))!.capabilities).toMatchObject([{ code: 'iam-pam', sentence: pam.sentence, level: 'verified' }])
    expect((await findOwnOffering(trx, world.houses[1]!.id, old.id))!.draft.capabilities).toEqual([{ ...secret, ref: 'iam-pam' }])
    const documents = await readDocuments(trx, await readGround(trx, view.today), { offering: [both.id], house: [], product: [] })
    expect(documents).toMatchObject([{ capabilities: [{ code: 'iam-pam', level: 'verified', sentence: pam.sentence }] }])
    expect(await trx.selectFrom('searchChange').select('kind').where('kind', '=', 'capability').execute()).toHaveLength(2)
  })

  test('keeps evidence through the next edit, which is saved under the new code', async ({ trx, queue }) => {
    const { world, old } = await prepare(trx, queue)
    must(await merge(world, 'iam-secret', 'iam-pam'))
    const owner = world.act(world.houses[1]!.owner)
    const { revision } = (await findOwnOffering(trx, world.houses[1]!.id, old.id))!
    // The page was opened before the merge.
    const draft = makeDraft({ name: 'Old', summary: 'Other words.', capabilities: [secret] })
    const saved = must(await draftOffering(owner, { draft, at: { id: old.id, revision } }))
    must(await submitOffering(owner, saved))
    const refs = await trx
      .selectFrom('offeringStatement')
      .innerJoin('offering', 'offering.listedVersionId', 'offeringStatement.versionId')
      .where('offering.id', '=', old.id)
      .where('kind', '=', 'capability')
      .select('ref')
      .execute()
    expect(refs).toEqual([{ ref: 'iam-pam' }])
    expect(stated(await listOfferings(trx, view))).toContainEqual(['Old', 'iam-pam documented'])
    const decision = { id: old.id, decision: 'list', reason: 'complete', note: '', evidence: [seen('iam-secret', 'verified')] } satisfies Parameters<
      typeof decideOffering
    >[1]
    must(await decideOffering(world.act(world.staff.moderator), decision))
    expect(stated(await listOfferings(trx, view))).toContainEqual(['Old', 'iam-pam verified'])
    expect(await trx.selectFrom('statementEvidence').select('ref').where('offeringId', '=', old.id).where('withdrawnAt', 'is', null).execute()).toEqual([
      { ref: 'iam-pam' },
    ])
  })
})

test('a requirement that asks for the old code is matched, and read, as the new one', async ({ trx, queue }) => {
  const { world } = await prepare(trx, queue)
  const must_ = (ref: string) => ({ kind: 'capability', ref, weight: 'must', askedEvidence: 'verified' }) as const
  const requirement = await makePublishedRequirement(world, { draft: { criteria: [must_('iam-secret')] } })
  const run = async () => {
    must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: requirement.id, market }))
    const asked = { id: requirement.id, institutionId: world.bank.id, currentVersionId: requirement.versionId }
    const shown = await findMatches(trx, asked, view)
    if (!shown || 'conflicts' in shown) throw new Error('no run is shown')
    return shown
  }
  expect((await run()).eligible.map(({ offering }) => offering.name)).toEqual(['Both'])
  world.time.pass(60_000)
  expect(must(await merge(world, 'iam-secret', 'iam-pam')).moved.requirements).toBe(1)
  world.time.pass(60_000)
  const after = await run()
  expect(after.eligible.map(({ offering }) => offering.name)).toEqual(['Both'])
  expect(after.eligible[0]!.parts[0]).toMatchObject({ kind: 'capability', ref: 'iam-pam', evidence: 'verified' })
  const version = (await findPublicRequirement(trx, requirement.id))!.versionId
  expect(await readCriteriaLabelled(trx, version, 'en')).toMatchObject({ criteria: [{ ref: 'iam-pam' }], labels: { 'iam-pam': 'Privileged access' } })
  expect((await listPublicRequirements(trx, 'en')).open.map(({ musts }) => musts)).toEqual([['Privileged access']])
})

test('a draft that asks for both asks the same twice, which its author is told before it is sent', async ({ trx, queue }) => {
  const { world } = await prepare(trx, queue)
  const criteria = [
    { kind: 'capability', ref: 'iam-pam', weight: 'must' },
    { kind: 'capability', ref: 'iam-secret', weight: 'should' },
  ] as const
  const { id, revision } = await makeSavedRequirement(world, { draft: { criteria: [...criteria] } })
  must(await merge(world, 'iam-secret', 'iam-pam'))
  const author = world.act(world.bank.procurement)
  const saved = must(
    await saveRequirement(author, { id, revision, draft: makeRequirementDraft({ title: 'Another title of it', criteria: [...criteria] }), market }),
  )
  expect(await trx.selectFrom('criterionVersion').select('ref').execute()).toEqual([{ ref: 'iam-pam' }, { ref: 'iam-pam' }])
  expect(await submitRequirement(author, { id, ...saved, market })).toMatchObject({ refusal: { reason: 'incomplete', faults: [{ index: 1, fault: 'twice' }] } })
})

test('a product of the registry that needs the old code finds its alternatives by the new one', async ({ trx, queue }) => {
  const { world } = await prepare(trx, queue)
  const { slug, productId } = await makeListedEntry(trx, queue, { capabilities: ['iam-secret', 'iam-pam'] })
  expect(must(await merge(world, 'iam-secret', 'iam-mfa')).moved).toMatchObject({ products: 1 })
  must(await merge(world, 'iam-pam', 'iam-mfa'))
  const page = (await findProductPage(trx, slug, view))!
  expect(page.capabilities).toEqual([{ code: 'iam-mfa', label: 'Multi-factor sign-in' }])
  expect((await listAlternatives(trx, page, view)).map(({ name, covered }) => [name, covered.length])).toEqual([
    ['Both', 1],
    ['Old', 1],
  ])
  for (const capability of ['iam-secret', 'iam-mfa']) expect(await listEntries(trx, { ...view, capability }), capability).toHaveLength(1)
  expect(await countProductsWithAlternative(trx, [productId], view.today)).toBe(1)
})

test('a merge is of one level and of what stands, and what is merged is not edited again', async ({ trx, queue }) => {
  const { world } = await prepare(trx, queue)
  expect(await merge(world, 'iam-pam', 'iam-pam')).toMatchObject({ refusal: { reason: 'itself' } })
  expect(await merge(world, 'iam-pam', 'IAM')).toMatchObject({ refusal: { reason: 'other_level' } })
  must(await merge(world, 'iam-secret', 'iam-pam'))
  expect(await merge(world, 'iam-secret', 'iam-mfa')).toMatchObject({ refusal: { reason: 'gone' } })
  expect(await merge(world, 'iam-pam', 'iam-secret')).toMatchObject({ refusal: { reason: 'circle' } })
  const { revision } = (await findForStaff(trx, 'iam-pam', 'en'))!
  const stale = { code: 'iam-pam', into: 'iam-mfa', revision: revision - 1, reason: 'They are one thing.' }
  expect(await mergeCapability(world.act(world.staff.moderator), stale)).toEqual({ ok: false, refusal: { reason: 'stale' } })
  const aboutPeople = { ...stale, revision, reason: 'Its developers are based in another country.' }
  expect(await mergeCapability(world.act(world.staff.moderator), aboutPeople)).toMatchObject({ refusal: { reason: 'words_about_people' } })
  expect(await mergeCapability(world.act(world.staff.analyst), { ...stale, revision })).toMatchObject({ refusal: { reason: 'forbidden' } })
})

test('a group that is merged brings its capabilities along', async ({ trx, queue }) => {
  const { world } = await prepare(trx, queue)
  must(await merge(world, 'IAM', 'NET'))
  const tree = await readTree(trx)
  expect([tree.groupOf('iam-pam'), tree.forward('IAM')]).toEqual(['NET', 'NET'])
  expect((await findForStaff(trx, 'NET', 'en'))!.leaves.map(({ code }) => code)).toContain('iam-pam')
})

test('a draft keeps a capability that was retired meanwhile, and is not sent with it', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const owner = world.act(world.houses[0]!.owner)
  const draft = makeDraft({ capabilities: [pam, { ...pam, ref: 'iam-sso' }] })
  const drafted = must(await draftOffering(owner, { draft }))
  must(await retireCapability(world.act(world.staff.moderator), { code: 'iam-sso', revision: 1, reason: 'Nobody asks for it.' }))
  const saved = must(await draftOffering(owner, { draft: { ...draft, summary: 'Other words.' }, at: drafted }))
  expect(await submitOffering(owner, saved)).toEqual({ ok: false, refusal: { reason: 'retired_capability', codes: 'iam-sso' } })
  expect(await draftOffering(owner, { draft: { ...draft, name: 'Another' } })).toMatchObject({ refusal: { reason: 'unknown_capability', codes: 'iam-sso' } })
})
