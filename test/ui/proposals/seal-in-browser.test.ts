import { describe, expect, test } from 'vitest'
import { FinancialEnvelope, SingleEnvelope, TechnicalEnvelope } from '#app/domain/proposals/content.ts'
import { newId } from '#app/domain/identifiers.ts'
import { decryptUnderCode } from '#app/domain/proposals/under-code.ts'
import { makeRecoveryCode } from '#app/domain/proposals/recovery-code.ts'
import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { newIdentity, openEnvelope } from '#app/domain/sealing/envelope.ts'
import { sealInBrowser, sealRehearsal, type SealedPost, type Sealing } from '#app/ui/proposals/seal-in-browser.ts'
import { must } from '#seeds/people.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'

const line = (kind: string, year: string, unit: string) => ({ kind, year, unit, description: '', quantity: '1', tax: '16.5' })
const typed = [line('licence', '0', '4,512,345.50'), line('implementation', '0', '1,000,000'), line('support', '1', '2,500,000')]

function formOf(lines: readonly Record<string, string>[]): FormData {
  const form = new FormData()
  form.set('revision', '4')
  for (const [index, row] of lines.entries()) for (const [name, value] of Object.entries(row)) form.set(`lines[${index}].${name}`, value)
  return form
}

type Kind = 'single' | 'technical' | 'financial'

async function makeSealing(kinds: readonly Kind[]) {
  const identities = await Promise.all(kinds.map(async (envelopeKind) => ({ envelopeKind, ...(await newIdentity()) })))
  const sealing: Sealing = {
    proposalId: newId(),
    revision: 4,
    requirementVersionId: newId(),
    asked: { currency: 'PKR', supportYears: 1 },
    technical: makeTechnical([newId()]),
    recipients: identities.map(({ envelopeKind, recipient }) => ({ envelopeKind, recipient })),
  }
  const open = async (kind: Kind, post: SealedPost) => {
    const { identity } = identities.find(({ envelopeKind }) => envelopeKind === kind)!
    return must(await openEnvelope(identity, bytesOf(post[`ciphertext.${kind}`]!), post[`commitment.${kind}`]!)).content
  }
  return { sealing, open }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

async function sealed(sealing: Sealing, code?: string): Promise<SealedPost> {
  const answer = await sealInBrowser(formOf(typed), { sealing, code })
  if (!answer.ok) throw new Error('not sealed')
  return answer.post
}

/** All that is posted, with what is in base64 decoded. */
function textOf(post: SealedPost): string {
  return Object.entries(post)
    .map(([name, value]) => `${name}=${name.startsWith('ciphertext') || name === 'carbonCopy' ? atob(value) : value}`)
    .join('&')
}

const amounts = ['4,512,345', '4512345', '451234550', '1,000,000', '100000000', '250000000', '933438251', '1650', 'licence', 'PKR']

describe('a proposal sealed in the browser', () => {
  test.each<[readonly Kind[], string | undefined]>([
    [['single'], undefined],
    [['technical', 'financial'], undefined],
    [['technical', 'financial'], makeRecoveryCode()],
  ])('posts ciphertext and commitment of %j alone, under a code or not: no price in any spelling', async (kinds, code) => {
    const { sealing } = await makeSealing(kinds)
    const post = await sealed(sealing, code)
    const fields = kinds.flatMap((kind) => [`ciphertext.${kind}`, `commitment.${kind}`])
    const copy = code === undefined ? [] : ['carbonCopy']
    expect(Object.keys(post).sort()).toEqual([...copy, ...fields, 'requirementVersion', 'revision', 'sealedBy'].sort())
    for (const amount of [...amounts, ...(code === undefined ? [] : [code])]) expect(textOf(post)).not.toContain(amount)
    // A few kilobytes, whatever the proposal: the last act of the last minute.
    expect(new URLSearchParams(post).toString().length).toBeLessThan(16_000)
  })

  test('opens to the price that was typed and the draft that was saved', async () => {
    const { sealing, open } = await makeSealing(['single'])
    const { proposalId: proposal, technical } = sealing
    expect(SingleEnvelope.parse(await open('single', await sealed(sealing)))).toMatchObject({
      proposal,
      technical,
      price: { lines: [{ kind: 'licence', unitMinor: '451234550', taxBasisPoints: 1650 }, {}, {}], totalMinor: '933438251' },
    })
  })

  test('in two envelopes has its price in the second alone', async () => {
    const { sealing, open } = await makeSealing(['technical', 'financial'])
    const post = await sealed(sealing)
    const technical = await open('technical', post)
    expect(TechnicalEnvelope.parse(technical)).toMatchObject({ technical: sealing.technical })
    expect(JSON.stringify(technical)).not.toMatch(/451234550|933438251/)
    expect(FinancialEnvelope.parse(await open('financial', post))).toMatchObject({ proposal: sealing.proposalId, price: { totalMinor: '933438251' } })
  })

  test('has a carbon copy that the code opens, and whose texts give the commitments', async () => {
    const { sealing } = await makeSealing(['technical', 'financial'])
    const code = makeRecoveryCode()
    const post = await sealed(sealing, code)
    expect(await decryptUnderCode(makeRecoveryCode(), bytesOf(post['carbonCopy']!))).toBeUndefined()
    const copy = new TextDecoder().decode(await decryptUnderCode(code, bytesOf(post['carbonCopy']!)))
    const { envelopes } = JSON.parse(copy) as { envelopes: { kind: string; plaintext: string }[] }
    expect(envelopes.map(({ kind }) => kind)).toEqual(['technical', 'financial'])
    for (const { kind, plaintext } of envelopes) expect(await sha256Hex(new TextEncoder().encode(plaintext))).toBe(post[`commitment.${kind}`])
  })

  test('is not made of a price that cannot be read, or that leaves out a year of support; the errors stay in the page', async () => {
    const { sealing } = await makeSealing(['single'])
    const unread = await sealInBrowser(formOf([line('licence', '0', 'abc')]), { sealing })
    expect(unread).toMatchObject({ ok: false, result: { status: 'error', error: { 'lines[0].unit': ['proposals.price.notAmount'] } } })
    const unsupported = await sealInBrowser(formOf(typed.slice(0, 2)), { sealing })
    expect(unsupported).toMatchObject({ ok: false, result: { error: { lines: ['prices.supportMissing.1'] } } })
  })
})

test('a rehearsal posts noise of the same shape, and nothing of the proposal', async () => {
  const { sealing, open } = await makeSealing(['technical', 'financial'])
  const post = await sealRehearsal(sealing)
  expect(Object.keys(post).sort()).toEqual(['intent', ...Object.keys(await sealed(sealing))].sort())
  const content = JSON.stringify([await open('technical', post), await open('financial', post)])
  expect(content).toMatch(/"document":"mutabadil.rehearsal"/)
  expect(content).not.toContain(sealing.technical.plan.delivery)
})
