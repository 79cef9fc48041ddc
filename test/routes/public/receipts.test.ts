import { describe, expect } from 'vitest'
import { listReceipts } from '#app/domain/proposals/read-receipts.server.ts'
import { checkReceipt } from '#app/domain/sealing/check-receipt.ts'
import { publicKeys } from '#app/domain/sealing/keys.server.ts'
import { action } from '#app/routes/public/receipts.tsx'
import { test } from '#test/fixtures/database.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys, type World } from '#test/fixtures/make-world.ts'

async function makeReceipt(world: World) {
  const proposalId = await makeSubmittedProposal(world, await makePublishedRequirement(world))
  const [receipt] = await listReceipts(world.db, proposalId)
  return { proposalId, ...receipt! }
}

describe('a receipt', () => {
  test('holds by its text and signature alone, and not once a digit is changed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { proposalId, bytes, signature } = await makeReceipt(world)
    const keys = publicKeys(testKeys)
    expect(await checkReceipt(`${bytes}\n`, ` ${signature}\n`, keys)).toMatchObject({ ok: true, value: { proposal: proposalId } })
    const altered = bytes.replace('"version":1', '"version":2')
    expect(await checkReceipt(altered, signature, keys)).toEqual({ ok: false, refusal: { reason: 'signature' } })
    expect(await checkReceipt(bytes, 'not base64', keys)).toEqual({ ok: false, refusal: { reason: 'signature' } })
    expect(await checkReceipt('{}', signature, keys)).toEqual({ ok: false, refusal: { reason: 'unreadable' } })
    expect(await checkReceipt(bytes, signature, [])).toEqual({ ok: false, refusal: { reason: 'unknown-key' } })
  })

  test('is checked by the server for those without scripts', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { bytes, signature } = await makeReceipt(world)
    const anybody = await signedIn(world, queue, world.stranger.owner)
    expect(await anybody.post(action, {}, { receipt: bytes, signature })).toMatchObject({ status: 200, data: { verdict: { ok: true } } })
    expect(await anybody.post(action, {}, { receipt: bytes, signature: 'AAAA' })).toMatchObject({
      status: 400,
      data: { verdict: { refusal: { reason: 'signature' } } },
    })
    expect(await anybody.post(action, {}, { receipt: '', signature })).toMatchObject({
      status: 400,
      data: { form: { error: { receipt: ['proposals.receipts.missing'] }, initialValue: { signature } } },
    })
  })
})
