import { beforeEach, expect } from 'vitest'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { ProposedEntry } from '#app/domain/registry/schema.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeAct, makeHouseOwner, makeModerator } from '#test/fixtures/make-members.ts'

beforeEach<{ trx: Parameters<typeof seedTaxonomy>[0] }>(async ({ trx }) => seedTaxonomy(trx))

const today = { today: '2027-03-01', locale: 'en' } as const

test('a proposal is seen by nobody outside until it is listed', async ({ trx, queue }) => {
  const { named } = await makeClauses(trx, queue)
  const proposed = await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), makeProposal({ clauseId: named }))
  expect(proposed).toMatchObject({ ok: true, value: { slug: 'zentrova-endpoint' } })
  expect(await findProductPage(trx, 'zentrova-endpoint', today)).toBeUndefined()
  expect(await listEntries(trx, today)).toEqual([])
})

test('the quotation must stand in the clause, whatever its line ends', async ({ trx, queue }) => {
  const { named, aClass } = await makeClauses(trx, queue)
  const act = makeAct(trx, queue, await makeModerator(trx))
  const quoting = (clauseId: string, quotation: string) => proposeEntry(act, makeProposal({ clauseId, citations: [{ clauseId, quotation }] }))
  expect(await quoting(aClass, 'stop using Zentrova Endpoint')).toMatchObject({ ok: false, refusal: { reason: 'quotation_not_in_clause' } })
  expect(await quoting(named, 'stop using every product')).toMatchObject({ ok: false, refusal: { reason: 'quotation_not_in_clause' } })
  expect(await quoting(named, 'Zentrova Endpoint, made by Zentrova Systems')).toMatchObject({ ok: true })
})

test('words about people are refused, with the field and the words, and nothing is kept', async ({ trx, queue }) => {
  const { named } = await makeClauses(trx, queue)
  const proposal = makeProposal({ clauseId: named, description: 'Its developers are based in another country.' })
  expect(await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), proposal)).toMatchObject({
    ok: false,
    refusal: { reason: 'words_about_people', field: 'description', kind: 'where-developers-sit' },
  })
  expect(await trx.selectFrom('maker').select('id').execute()).toEqual([])
})

test('a product that is read into a class needs the public document on its maker', () => {
  const reading = { ...makeProposal({ clauseId: '0190a1b2-0000-7000-8000-000000000001', basis: 'read_as_covered' }), aliases: 'ZEP' }
  expect(ProposedEntry.safeParse(reading).error?.issues.map((issue) => issue.path[0])).toEqual(['jurisdiction', 'jurisdictionSource'])
  const shown = { ...reading, jurisdiction: 'Veldt Union', jurisdictionSource: 'https://register.example.test/zentrova' }
  expect(ProposedEntry.safeParse(shown).success).toBe(true)
})

test('a product has one living entry at a time', async ({ trx, queue }) => {
  await makeListedEntry(trx, queue)
  const { named } = await makeClauses(trx, queue)
  expect(await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), makeProposal({ clauseId: named }))).toEqual({
    ok: false,
    refusal: { reason: 'already_in_registry', slug: 'zentrova-endpoint' },
  })
})

test('an unknown capability is named, and a house proposes nothing', async ({ trx, queue }) => {
  const { named } = await makeClauses(trx, queue)
  const proposal = makeProposal({ clauseId: named, capabilities: ['soc-siem', 'soc-wrong', 'SOC'] })
  expect(await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), proposal)).toEqual({
    ok: false,
    refusal: { reason: 'unknown_capability', codes: 'soc-wrong, SOC' },
  })
  expect(await proposeEntry(makeAct(trx, queue, await makeHouseOwner(trx)), makeProposal({ clauseId: named }))).toMatchObject({
    refusal: { reason: 'forbidden' },
  })
})
