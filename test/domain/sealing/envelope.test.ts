import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { newIdentity, openEnvelope, sealEnvelope } from '#app/domain/sealing/envelope.ts'

const { identity, recipient } = await newIdentity()
const content = { totalMinor: 125_000_050, currency: 'PKR', note: 'پانچ سال' }

test('an envelope opens to what was sealed, and sha256sum of its plaintext is the commitment', async () => {
  const { ciphertext, commitment } = await sealEnvelope([recipient], content)
  const opened = await openEnvelope(identity, ciphertext, commitment)
  if (!opened.ok) throw new Error(opened.refusal.reason)
  expect(opened.value.content).toEqual(content)
  expect(createHash('sha256').update(opened.value.plaintext).digest('hex')).toBe(commitment)
})

test('an envelope is an age file to X25519 recipients, and any one of them opens it', async () => {
  const second = await newIdentity()
  const { ciphertext, commitment } = await sealEnvelope([recipient, second.recipient], content)
  const header = Buffer.from(ciphertext).toString('latin1')
  expect(header.startsWith('age-encryption.org/v1\n-> X25519 ')).toBe(true)
  expect((await openEnvelope(second.identity, ciphertext, commitment)).ok).toBe(true)
})

test('the same content sealed twice gives two commitments: a guessed price cannot be checked', async () => {
  const [first, second] = await Promise.all([sealEnvelope([recipient], content), sealEnvelope([recipient], content)])
  expect(first.commitment).not.toBe(second.commitment)
})

test('whatever has one spelling survives the round trip', async () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  })).value
  await fc.assert(
    fc.asyncProperty(value, async (any) => {
      const { ciphertext, commitment } = await sealEnvelope([recipient], any as never)
      const opened = await openEnvelope(identity, ciphertext, commitment)
      expect(opened.ok && canonicalBytes(opened.value.content)).toEqual(canonicalBytes(any))
    }),
    { numRuns: 40 },
  )
})

describe('an envelope that does not open says why', () => {
  test('undecryptable: sealed to somebody else, or no age file', async () => {
    const other = await newIdentity()
    const { ciphertext, commitment } = await sealEnvelope([other.recipient], content)
    expect(await openEnvelope(identity, ciphertext, commitment)).toEqual({ ok: false, refusal: { reason: 'undecryptable' } })
    expect(await openEnvelope(identity, new TextEncoder().encode('PKR 1,250,000.50'), commitment)).toEqual({ ok: false, refusal: { reason: 'undecryptable' } })
    expect(await openEnvelope(identity, new Uint8Array(), commitment)).toEqual({ ok: false, refusal: { reason: 'undecryptable' } })
  })

  test('altered: a byte of the payload, the header seal, or the end is gone', async () => {
    const { ciphertext, commitment } = await sealEnvelope([recipient], content)
    const flipped = ciphertext.slice()
    flipped[flipped.length - 1]! ^= 1
    const text = Buffer.from(ciphertext).toString('latin1')
    const seal = ciphertext.slice()
    seal[text.indexOf('\n--- ') + 6] = text.charCodeAt(text.indexOf('\n--- ') + 6) === 65 ? 66 : 65
    for (const altered of [flipped, ciphertext.slice(0, -1), seal]) {
      expect(await openEnvelope(identity, altered, commitment)).toEqual({ ok: false, refusal: { reason: 'altered' } })
    }
  })

  test('mismatch: the plaintext is not what was committed to', async () => {
    const { ciphertext } = await sealEnvelope([recipient], content)
    const { commitment } = await sealEnvelope([recipient], { ...content, totalMinor: 1 })
    expect(await openEnvelope(identity, ciphertext, commitment)).toEqual({ ok: false, refusal: { reason: 'mismatch' } })
  })

  test('malformed: committed to, but no content of ours', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    const plaintext = 'not JSON'
    const commitment = createHash('sha256').update(plaintext).digest('hex')
    expect(await openEnvelope(identity, await encrypter.encrypt(plaintext), commitment)).toEqual({ ok: false, refusal: { reason: 'malformed' } })
  })

  test('no single flipped byte ever yields content', async () => {
    const { ciphertext, commitment } = await sealEnvelope([recipient], content)
    for (let index = 0; index < ciphertext.length; index += 3) {
      const altered = ciphertext.slice()
      altered[index]! ^= 1
      expect((await openEnvelope(identity, altered, commitment)).ok, `byte ${index}`).toBe(false)
    }
  })
})
