import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { renderEvidence } from '#app/documents/market-evidence.tsx'
import { printable, readsFromRight } from '#app/documents/printable.ts'
import type { EvidenceContent } from '#app/domain/market-evidence/content.ts'

const content: EvidenceContent = {
  document: 'mutabadil.market-evidence.content',
  language: 'en',
  madeAt: '2027-03-01T09:30:00.000Z',
  madeBy: { person: 'Ayesha Khan', institution: 'Example Bank' },
  requirement: {
    ...{ id: 'r', reference: 'MB-2027-0007', version: 2, title: 'Privileged access', narrative: 'At least ≥ 900 servers.\nہر کارروائی کا ریکارڈ۔' },
    ...{ publishedAt: '2027-02-01T05:00:00.000Z', closesAt: '2027-04-01T11:00:00.000Z', liveBy: null },
  },
  replaced: null,
  criteria: [{ kind: 'standard', ref: 'syslog', weight: 'must', askedEvidence: 'claimed', note: '' }],
  run: {
    id: 'run',
    ranAt: '2027-03-01T09:00:00.000Z',
    today: '2027-03-01',
    closingDate: '2027-04-01',
    rules: 3,
    read: 0,
    eligible: 0,
    ineligible: 0,
    missingOne: 0,
  },
  ...{ eligible: [], nearMisses: [], ineligible: [], invited: [], asks: [], labels: {}, products: {} },
}
const paperOf = (changed: Partial<EvidenceContent>) => ({
  ...{
    id: 'paper-1',
    content: { ...content, ...changed },
    contentSha256: 'ab'.repeat(32),
    keyId: 'key-1',
    checkedAt: 'https://mutabadil.example/verify-evidence',
  },
})

async function read(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const { totalPages: pages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return { pages, text: text.replace(/\s+/g, ' ') }
}

test('a paper of nothing found has every part, says so in words, and names its digest and where it is checked; twice the same is the same bytes', async () => {
  const bytes = await renderEvidence(paperOf({}))
  const { pages, text } = await read(bytes)
  const parts = ['In short', 'What was asked', 'What was listed and met every must', 'Near misses: one must short', 'Whom was asked', 'How to check this paper']
  for (const part of parts) expect(text).toContain(part)
  expect(text).toContain('No offering met every must.')
  expect(text).toContain('At least >= 900 servers.')
  for (const said of ['ab'.repeat(32), 'key-1', 'https://mutabadil.example/verify-evidence', `Page ${pages} of ${pages}`]) expect(text).toContain(said)
  expect(Buffer.compare(Buffer.from(await renderEvidence(paperOf({}))), Buffer.from(bytes))).toBe(0)
})

test('a long paper in Urdu is set to its end over many pages', async () => {
  const part = { criterionId: 'a', kind: 'standard', ref: 'syslog', weight: 5, evidence: null, reason: { code: 'not-stated' } } as const
  const reasons = [{ gate: 'must', criterionId: 'a', kind: 'standard', ref: 'syslog', code: 'not-stated' } as const]
  const miss = (index: number) => ({
    ...{ offeringVersionId: `v${index}`, offering: { name: `Offering ${index}`, slug: 'o', house: 'گھر', city: 'لاہور' }, notices: [], reasons },
    parts: Array.from({ length: 6 }, (_, at) => ({ ...part, criterionId: `c${at}` })),
  })
  const nearMisses = Array.from({ length: 12 }, (_, index) => miss(index))
  const { pages, text } = await read(
    await renderEvidence(paperOf({ language: 'ur', nearMisses, run: { ...content.run, read: 12, ineligible: 12, missingOne: 12 } })),
  )
  expect(pages).toBeGreaterThan(3)
  expect(text).toContain('Offering 11')
  expect(text).toContain('ab'.repeat(32))
})

test('a sign that no face has is spelt out, and a text runs the way of most of its letters', () => {
  const latin = [{ hasGlyphForCodePoint: (codePoint: number) => codePoint < 0x250 }]
  expect(printable('≥ 5 中\u200f', latin)).toBe('>= 5 [U+4E2D]')
  expect([readsFromRight('MB-1، نسخہ دو'), readsFromRight('Support in لاہور'), readsFromRight('12')]).toEqual([true, false, undefined])
})
