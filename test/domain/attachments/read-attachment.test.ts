import { expect } from 'vitest'
import { readAttachment } from '#app/domain/attachments/read-attachment.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ScannerAway, type Scanner } from '#app/domain/files/scanner.ts'
import { sealFile } from '#app/domain/attachments/seal.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { attach, beginProposal, submitWhole } from '#test/fixtures/make-attachments.ts'
import { openBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { contents, makeFiles } from '#test/fixtures/make-files.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

/** A requirement with one submitted proposal that has a file, whose bidder says of it what it likes. */
async function makeAttached(trx: Trx, queue: Queue<Trx>, scanner?: Scanner) {
  const world = await makeWorld(trx, queue)
  const requirement = await makePublishedRequirement(world)
  const { act, id: proposalId } = await beginProposal(world, requirement)
  const files = makeFiles({ scanner })
  const { attachment } = await attach(act, files, proposalId, await sealFile(contents.html, { name: '../a page.pdf', type: 'application/pdf' }))
  await submitWhole(world, requirement, proposalId)
  const read = (actor: MemberActor, asked: { proposalId?: string; attachmentId?: string } = {}) =>
    readAttachment(world.act(actor), files, { requirementId: requirement.id, proposalId, attachmentId: attachment.id, ...asked })
  const events = async () =>
    (await trx.selectFrom('auditEvent').select(['verb', 'body']).where('verb', 'like', 'attachment.read%').orderBy('id').execute()).map(
      ({ verb, body }) => [verb, (JSON.parse(body.toString()) as { data: object }).data] as const,
    )
  return { world, requirement, proposalId, attachment, files, read, events }
}

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

test('before the opening nobody of the institution is handed a file, and each attempt is an event', async ({ trx, queue }) => {
  const { world, read, events } = await makeAttached(trx, queue)
  const { bank, stranger, houses } = world
  for (const actor of [bank.owner, bank.procurement, bank.evaluator, bank.security, bank.auditor]) expect((await read(actor)).ok).toBe(false)
  expect(await read(bank.procurement)).toEqual(refusal('not_opened'))
  expect(await read(stranger.owner)).toEqual(refusal('not_found'))
  expect((await read(houses[0]!.owner)).ok).toBe(false)
  const seen = await events()
  expect(new Set(seen.map(([verb]) => verb))).toEqual(new Set(['attachment.read_denied']))
  expect(seen.length).toBeGreaterThanOrEqual(6)
})

test('after it those who may read the proposals are, by the key of the envelope: what it is by its bytes, recorded by name', async ({ trx, queue }) => {
  const { world, requirement, proposalId, attachment, read, events } = await makeAttached(trx, queue)
  await openBids(world, requirement)
  expect(await read(world.bank.security)).toEqual(refusal('forbidden'))
  await seatEvaluator(world, requirement.id)
  const handed = await read(world.bank.evaluator)
  expect(handed).toMatchObject({ ok: true, value: { name: 'a page.pdf', type: 'application/octet-stream', sizeBytes: contents.html.length } })
  expect(Buffer.from((handed as { value: { bytes: Uint8Array } }).value.bytes)).toEqual(contents.html)
  expect((await events()).at(-1)).toEqual(['attachment.read', { proposal: proposalId, attachment: attachment.id }])
  for (const asked of [{ attachmentId: newId() }, { proposalId: newId() }, { attachmentId: 'no id' }]) {
    expect(await read(world.bank.evaluator, asked)).toEqual(refusal('not_found'))
  }
})

test('a file that was changed in the store, or is gone from it, is handed to nobody', async ({ trx, queue }) => {
  const { world, requirement, attachment, files, read } = await makeAttached(trx, queue)
  await openBids(world, requirement)
  await seatEvaluator(world, requirement.id)
  const { storeKey } = await trx.selectFrom('file').select('storeKey').where('id', '=', attachment.id).executeTakeFirstOrThrow()
  const other = await files.store.receive(
    (async function* () {
      yield contents.pdf
    })(),
    { maxBytes: 1000 },
  )
  await other.keep()
  await trx.updateTable('file').set({ storeKey: other.key }).where('id', '=', attachment.id).execute()
  expect(await read(world.bank.evaluator)).toEqual(refusal('altered'))
  await trx.updateTable('file').set({ storeKey }).where('id', '=', attachment.id).execute()
  await files.store.remove(storeKey)
  expect(await read(world.bank.evaluator)).toEqual(refusal('lost'))
})

test('the scanner is asked when it can see the file for the first time, and without its word nothing is handed out', async ({ trx, queue }) => {
  let verdict: 'found' | 'away' = 'found'
  const scanner: Scanner = { scan: () => (verdict === 'away' ? Promise.reject(new ScannerAway('away')) : Promise.resolve({ clean: false, finding: 'Eicar' })) }
  const { world, requirement, read } = await makeAttached(trx, queue, scanner)
  await openBids(world, requirement)
  await seatEvaluator(world, requirement.id)
  expect(await read(world.bank.evaluator)).toEqual(refusal('infected'))
  verdict = 'away'
  expect(await read(world.bank.evaluator)).toEqual(refusal('not_checkable'))
})
