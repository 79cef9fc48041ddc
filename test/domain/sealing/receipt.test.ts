import { expect, test } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { newKeySetting, readKeys, signBytes } from '#app/domain/sealing/keys.server.ts'
import { verifyReceipt, type Receipt } from '#app/domain/sealing/receipt.ts'

const keys = readKeys({ sealKey: newKeySetting('k'), signingKey: newKeySetting('g'), sessionSecret: newKeySetting('s') })
const { publicKey } = keys.signing.current
const receipt: Receipt = {
  document: 'mutabadil.receipt',
  proposal: 'p',
  version: 1,
  envelopes: [{ kind: 'technical', commitment: 'c'.repeat(64), ciphertextDigest: 'd'.repeat(64) }],
  requirement: 'r',
  position: 7,
  previousHead: '1'.repeat(64),
  head: '2'.repeat(64),
  at: '2026-11-24T09:00:00.000Z',
  auditHead: { position: 41, hash: '3'.repeat(64) },
  keyId: 'g',
}

test('a receipt verifies and says what was signed', async () => {
  const bytes = canonicalBytes(receipt)
  expect(await verifyReceipt(bytes, signBytes(keys, bytes).signature, publicKey)).toEqual({ ok: true, value: receipt })
})

test('no altered byte of a receipt or its signature verifies', async () => {
  const bytes = canonicalBytes(receipt)
  const { signature } = signBytes(keys, bytes)
  for (let index = 0; index < bytes.length; index += 7) {
    const altered = bytes.slice()
    altered[index]! ^= 1
    expect(await verifyReceipt(altered, signature, publicKey)).toEqual({ ok: false, refusal: { reason: 'signature' } })
  }
  for (let index = 0; index < signature.length; index++) {
    const altered = signature.slice()
    altered[index]! ^= 1
    expect(await verifyReceipt(bytes, altered, publicKey)).toEqual({ ok: false, refusal: { reason: 'signature' } })
  }
  expect(await verifyReceipt(bytes, signature.slice(0, 63), publicKey)).toEqual({ ok: false, refusal: { reason: 'signature' } })
})

test('a receipt signed with another key does not verify', async () => {
  const other = readKeys({ sealKey: newKeySetting('k'), signingKey: newKeySetting('g'), sessionSecret: newKeySetting('s') })
  const bytes = canonicalBytes(receipt)
  expect((await verifyReceipt(bytes, signBytes(other, bytes).signature, publicKey)).ok).toBe(false)
})

test('a signed document of another kind is no receipt', async () => {
  const bytes = canonicalBytes({ ...receipt, document: 'mutabadil.audit-head' })
  expect(await verifyReceipt(bytes, signBytes(keys, bytes).signature, publicKey)).toEqual({ ok: false, refusal: { reason: 'malformed' } })
})
