import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'

// A stored procedure is never written over, so other rules under one of these versions would reach new databases alone: they need a version of their own.
const digests = {
  'quotation 1': 'caf501dce50e042a5b76f41eaad0125a4a7a74c391050c247cd513006cc7faea',
  'bank-rfp 1': 'f51e81ae43018af5410ee951df586d84112852163531086d821bd3ec05cd693d',
  'ppra-two-envelope 1': '616927cb39ae8124049b9f891d8c74de1ebb2ba16d06fa2253d8b84d8ec4b4b4',
  'ppra-single-envelope 1': '508dafa959e0e5c09376f66119b733594c8d80c33be0fcc63d66e68457e8fdb8',
  'quotation-rehearsal 1': '053f279c84bf2cb9fd1d5fa1f24d80467393ba9c6592f7dbe8936579ade60a11',
  'bank-rfp-rehearsal 1': '0688de4966f9872c211196dbe5d230ce9d2d581eb36cfb48ba000844bad2d79d',
}

test('the rules of a version of a procedure stay as they were shipped', () => {
  const shipped = [...shippedProfiles, ...rehearsalProfiles].map((profile) => [
    `${profile.code} ${profile.version}`,
    createHash('sha256').update(canonicalBytes(profile)).digest('hex'),
  ])
  expect(Object.fromEntries(shipped)).toEqual(digests)
})
