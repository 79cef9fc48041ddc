import { expect, test } from 'vitest'
import { startSite, type Site } from '#test/fixtures/site.ts'

type Answer = { status: number; text: string; location: string | null }

async function ask(site: Site, path: string, options: { session?: string; form?: Record<string, string>; locale?: 'en' | 'ur' } = {}): Promise<Answer> {
  const headers: Record<string, string> = { 'Accept-Language': options.locale ?? 'en' }
  if (options.session) headers.Cookie = `session=${options.session}`
  if (options.form) headers['Sec-Fetch-Site'] = 'same-origin'
  const body = options.form && new URLSearchParams(options.form)
  const answer = await fetch(`${site.url}${path}`, { method: body ? 'POST' : 'GET', headers, body, redirect: 'manual' })
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
}

const keyOf = (text: string) => [...text.matchAll(/\b(?:advisories|registry|offerings|directory|desk)\.[a-zA-Z_.]+/g)].map(([key]) => key)

const slow = { timeout: 240_000 }

test('the pages of the marketplace answer with real data, in both languages, and hide what is not public', slow, async () => {
  const site = await startSite()
  const listed = await site.db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .where('product.slug', '=', 'vaultrane-pam')
    .select(['product.slug', 'product.name'])
    .executeTakeFirstOrThrow()
  const waiting = await site.db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .where('registryEntry.state', 'in', ['proposed', 'in_review'])
    .select(['product.slug', 'registryEntry.id'])
    .executeTakeFirstOrThrow()
  const advisory = await site.db.selectFrom('advisory').select('slug').executeTakeFirstOrThrow()
  const offering = await site.db.selectFrom('offering').where('state', '=', 'listed').select(['slug', 'id']).executeTakeFirstOrThrow()
  const house = await site.db.selectFrom('organisation').where('kind', '=', 'house').select('slug').executeTakeFirstOrThrow()
  const open = [
    '/',
    '/advisories',
    `/advisories/${advisory.slug}`,
    '/registry',
    `/registry/${listed.slug}`,
    '/directory',
    '/directory?q=a&capability=iam-pam&deployment=on-premise',
    `/offerings/${offering.slug}`,
    `/houses/${house.slug}`,
    '/capabilities/iam-pam',
  ]
  for (const path of open) {
    for (const locale of ['en', 'ur'] as const) {
      const { status, text } = await ask(site, path, { locale })
      expect([path, locale, status, keyOf(text.replace(/<script[\s\S]*?<\/script>/g, ''))]).toEqual([path, locale, 200, []])
    }
  }
  expect((await ask(site, `/registry/${listed.slug}`)).text).toContain(listed.name)
  for (const path of ['/registry/nothing', '/offerings/nothing', '/houses/nothing', '/advisories/nothing', '/capabilities/SOC', `/registry/${waiting.slug}`]) {
    expect([path, (await ask(site, path)).status]).toEqual([path, 404])
  }

  const owner = await site.sessionOf('rakhshan')
  const moderator = await site.sessionOf('moderator')
  for (const path of ['/house/offerings', '/house/offerings/new']) expect([path, (await ask(site, path, { session: owner })).status]).toEqual([path, 200])
  for (const path of ['/staff', '/staff/advisories/new', '/staff/registry', '/staff/registry/new', '/staff/offerings', '/staff/attestations']) {
    expect([path, (await ask(site, path, { session: moderator })).status]).toEqual([path, 200])
    expect([path, (await ask(site, path, { session: owner })).status]).toEqual([path, 403])
    expect([path, (await ask(site, path)).status]).toEqual([path, 302])
  }
  expect((await ask(site, `/staff/registry/${waiting.id}`, { session: moderator })).status).toBe(200)
  expect(site.complaints).toEqual([])
})

test('an offering is drafted, refused while incomplete or stale, signed, read by staff with evidence, and public only then', slow, async () => {
  const site = await startSite()
  const owner = await site.sessionOf('rakhshan')
  const moderator = await site.sessionOf('moderator')
  const draft = { name: 'Qindeel Log', language: 'en', authorship: 'own' }
  const created = await ask(site, '/house/offerings/new', { session: owner, form: draft })
  expect(created.status).toBe(302)
  const own = created.location!
  const signing = { intent: 'submit', revision: '1' }
  expect((await ask(site, own, { session: owner, form: signing })).text).toContain('State at least one capability')
  const stranger = await site.sessionOf('chenab')
  expect((await ask(site, own, { session: stranger })).status).toBe(404)
  const complete = {
    ...draft,
    revision: '1',
    summary: 'Collects and keeps logs.',
    'capabilities[0].ref': 'soc-siem',
    'capabilities[0].stated': 'yes',
    'capabilities[0].sentence': 'Collects syslog.',
    'capabilities[1].ref': '',
    'capabilities[1].sentence': '',
    'deployments[0].ref': 'on-premise',
    'deployments[0].stated': 'yes',
    'deployments[1].ref': 'saas',
    'deployments[1].stated': '',
    'components[0].name': '',
    'replaces[0].productId': '',
  }
  expect((await ask(site, own, { session: owner, form: complete })).status).toBe(302)
  const stale = await ask(site, own, { session: owner, form: { ...complete, summary: 'Other words.' } })
  expect([stale.status, stale.text.includes('Stored differently now'), stale.text.includes('Other words.')]).toEqual([409, true, true])
  expect((await ask(site, own, { session: owner, form: { ...signing, revision: '2' } })).location).toBe('/house/offerings')
  expect((await ask(site, '/offerings/qindeel-log')).status).toBe(404)
  const id = own.split('/').at(-1)!
  expect((await ask(site, `/staff/offerings/${id}`, { session: moderator })).text).toContain('Collects syslog.')
  const decision = {
    decision: 'list',
    reason: 'complete',
    'evidence[0].kind': 'capability',
    'evidence[0].ref': 'soc-siem',
    'evidence[0].level': 'documented',
    'evidence[0].method': 'Saw the manual',
    'evidence[1].kind': 'deployment',
    'evidence[1].ref': 'on-premise',
    'evidence[1].level': '',
    'evidence[1].method': '',
  }
  expect((await ask(site, `/staff/offerings/${id}`, { session: moderator, form: decision })).location).toBe('/staff/offerings')
  expect((await ask(site, '/offerings/qindeel-log')).text).toContain('Saw the manual')

  const ended = { kind: 'iso27001', issuer: 'Invented Certification', issuedOn: '2015-01-01' }
  const refused = await ask(site, '/house/offerings', { session: owner, form: ended })
  expect([refused.status, refused.text.includes('2017-12-31')]).toEqual([409, true])
  expect((await ask(site, '/house/offerings', { session: owner, form: { kind: 'iso27001' } })).status).toBe(400)
  expect(site.complaints).toEqual([])
})

test('a registry entry is proposed without words about people, and not decided by its proposer', slow, async () => {
  const site = await startSite()
  const moderator = await site.sessionOf('moderator')
  const clause = await site.db.selectFrom('advisoryClause').select(['id', 'body']).where('body', 'like', '%Vaultrane PAM%').executeTakeFirstOrThrow()
  const proposal = {
    productName: 'Ostrava Desk',
    makerName: 'Ostrava',
    description: 'Its developers are based elsewhere.',
    basis: 'named',
    capabilities: 'soc-siem',
    'citations[0].clauseId': clause.id,
    'citations[0].quotation': clause.body.slice(0, 20),
    'citations[1].clauseId': '',
    'citations[1].quotation': '',
  }
  const people = await ask(site, '/staff/registry/new', { session: moderator, form: proposal })
  expect([people.status, people.text.includes('Text about people is not accepted')]).toEqual([400, true])
  const proposed = await ask(site, '/staff/registry/new', { session: moderator, form: { ...proposal, description: 'Remote desktops.' } })
  expect(proposed.status).toBe(302)
  const byProposer = await ask(site, proposed.location!, {
    session: moderator,
    form: { decision: 'list', ground: 'names-product', reason: 'The clause names it.' },
  })
  expect(byProposer.status).toBe(403)
  expect(
    (await ask(site, proposed.location!, { session: await site.sessionOf('moderator2'), form: { decision: 'list', ground: 'names-product', reason: 'Yes.' } }))
      .status,
  ).toBe(303)
  expect(site.complaints).toEqual([])
})
