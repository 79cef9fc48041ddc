import { describe, expect } from 'vitest'
import { largestKeptBytes } from '#app/domain/proposals/age-file.ts'
import { readFinancialDraft, saveFinancialDraft } from '#app/domain/proposals/financial-draft.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { makeRecoveryCode, readRecoveryCode } from '#app/domain/proposals/recovery-code.ts'
import { decryptUnderCode, encryptUnderCode } from '#app/domain/proposals/under-code.ts'
import { newIdentity, sealEnvelope } from '#app/domain/sealing/envelope.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeReadyProposal, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const price = new TextEncoder().encode('[{"unit":"4512345"}]')
const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

describe('a recovery code', () => {
  test('opens what lies under it, also when typed from paper; another does not', async () => {
    const code = makeRecoveryCode()
    const kept = await encryptUnderCode(code, price)
    const typed = readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)
    expect(typed).toBe(code)
    expect(new TextDecoder().decode(await decryptUnderCode(typed!, kept))).toBe('[{"unit":"4512345"}]')
    expect(await decryptUnderCode(makeRecoveryCode(), kept)).toBeUndefined()
  })

  test('is refused when it cannot be one', () => {
    for (const text of ['', 'ABCD-EFGH', makeRecoveryCode().slice(1), `${makeRecoveryCode()}A`, makeRecoveryCode().replace(/.$/, 'U')])
      expect(readRecoveryCode(text)).toBeUndefined()
  })
})

describe('the draft of a price', () => {
  test('is kept as it was encrypted, the last one, until it was submitted', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const { proposalId } = ready
    const [first, second] = [await encryptUnderCode(makeRecoveryCode(), price), await encryptUnderCode(makeRecoveryCode(), price)]
    const { bidder, owner } = world.houses[0]!
    must(await saveFinancialDraft(world.act(bidder), { proposalId, ciphertext: first }))
    must(await saveFinancialDraft(world.act(owner), { proposalId, ciphertext: second }))
    const kept = await readFinancialDraft(trx, proposalId)
    expect(kept!.ciphertext.equals(second)).toBe(true)
    must(await submitProposal(world.act(bidder), ready))
    expect(await readFinancialDraft(trx, proposalId)).toBeUndefined()
    expect(await saveFinancialDraft(world.act(bidder), { proposalId, ciphertext: first })).toEqual(refusal('already_submitted'))
  })

  test('is taken only under a passphrase: in clear, sealed to a key, under both, or far too large it is refused', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { proposalId } = await makeReadyProposal(world, await makePublishedRequirement(world))
    const { recipient } = await newIdentity()
    const kept = await encryptUnderCode(makeRecoveryCode(), price)
    const large = new Uint8Array(largestKeptBytes + 1)
    large.set(kept)
    const both = new TextDecoder('latin1').decode(kept).replace('\n--- ', '\n-> X25519 AAAA\nAAAA\n--- ')
    const wrong = [
      price,
      new Uint8Array(),
      (await sealEnvelope([recipient], 'a price')).ciphertext,
      Uint8Array.from(both, (character) => character.charCodeAt(0)),
      large,
    ]
    for (const ciphertext of wrong)
      expect(await saveFinancialDraft(world.act(world.houses[0]!.bidder), { proposalId, ciphertext })).toEqual(refusal('not_under_a_code'))
    expect(await readFinancialDraft(trx, proposalId)).toBeUndefined()
  })

  test('is of the house’s bidders, while the requirement is open', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world, { profileCode: 'quotation' })
    const { proposalId } = await makeReadyProposal(world, requirement)
    const ciphertext = await encryptUnderCode(makeRecoveryCode(), price)
    const [house, rival] = [world.houses[0]!, world.houses[1]!]
    expect(await saveFinancialDraft(world.act(house.finance), { proposalId, ciphertext })).toEqual(refusal('forbidden'))
    expect(await saveFinancialDraft(world.act(rival.bidder), { proposalId, ciphertext })).toEqual(refusal('not_found'))
    await close(world, requirement)
    expect(await saveFinancialDraft(world.act(house.bidder), { proposalId, ciphertext })).toEqual(refusal('not_open'))
  })
})

describe('a carbon copy', () => {
  test('is taken only under a passphrase, and kept with its submission', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const ready = await makeReadyProposal(world, await makePublishedRequirement(world))
    const bidder = world.act(world.houses[0]!.bidder)
    expect(await submitProposal(bidder, { ...ready, carbonCopy: price })).toEqual(refusal('not_an_envelope'))
    const carbonCopy = await encryptUnderCode(makeRecoveryCode(), price)
    const { versionId } = must(await submitProposal(bidder, { ...ready, carbonCopy }))
    const rows = await trx.selectFrom('carbonCopy').selectAll().execute()
    expect(rows).toEqual([{ proposalVersionId: versionId, ciphertext: Buffer.from(carbonCopy) }])
  })

  test('is there only where the house wanted it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    await makeSubmittedProposal(world, await makePublishedRequirement(world))
    expect(await trx.selectFrom('carbonCopy').selectAll().execute()).toEqual([])
  })
})
