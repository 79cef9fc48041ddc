import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Search, SearchDocument } from '#search/port.ts'
import { fill, makeOfferingDocument, makeProductDocument, taxonomyDocuments, testMark } from '#test/fixtures/make-search.ts'

const vaultrane = makeProductDocument()

const rakhwala = makeOfferingDocument({
  id: 'rakhwala-pam',
  summary: 'Brokers SSH and RDP and keeps a recording of every privileged session.',
  provides: [['iam-pam', 'verified'], ['iam-secret', 'documented'], 'iam-mfa'],
  deployments: ['on-premise', 'private-cloud-pk'],
  certifications: ['iso27001'],
  replaces: [vaultrane],
  updatedAt: 30,
})
const darwaza = makeOfferingDocument({
  id: 'darwaza-access',
  summary: 'Gateway without agents, with command filters and recorded sessions.',
  provides: [['iam-pam', 'documented'], 'iam-sso'],
  deployments: ['on-premise'],
  house: { id: 'chenab', name: 'Chenab Cyber Labs', city: 'Islamabad' },
  updatedAt: 20,
})
const nazar = makeOfferingDocument({
  id: 'nazar-siem',
  summary: 'Collects and correlates logs for the night shift.',
  provides: [['soc-siem', 'documented'], 'soc-ti'],
  deployments: ['on-premise', 'hybrid'],
  house: { id: 'chenab', name: 'Chenab Cyber Labs', city: 'Islamabad' },
  updatedAt: 40,
})
const bahi = makeOfferingDocument({
  id: 'bahi-ledger',
  summary: 'Deposit accounts for small banks.',
  provides: ['core-deposits'],
  deployments: ['saas'],
  updatedAt: 10,
})
const all: readonly SearchDocument[] = [
  ...taxonomyDocuments,
  vaultrane,
  rakhwala,
  darwaza,
  nazar,
  bahi,
  { kind: 'house', id: 'chenab', slug: 'chenab', name: 'Chenab Cyber Labs', city: 'Islamabad' },
]

/**
 * What every engine behind the port promises. `open` gives an empty one, which the tests close. Scores may differ between engines, and with them the order of hits that answer alike; which hits there are, counts, filters,
 * corrections and the shape of the answer may not.
 */
export function holdSearchContract(name: string, open: () => Search): void {
  const made = async () => {
    const search = open()
    await search.claim()
    await fill(search, all)
    return search
  }
  // Those who only ask share one index.
  let shared: Promise<Search> | undefined
  const filled = () => (shared ??= made())
  afterAll(async () => (await shared)?.close())
  const ownIndex = async () => {
    const search = await made()
    onTestFinished(() => search.close())
    return search
  }
  const idsOf = (hits: readonly { id: string }[]) => hits.map(({ id }) => id)

  describe(`${name}: finding`, () => {
    test.each([
      ['a word of the summary', 'correlates', ['nazar-siem']],
      ['another form of a word', 'correlating', ['nazar-siem']],
      ['the beginning of the last word', 'naz', ['nazar-siem']],
      ['a label of the taxonomy in English', 'privileged access', ['rakhwala-pam', 'darwaza-access']],
      ['a synonym', 'log management', ['nazar-siem']],
      ['a label in Urdu, from another keyboard', 'بچت کهاتہ', ['bahi-ledger']],
      ['Urdu in Latin letters, spelled otherwise', 'bachat khaata', ['bahi-ledger']],
      ['a deployment', 'siem on premises', ['nazar-siem']],
      ['a product to replace', 'Vaultrane', ['rakhwala-pam', 'darwaza-access']],
      ['an alias of it in a sentence', 'what can replace VR-PAM', ['rakhwala-pam', 'darwaza-access']],
    ])('%s (%s)', async (_, text, ids) => {
      const { hits, total } = await (await filled()).search({ text })
      expect(idsOf(hits)).toEqual(ids)
      expect(total).toBe(ids.length)
    })

    test('without words everything is there, by name', async () => {
      const { hits, total, corrected } = await (await filled()).search({ text: '  ' })
      expect(idsOf(hits)).toEqual(['bahi-ledger', 'darwaza-access', 'nazar-siem', 'rakhwala-pam'])
      expect([total, corrected]).toEqual([4, null])
    })

    test('a need in sentences is answered by any of its words, and what fits its capability stands first', async () => {
      const text = 'We must record what administrators do on our servers, with approval by two people, and keep privileged credentials out of their hands.'
      const { hits, corrected } = await (await filled()).search({ text })
      expect(idsOf(hits)[0]).toBe('rakhwala-pam')
      expect(corrected).toBeNull()
    })

    test('a misspelled word is taken for the nearest known one and both are said; asked as typed, nothing is taken for anything', async () => {
      const search = await filled()
      const { hits, corrected } = await search.search({ text: 'priveleged acces' })
      expect([idsOf(hits), corrected]).toEqual([['rakhwala-pam', 'darwaza-access'], { from: 'priveleged acces', to: 'privileged acces' }])
      const asTyped = await search.search({ text: 'priveleged acces', asTyped: true })
      expect([asTyped.corrected, asTyped.hits.some(({ id }) => id === 'nazar-siem')]).toEqual([{ from: 'priveleged acces', to: 'privileged acces' }, false])
    })

    test('what answers is marked in the text, and every hit says why it is there', async () => {
      const { hits, replacing } = await (await filled()).search({ text: 'vaultrane' })
      expect(hits[0]!.why).toContainEqual({ kind: 'replaces', productId: 'vaultrane', name: 'Vaultrane PAM' })
      expect(hits[1]!.why).toContainEqual({ kind: 'capability', code: 'iam-pam' })
      expect(replacing).toEqual([{ id: 'vaultrane', slug: 'vaultrane-pam', name: 'Vaultrane PAM' }])
      const [marked] = (await (await filled()).search({ text: 'recorded sessions gateway' })).hits
      expect(marked!.highlights.summary.filter((one) => one.marked).map((one) => one.text)).toEqual(['Gateway', 'recorded', 'sessions'])
      expect(marked!.highlights.summary.map((one) => one.text).join('')).toBe(darwaza.summary)
    })

    test('a query of nothing but signs, quotes and operators is a query without words', async () => {
      const search = await filled()
      for (const text of ['"', '*', 'AND', 'NEAR(a b)', "'; drop table document; --", '(((', '\u0000', '^-:+', 'a"b'.repeat(300)]) {
        expect((await search.search({ text })).hits.length, text).toBeLessThanOrEqual(4)
      }
    })

    test('a short query is answered in part only where a word is unknown or one of several is missing, and never when it names a capability', async () => {
      const search = await filled()
      const ids = async (text: string) => idsOf((await search.search({ text, asTyped: true })).hits)
      expect(await ids('siem zzqqx')).toEqual(['nazar-siem'])
      expect(await ids('gateway command deposit')).toEqual(['darwaza-access'])
      expect(await ids('gateway deposit')).toEqual([])
      expect(await ids('data warehouse')).toEqual([])
    })

    test('nothing fits: no hits, and the nearest capabilities by a shared word', async () => {
      const { hits, capabilities } = await (await filled()).search({ text: 'warehouse' })
      expect([hits.length, capabilities]).toEqual([0, ['data-dwh']])
    })
  })

  describe(`${name}: narrowing`, () => {
    test('values of one facet are alternatives, facets all have to hold', async () => {
      const search = await filled()
      const either = await search.search({ text: '', filters: { capability: ['core-deposits', 'soc-siem'] } })
      expect(idsOf(either.hits)).toEqual(['bahi-ledger', 'nazar-siem'])
      const both = await search.search({ text: '', filters: { capability: ['core-deposits', 'soc-siem'], deployment: ['on-premise'] } })
      expect(idsOf(both.hits)).toEqual(['nazar-siem'])
      expect((await search.search({ text: '', filters: { group: ['IAM'], city: ['Islamabad'] } })).hits.map(({ id }) => id)).toEqual(['darwaza-access'])
    })

    test('the counts of a facet ignore its own selection and follow the others, by falling count and then value', async () => {
      const { facets, total } = await (await filled()).search({ text: '', filters: { deployment: ['saas'], city: ['Lahore'] } })
      expect(total).toBe(1)
      expect(facets.deployment).toEqual([
        { value: 'on-premise', count: 1 },
        { value: 'private-cloud-pk', count: 1 },
        { value: 'saas', count: 1 },
      ])
      expect(facets.city).toEqual([{ value: 'Lahore', count: 1 }])
      expect(facets.capability).toEqual([{ value: 'core-deposits', count: 1 }])
      const { facets: open } = await (await filled()).search({ text: '' })
      expect(open.deployment.map(({ value, count }) => `${value} ${count}`)).toEqual(['on-premise 3', 'hybrid 1', 'private-cloud-pk 1', 'saas 1'])
      expect(open.certification).toEqual([{ value: 'iso27001', count: 1 }])
    })

    test('evidence is asked of the chosen capability, or of any where none is chosen', async () => {
      const search = await filled()
      const any = await search.search({ text: '', filters: { evidence: 'documented' } })
      expect(idsOf(any.hits)).toEqual(['darwaza-access', 'nazar-siem', 'rakhwala-pam'])
      expect(any.evidence).toEqual({ claimed: 4, documented: 3, verified: 1 })
      const sso = await search.search({ text: '', filters: { capability: ['iam-sso', 'iam-mfa'], evidence: 'documented' } })
      expect([idsOf(sso.hits), sso.evidence]).toEqual([[], { claimed: 2, documented: 0, verified: 0 }])
    })

    test('orders, forward and reversed, and pages that neither overlap nor leave anything out', async () => {
      const search = await filled()
      const ids = async (sort: 'name' | 'updated' | 'evidence', reversed = false) => idsOf((await search.search({ text: '', sort, reversed })).hits)
      expect(await ids('updated')).toEqual(['nazar-siem', 'rakhwala-pam', 'darwaza-access', 'bahi-ledger'])
      expect(await ids('updated', true)).toEqual(['bahi-ledger', 'darwaza-access', 'rakhwala-pam', 'nazar-siem'])
      expect((await ids('evidence'))[0]).toBe('rakhwala-pam')
      expect((await ids('name', true))[0]).toBe('rakhwala-pam')
      const pages = await Promise.all([1, 2, 3].map(async (page) => idsOf((await search.search({ text: '', page, limit: 2 })).hits)))
      expect(pages).toEqual([['bahi-ledger', 'darwaza-access'], ['nazar-siem', 'rakhwala-pam'], []])
    })
  })

  describe(`${name}: suggesting`, () => {
    test.each([
      ['vault', 'product:vaultrane'],
      ['privil', 'capability:iam-pam'],
      ['naz', 'offering:nazar-siem'],
      ['chen', 'house:chenab'],
      ['بچت', 'capability:core-deposits'],
      ['bachat kh', 'capability:core-deposits'],
      ['vaultrene', 'product:vaultrane'],
    ])('%s leads to %s', async (prefix, key) => {
      const found = await (await filled()).suggest(prefix)
      expect(found.map(({ kind, id }) => `${kind}:${id}`)).toContain(key)
      expect(found.length).toBeLessThanOrEqual(8)
    })

    test('nothing leads nowhere, and what is alike leads to one another', async () => {
      const search = await filled()
      expect([await search.suggest(' "* '), await search.suggest('zzzz')]).toEqual([[], []])
      expect(idsOf(await search.similar('darwaza-access'))).toEqual(['rakhwala-pam'])
      expect(await search.similar('unknown')).toEqual([])
    })
  })

  describe(`${name}: keeping`, () => {
    test('what was changed is found as it is now, what was removed no more, and doing either twice changes nothing', async () => {
      const search = await ownIndex()
      const changed = makeOfferingDocument({ id: 'nazar-siem', name: 'Bijli Watch', provides: ['soc-siem'], deployments: ['saas'] })
      for (let time = 0; time < 2; time += 1) {
        await search.upsert([changed])
        await search.remove(['offering:bahi-ledger', 'offering:never-there'])
        expect(idsOf((await search.search({ text: 'bijli' })).hits)).toEqual(['nazar-siem'])
        expect((await search.search({ text: 'night', asTyped: true })).total).toBe(0)
        const { total, facets } = await search.search({ text: '' })
        expect([total, facets.deployment]).toEqual([
          3,
          [
            { value: 'on-premise', count: 2 },
            { value: 'private-cloud-pk', count: 1 },
            { value: 'saas', count: 1 },
          ],
        ])
      }
      await search.upsert([bahi])
      expect(idsOf((await search.search({ text: 'deposit' })).hits)).toEqual(['bahi-ledger'])
    })

    test('a rebuild replaces everything, with its mark; until it has ended the old index answers', async () => {
      const search = await ownIndex()
      const during: number[] = []
      async function* stream() {
        yield taxonomyDocuments
        during.push((await search.search({ text: '' })).total)
        yield [bahi]
      }
      await search.rebuild(stream(), { ...testMark, upTo: '200' })
      expect([during, (await search.search({ text: '' })).total, (await search.readMark())?.upTo]).toEqual([[4], 1, '200'])
      await search.saveMark({ ...testMark, upTo: '201' })
      expect((await search.health()).mark?.upTo).toBe('201')
    })

    test('a rebuild that fails leaves the old index as it was', async () => {
      const search = await ownIndex()
      async function* broken(): AsyncGenerator<SearchDocument[]> {
        yield [bahi]
        throw new Error('the database went away')
      }
      await expect(search.rebuild(broken(), testMark)).rejects.toThrow('went away')
      expect((await search.search({ text: '' })).total).toBe(4)
    })
  })
}
