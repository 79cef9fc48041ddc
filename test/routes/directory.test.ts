import { beforeEach, describe, expect } from 'vitest'
import { loader as directoryLoader } from '#app/routes/public/directory.tsx'
import { loader as suggestLoader } from '#app/routes/public/suggest.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { rebuildSearch } from '#search/sync.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { testDay } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { openIndex } from '#test/fixtures/make-search.ts'

const clock = () => Promise.resolve(testDay)

beforeEach<{ trx?: Trx }>(async ({ trx }) => trx && seedTaxonomy(trx))

/** Three offerings of three houses, and the pages that look for them. */
async function pagesOf(trx: Trx, queue: Queue<Trx>, options: { index?: boolean } = {}) {
  const stated = (...refs: string[]) => refs.map((ref) => ({ ref, stated: 'yes' as const, sentence: 'Provided.' }))
  const { productId } = await makeListedEntry(trx, queue, { capabilities: ['iam-pam'] })
  await makeListedOffering(trx, queue, {
    draft: { name: 'Rakhwala Access', capabilities: stated('iam-pam', 'iam-mfa'), replaces: [{ productId, migrationNote: '' }] },
    evidence: [{ kind: 'capability', ref: 'iam-pam', level: 'verified', method: 'Asked two sites.' }],
  })
  await makeListedOffering(trx, queue, {
    draft: { name: 'Darwaza Gate', summary: 'A gateway without agents.', capabilities: stated('iam-pam'), deployments: [{ ref: 'saas', stated: 'yes' }] },
  })
  const nazar = await makeListedOffering(trx, queue, { draft: { name: 'Nazar Log', summary: 'Collects logs.', capabilities: stated('soc-siem') } })
  const search = openIndex()
  if (options.index !== false) await rebuildSearch(trx, search, clock)
  const context = { db: trx, search, clock, locale: 'en' } as never
  return {
    search,
    nazar,
    async directory(query: string) {
      const { found } = await directoryLoader({ request: new Request(`http://localhost/directory${query}`), context, params: {} })
      return found
    },
    async suggest(q: string) {
      const answer = await suggestLoader({ request: new Request(`http://localhost/suggest?${new URLSearchParams({ q })}`), context, params: {} })
      return ((await answer.json()) as { items: { kind: string; slug: string; label: string; hint: string }[] }).items
    },
  }
}

const slugs = (found: { hits: { slug: string }[] } | null) => found?.hits.map(({ slug }) => slug)

describe('the directory', () => {
  test('values within a facet are alternatives, facets all hold, and counts say what another choice would give', async ({ trx, queue }) => {
    const { directory } = await pagesOf(trx, queue)
    expect(slugs(await directory(''))).toEqual(['darwaza-gate', 'nazar-log', 'rakhwala-access'])
    expect(slugs(await directory('?capability=iam-pam&capability=soc-siem'))).toHaveLength(3)
    expect(slugs(await directory('?capability=iam-pam&deployment=saas'))).toEqual(['darwaza-gate'])
    const found = await directory('?capability=iam-pam')
    expect(found!.facets.capability).toEqual([
      { value: 'iam-pam', count: 2 },
      { value: 'iam-mfa', count: 1 },
      { value: 'soc-siem', count: 1 },
    ])
    expect(found!.facets.deployment).toEqual([
      { value: 'on-premise', count: 1 },
      { value: 'saas', count: 1 },
    ])
    expect([found!.total, found!.evidence, found!.labels['iam-pam']]).toEqual([2, { claimed: 2, documented: 1, verified: 1 }, 'Privileged access'])
    expect((await directory('?capability=core-gl'))!.facets.capability.at(-1)).toEqual({ value: 'core-gl', count: 0 })
  })

  test('a mistake is corrected and said, a product of the registry is recognised, and nothing found offers what is near', async ({ trx, queue }) => {
    const { directory } = await pagesOf(trx, queue)
    expect(await directory('?q=gatevay')).toMatchObject({ corrected: { from: 'gatevay', to: 'gateway' }, total: 1 })
    expect(await directory('?q=gatevay&as=typed')).toMatchObject({ corrected: { from: 'gatevay', to: 'gateway' }, total: 0 })
    const replaced = await directory('?q=zentrova')
    expect([replaced!.replacing.map(({ slug }) => slug), slugs(replaced)]).toEqual([['zentrova-endpoint'], ['rakhwala-access', 'darwaza-gate']])
    expect(replaced!.hits[0]!.why[0]).toMatchObject({ kind: 'replaces', name: 'Zentrova Endpoint' })
    expect(await directory('?q=data+warehouse')).toMatchObject({ total: 0, nearest: [{ code: 'data-dwh' }] })
  })

  test('shows the text of the database, marked only where the index says the same', async ({ trx, queue }) => {
    const { directory, search, nazar } = await pagesOf(trx, queue)
    expect((await directory('?q=collects'))!.hits[0]!.highlights.summary[0]).toEqual({ text: 'Collects', marked: true })
    await search.claim()
    await search.upsert([
      {
        kind: 'offering',
        id: nazar.id,
        slug: 'nazar-log',
        name: 'Older Name',
        language: 'en',
        summary: 'An older text that collects.',
        description: '',
        house: { id: 'h', name: 'H', city: 'C' },
        capabilities: [],
        groups: [],
        deployments: [],
        certifications: [],
        replaces: [],
        stated: {},
        updatedAt: 0,
      },
    ])
    const [hit] = (await directory('?q=collects'))!.hits
    expect([hit!.name, hit!.highlights.name, hit!.highlights.summary]).toEqual([
      'Nazar Log',
      [{ text: 'Nazar Log', marked: false }],
      [{ text: 'Collects logs.', marked: false }],
    ])
  })

  test('says that there is no index yet instead of an empty list, and suggests nothing meanwhile', async ({ trx, queue }) => {
    const { directory, suggest } = await pagesOf(trx, queue, { index: false })
    expect([await directory('?q=nazar'), await suggest('nazar')]).toEqual([null, []])
  })
})

test('suggestions name capabilities in the language of the page, and never a house or offering that was just hidden', async ({ trx, queue }) => {
  const { suggest, nazar } = await pagesOf(trx, queue)
  expect(await suggest('privil')).toContainEqual({ kind: 'capability', slug: 'iam-pam', label: 'Privileged access', hint: 'Identity and access' })
  expect(await suggest('zentr')).toEqual([{ kind: 'product', slug: 'zentrova-endpoint', label: 'Zentrova Endpoint', hint: 'Zentrova Systems' }])
  expect((await suggest('nazar')).map(({ kind }) => kind)).toEqual(['offering'])
  const house = nazar.owner.organisation.id
  const { name } = await trx.selectFrom('organisation').where('id', '=', house).select('name').executeTakeFirstOrThrow()
  const kinds = async () => (await suggest(name)).filter(({ label, hint }) => label === name || hint === name).map(({ kind }) => kind)
  expect(await kinds()).toEqual(['offering', 'house'])
  await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', house).execute()
  expect([await suggest('nazar'), await kinds()]).toEqual([[], []])
})
