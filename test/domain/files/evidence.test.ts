import { expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { withdrawAttestation } from '#app/domain/attestations/withdraw-attestation.server.ts'
import { addEvidence } from '#app/domain/files/add-evidence.server.ts'
import { keepUpload } from '#app/domain/files/keep-upload.server.ts'
import { findReadableFile, listFiles } from '#app/domain/files/read.server.ts'
import { removeFile } from '#app/domain/files/remove-file.server.ts'
import { sweepFiles } from '#app/domain/files/sweep.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { contents, inPieces, makeFiles } from '#test/fixtures/make-files.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, testDay } from '#test/fixtures/make-members.ts'

const iso = { code: 'iso27001', issuer: 'A certifier', number: '', scope: '', issuedOn: '2026-01-01' } as const
const dayMs = 86_400_000
const upload = (name = 'certificate.pdf') => ({ name, declaredType: '', bytes: inPieces(contents.pdf) })

/** A house with an attestation and one document to it; `on` is an act of somebody so many days later. */
async function makeEvidence(trx: Trx, queue: Queue<Trx>) {
  const files = makeFiles()
  const owner = await makeHouseOwner(trx)
  const on = (days: number, actor: MemberActor = owner) => makeAct(trx, queue, actor, new Date(testDay.getTime() + days * dayMs))
  const attestation = must(await addAttestation(on(0), iso))
  const { id } = must(await addEvidence(on(0), files, { attestationId: attestation.id, upload: upload() }))
  const sweep = (days: number) => sweepFiles({ ...on(days), actor: { kind: 'system', name: 'clock' } }, files)
  return { files, owner, on, attestationId: attestation.id, id, sweep }
}

const check = { level: 'documented', method: 'Document seen' } as const
const digestOf = async (trx: Trx, id: string) =>
  (await trx.selectFrom('attestation').where('id', '=', id).select('fileSha256').executeTakeFirstOrThrow()).fileSha256

test('staff who saw a document say which, and its digest stands in the check', async ({ trx, queue }) => {
  const { files, on, attestationId, id } = await makeEvidence(trx, queue)
  const staff = on(0, await makeModerator(trx))
  const other = must(await addAttestation(on(0), iso))
  const foreign = must(await addEvidence(on(0), files, { attestationId: other.id, upload: upload() }))
  expect(await checkAttestation(staff, { id: attestationId, ...check })).toMatchObject({ refusal: { reason: 'file_not_named' } })
  expect(await checkAttestation(staff, { id: attestationId, ...check, fileId: foreign.id })).toMatchObject({ refusal: { reason: 'file_gone' } })
  expect(await checkAttestation(staff, { id: attestationId, ...check, fileId: id })).toMatchObject({ ok: true })
  const [file] = await listFiles(trx, { attestationId }, 'evidence')
  expect([await digestOf(trx, attestationId), file?.seen]).toEqual([file?.sha256, true])
  expect(await checkAttestation(staff, { id: attestationId, level: 'verified', method: 'Asked the issuer' })).toMatchObject({ ok: true })
  expect(await digestOf(trx, attestationId)).toBeNull()
})

test('a document that nobody checked goes the day after its house removes it', async ({ trx, queue }) => {
  const { files, owner, on, attestationId, id, sweep } = await makeEvidence(trx, queue)
  expect(await removeFile(on(0, await makeHouseOwner(trx)), { id })).toMatchObject({ refusal: { reason: 'not_found' } })
  const bidder = await makeMember(trx, owner.organisation, ['bidder'])
  expect(await removeFile(on(0, bidder), { id })).toMatchObject({ refusal: { reason: 'forbidden' } })
  expect(await removeFile(on(0), { id })).toEqual({ ok: true, value: { kept: false } })
  expect(await removeFile(on(0), { id })).toMatchObject({ refusal: { reason: 'not_found' } })
  expect(await listFiles(trx, { attestationId }, 'evidence')).toEqual([])
  expect([await sweep(0), files.listStored().length]).toEqual([0, 1])
  expect([await sweep(1), files.listStored().length]).toEqual([1, 0])
  expect(await trx.selectFrom('file').select('id').execute()).toEqual([])
})

test('one that was checked is only listed no more: staff find it for five years', async ({ trx, queue }) => {
  const { files, owner, on, attestationId, id, sweep } = await makeEvidence(trx, queue)
  const moderator = await makeModerator(trx)
  must(await checkAttestation(on(0, moderator), { id: attestationId, ...check, fileId: id }))
  expect(await removeFile(on(0), { id })).toEqual({ ok: true, value: { kept: true } })
  expect(await findReadableFile(trx, owner, id)).toBeUndefined()
  expect(await findReadableFile(trx, moderator, id)).toMatchObject({ id, byOwner: false })
  expect([await sweep(5 * 365), files.listStored().length]).toEqual([0, 1])
  expect([await sweep(5 * 365 + 3), files.listStored().length]).toEqual([1, 0])
})

test('with its attestation withdrawn or long ended, a document goes in its time', async ({ trx, queue }) => {
  const withdrawn = await makeEvidence(trx, queue)
  must(await withdrawAttestation(withdrawn.on(0), { id: withdrawn.attestationId }))
  expect(await withdrawn.sweep(1)).toBe(1)
  const ended = await makeEvidence(trx, queue)
  // The certificate ends on the last day of 2028, 671 days later.
  expect(await ended.sweep(671)).toBe(0)
  expect(await ended.sweep(671 + 5 * 365)).toBe(0)
  expect(await ended.sweep(671 + 5 * 365 + 4)).toBe(1)
})

test('an upload that nothing names is gone after a day, and what was named in time stays', async ({ trx, queue }) => {
  const { files, on, sweep } = await makeEvidence(trx, queue)
  must(await keepUpload(on(0), files, upload(), { purpose: 'evidence' }))
  expect([await sweep(1), files.listStored().length]).toEqual([0, 2])
  expect([await sweep(1.01), files.listStored().length]).toEqual([1, 1])
})
