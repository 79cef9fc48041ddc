import { beforeEach, expect } from 'vitest'
import { loader as compareLoader } from '#app/routes/public/compare.tsx'
import { loader as csvLoader } from '#app/routes/public/compare-csv.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { testDay } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'

beforeEach<{ trx?: Trx }>(async ({ trx }) => trx && seedTaxonomy(trx))

test('compares what is listed, refuses a fifth in words, leaves out what was hidden, and gives the same as a file without formulas', async ({ trx, queue }) => {
  const stated = (...refs: string[]) => refs.map((ref) => ({ ref, stated: 'yes' as const, sentence: 'Provided.' }))
  const first = await makeListedOffering(trx, queue, {
    draft: { name: '=Rakhwala', capabilities: stated('iam-pam', 'iam-mfa') },
    evidence: [{ kind: 'capability', ref: 'iam-pam', level: 'verified', method: 'Asked two sites.' }],
  })
  const second = await makeListedOffering(trx, queue, { draft: { name: 'Nazar Log', capabilities: stated('iam-pam', 'soc-siem') } })
  const slugs = await trx.selectFrom('offering').where('id', 'in', [first.id, second.id]).orderBy('createdAt').select('slug').execute()
  const [one, other] = slugs.map(({ slug }) => slug) as [string, string]
  const context = { db: trx, clock: () => Promise.resolve(testDay), locale: 'en' } as never
  const ask = (path: string, offerings: string) => ({ request: new Request(`http://localhost${path}?offerings=${offerings}`), context, params: {} })

  const page = await compareLoader(ask('/compare', `${other},${one},never-listed,b,c,d`))
  expect([page.offerings.map(({ version }) => version.name).sort(), page.over, page.gone]).toEqual([['=Rakhwala', 'Nazar Log'], 2, 2])

  const lines = (await (await csvLoader(ask('/compare.csv', `${one},${other}`))).text()).split('\r\n')
  expect(lines[0]!.split(',').sort()).toEqual(['', '', "'=Rakhwala", 'Nazar Log'].sort())
  const privileged = lines.find((line) => line.includes('Privileged access'))!
  expect(privileged.split(',').slice(2).sort()).toEqual(['claimed', 'verified'])
  expect(
    lines
      .find((line) => line.includes('SIEM and log management'))!
      .split(',')
      .slice(2)
      .sort(),
  ).toEqual(['Not stated', 'claimed'])

  await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', first.owner.organisation.id).execute()
  const after = await compareLoader(ask('/compare', `${one},${other}`))
  expect([after.offerings.map(({ version }) => version.name), after.gone]).toEqual([['Nazar Log'], 1])
})
