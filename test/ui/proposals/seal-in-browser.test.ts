import { describe, expect, test } from 'vitest'
import { SingleEnvelope } from '#app/domain/proposals/content.ts'
import { newId } from '#app/domain/identifiers.ts'
import { newIdentity, openEnvelope } from '#app/domain/sealing/envelope.ts'
import { sealInBrowser, totalsOf } from '#app/ui/proposals/seal-in-browser.ts'
import { must } from '#seeds/people.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'

const typed = { currency: 'PKR', licence: '4,512,345.50', implementation: '1,000,000', support: '2,500,000', tax: '16.5' }

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

async function makeSealing() {
  const { identity, recipient } = await newIdentity()
  const sealing = {
    proposalId: newId(),
    requirementVersionId: newId(),
    technical: makeTechnical([newId()]),
    recipients: [{ envelopeKind: 'single' as const, recipient }],
  }
  return { identity, sealing }
}

describe('a proposal sealed in the browser', () => {
  test('posts ciphertext and commitment alone: no price in any spelling', async () => {
    const { sealing } = await makeSealing()
    const sealed = await sealInBrowser(formOf({ ...typed, revision: '4' }), { revision: 4, sealing })
    if (!sealed.ok) throw new Error('not sealed')
    const { 'ciphertext.single': ciphertext, ...rest } = sealed.post
    expect(Object.keys(sealed.post).sort()).toEqual(['ciphertext.single', 'commitment.single', 'revision', 'sealedBy'])
    const body = new URLSearchParams(rest).toString() + atob(ciphertext!)
    for (const amount of ['4,512,345', '4512345', '451234550', '1,000,000', '100000000', '250000000', '1650', 'licence', 'PKR'])
      expect(body).not.toContain(amount)
  })

  test('opens to the price that was typed and the draft that was saved', async () => {
    const { identity, sealing } = await makeSealing()
    const sealed = await sealInBrowser(formOf(typed), { revision: 1, sealing })
    if (!sealed.ok) throw new Error('not sealed')
    const bytes = Uint8Array.from(atob(sealed.post['ciphertext.single']!), (character) => character.charCodeAt(0))
    const { content } = must(await openEnvelope(identity, bytes, sealed.post['commitment.single']!))
    expect(SingleEnvelope.parse(content)).toMatchObject({
      proposal: sealing.proposalId,
      technical: sealing.technical,
      price: { lines: [{ kind: 'licence', unitMinor: '451234550', taxBasisPoints: 1650 }, {}, {}], totalMinor: '933438251' },
    })
  })

  test('is not made of a price that cannot be read; the errors stay in the page', async () => {
    const { sealing } = await makeSealing()
    const sealed = await sealInBrowser(formOf({ ...typed, licence: 'abc' }), { revision: 1, sealing })
    expect(sealed).toMatchObject({ ok: false, result: { status: 'error', error: { licence: ['proposals.price.notAmount'] } } })
  })
})

test('totals are there once every line can be read', () => {
  expect(totalsOf(formOf({ ...typed, tax: '' }))).toBeUndefined()
  expect(totalsOf(formOf(typed))?.total.amountMinor).toBe(933_438_251n)
})
