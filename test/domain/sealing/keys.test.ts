import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newKeySetting, publicKeys, readKeys, sealCheck, signBytes, unwrap, wrap } from '#app/domain/sealing/keys.server.ts'
import { newId } from '#app/domain/identifiers.ts'

const sessionSecret = newKeySetting('s1')
const signingKey = newKeySetting('g1')
const sealKey = newKeySetting('k1')
const keys = readKeys({ sealKey, signingKey, sessionSecret })
const secret = Buffer.from('AGE-SECRET-KEY-1EXAMPLE')
const place = { requirementId: newId(), envelopeKind: 'financial' } as const

describe('reading keys', () => {
  test.each([
    ['SEAL_KEY', { sealKey: 'k1:short' }],
    ['SEAL_KEY', { sealKey: '' }],
    ['SEAL_KEY', { sealKey: `${sealKey},${sealKey}` }],
    ['SIGNING_KEY', { signingKey: `g1:${Buffer.alloc(31).toString('base64')}` }],
    ['SESSION_SECRET', { sessionSecret: 'no colon' }],
  ])('a wrong %s is refused in one line that names it and shows no secret', (setting, wrong) => {
    const read = () => readKeys({ sealKey, signingKey, sessionSecret, ...wrong })
    expect(read).toThrow(new RegExp(`^${setting} [^\\n]+$`))
    for (const value of Object.values(wrong).filter((text) => text !== '')) expect(read).not.toThrow(value)
  })

  test('of several keys the first is used for what is new', () => {
    const rotated = readKeys({ sealKey: `${newKeySetting('k2')},${sealKey}`, signingKey, sessionSecret })
    expect(wrap(rotated, secret, place).keyId).toBe('k2')
  })
})

describe('wrapping', () => {
  test('a wrapped secret unwraps to the same bytes and does not contain them', () => {
    const { wrapped, keyId } = wrap(keys, secret, place)
    expect(wrapped.includes(secret)).toBe(false)
    expect(unwrap(keys, wrapped, keyId, place)).toEqual(secret)
  })

  test('a rotated key still unwraps what it wrapped', () => {
    const { wrapped, keyId } = wrap(keys, secret, place)
    const rotated = readKeys({ sealKey: `${newKeySetting('k2')},${sealKey}`, signingKey, sessionSecret })
    expect(unwrap(rotated, wrapped, keyId, place)).toEqual(secret)
  })

  test('another requirement, another kind, another key id or no such key refuses', () => {
    const { wrapped, keyId } = wrap(keys, secret, place)
    expect(unwrap(keys, wrapped, keyId, { ...place, requirementId: newId() })).toBeUndefined()
    expect(unwrap(keys, wrapped, keyId, { ...place, envelopeKind: 'technical' })).toBeUndefined()
    expect(unwrap(keys, wrapped, 'k9', place)).toBeUndefined()
    // The same 32 bytes under another id: only the associated data tells them apart.
    const renamed = readKeys({ sealKey: sealKey.replace('k1:', 'k3:'), signingKey, sessionSecret })
    expect(unwrap(renamed, wrapped, 'k3', place)).toBeUndefined()
  })

  test('no byte of a wrapped secret can change unseen', () => {
    const { wrapped, keyId } = wrap(keys, secret, place)
    for (let index = 0; index < wrapped.length; index++) {
      const altered = Buffer.from(wrapped)
      altered[index]! ^= 1
      expect(unwrap(keys, altered, keyId, place), `byte ${index}`).toBeUndefined()
    }
    expect(unwrap(keys, wrapped.subarray(0, 20), keyId, place)).toBeUndefined()
  })
})

test('the check value is the same for the same key, another for another, and not the key', () => {
  const key = keys.seal.current
  expect(sealCheck(key)).toEqual(sealCheck({ id: 'renamed', bytes: key.bytes }))
  expect(sealCheck(key)).not.toEqual(sealCheck(readKeys({ sealKey: newKeySetting('k1'), signingKey, sessionSecret }).seal.current))
  expect(sealCheck(key)).not.toEqual(key.bytes)
})

test('a standard Ed25519 implementation verifies our signatures with the exported public key', () => {
  const bytes = Buffer.from('what is signed')
  const { signature, keyId } = signBytes(keys, bytes)
  const exported = publicKeys(keys).find((key) => key.keyId === keyId)!
  expect(verify(null, bytes, createPublicKey(exported.pem), signature)).toBe(true)
  expect(verify(null, Buffer.from('what is signed?'), createPublicKey(exported.pem), signature)).toBe(false)
})

test('the public key of a seed is the one RFC 8032 gives for it', () => {
  // RFC 8032, section 7.1, test 1.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString('base64')
  const known = readKeys({ sealKey, signingKey: `t1:${seed}`, sessionSecret })
  expect(Buffer.from(known.signing.current.publicKey).toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
})
