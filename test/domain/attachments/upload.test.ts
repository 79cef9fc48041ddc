import { describe, expect } from 'vitest'
import { attachOnServer } from '#app/domain/attachments/attach-on-server.server.ts'
import { dropUpload } from '#app/domain/attachments/drop-upload.server.ts'
import { finishUpload } from '#app/domain/attachments/finish-upload.server.ts'
import { attachmentBytes, ciphertextBytes } from '#app/domain/attachments/limits.ts'
import { putPiece } from '#app/domain/attachments/put-piece.server.ts'
import { listUploads, readOwnAttachment } from '#app/domain/attachments/read.server.ts'
import { removeAttachment } from '#app/domain/attachments/remove-attachment.server.ts'
import { startUpload } from '#app/domain/attachments/start-upload.server.ts'
import { sweepUploads } from '#app/domain/attachments/sweep.server.ts'
import { findReadableFile } from '#app/domain/files/read.server.ts'
import { removeFile } from '#app/domain/files/remove-file.server.ts'
import type { SealedFile } from '#app/domain/attachments/seal.ts'
import { newId } from '#app/domain/identifiers.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { attach, beginProposal, makeSealed, piecesOf, submitWhole } from '#test/fixtures/make-attachments.ts'
import { contents, inPieces, makeFiles } from '#test/fixtures/make-files.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) })
const announced = ({ ciphertext, facts }: SealedFile) => ({ sizeBytes: ciphertext.byteLength, sha256: facts.ciphertextSha256 })

async function begin(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const requirement = await makePublishedRequirement(world)
  const { act, id: proposalId } = await beginProposal(world, requirement)
  const draft = async () => (await trx.selectFrom('proposalDraft').select('body').where('proposalId', '=', proposalId).executeTakeFirstOrThrow()).body!
  return { world, requirement, act, proposalId, draft, files: makeFiles() }
}

describe('an upload in pieces', () => {
  test('comes in any order and more than once, is gone on with where it stopped, and comes out as it went in', async ({ trx, queue }) => {
    const { act, proposalId, files, draft } = await begin(trx, queue)
    const sealed = await makeSealed()
    const [first, second, third] = piecesOf(sealed)
    const { id: uploadId, pieces } = must(await startUpload(act, { proposalId, ...announced(sealed) }))
    expect(pieces).toBe(3)
    for (const piece of [third!, first!, third!]) must(await putPiece(act, files, { proposalId, uploadId, ...piece }))
    expect(await finishUpload(act, files, { proposalId, uploadId, facts: sealed.facts })).toEqual({
      ok: false,
      refusal: { reason: 'incomplete', missing: [1] },
    })
    const again = must(await startUpload(act, { proposalId, ...announced(sealed) }))
    expect(again).toEqual({ id: uploadId, pieces: 3, arrived: [0, 2] })
    must(await putPiece(act, files, { proposalId, uploadId, ...second! }))
    const { attachment, revision, before } = must(await finishUpload(act, files, { proposalId, uploadId, facts: sealed.facts }))
    expect([before, revision]).toEqual([1, 2])
    expect((await draft()).attachments).toEqual([attachment])
    const { bytes } = must(await readOwnAttachment(act, files, { proposalId, attachmentId: attachment.id, sealed: false }))
    expect([bytes.byteLength, attachment.sizeBytes]).toEqual([600_000, 600_000])
    expect(Buffer.from(must(await readOwnAttachment(act, files, { proposalId, attachmentId: attachment.id, sealed: true })).bytes)).toEqual(
      Buffer.from(sealed.ciphertext),
    )
    // The pieces are gone, the whole is kept.
    expect([await listUploads(trx, proposalId), files.listStored().length]).toEqual([[], 1])
  })

  test('refuses a piece that is not what its digest says, of another length, of no number, or another under the same number', async ({ trx, queue }) => {
    const { act, proposalId, files } = await begin(trx, queue)
    const sealed = await makeSealed(300_000)
    const [first, second] = piecesOf(sealed)
    const { id: uploadId } = must(await startUpload(act, { proposalId, ...announced(sealed) }))
    const put = (piece: typeof first) => putPiece(act, files, { proposalId, uploadId, ...piece! })
    const flipped = Uint8Array.from(first!.bytes, (byte, index) => (index === 7 ? byte ^ 1 : byte))
    expect(await put({ ...first!, bytes: flipped })).toEqual(refusal('broken_piece'))
    expect(await put({ ...second!, position: 0 })).toEqual(refusal('broken_piece'))
    expect(await put({ ...second!, position: 2 })).toEqual(refusal('broken_piece'))
    must(await put(first))
    const other = piecesOf({ ...sealed, ciphertext: flipped })[0]!
    expect(await put(other)).toEqual(refusal('other_piece'))
    expect(await listUploads(trx, proposalId)).toMatchObject([{ arrived: [0] }])
  })

  test('whose pieces are not together what was announced is refused, and nothing of it stays', async ({ trx, queue }) => {
    const { act, proposalId, files, draft } = await begin(trx, queue)
    const [sealed, another] = [await makeSealed(1000), await makeSealed(1000)]
    const { id: uploadId } = must(await startUpload(act, { proposalId, ...announced(sealed) }))
    must(await putPiece(act, files, { proposalId, uploadId, ...piecesOf({ ...another, ciphertext: another.ciphertext })[0]! }))
    expect(await finishUpload(act, files, { proposalId, uploadId, facts: sealed.facts })).toEqual(refusal('altered'))
    expect([await listUploads(trx, proposalId), files.listStored(), (await draft()).attachments]).toEqual([[], [], []])
  })

  test('is attached once when its end is said twice', async ({ trx, queue }) => {
    const { act, proposalId, files, draft } = await begin(trx, queue)
    const sealed = await makeSealed(1000)
    const { attachment } = await attach(act, files, proposalId, sealed)
    expect((await attach(act, files, proposalId, sealed)).attachment).toEqual(attachment)
    expect([(await draft()).attachments.length, files.listStored().length]).toEqual([1, 1])
  })

  test('of more than a file, a proposal or a number of files may be is refused before a byte of it comes', async ({ trx, queue }) => {
    const { act, proposalId } = await begin(trx, queue)
    const start = (sizeBytes: number) => startUpload(act, { proposalId, sizeBytes, sha256: 'a'.repeat(64) })
    expect(await start(ciphertextBytes + 1)).toEqual({ ok: false, refusal: { reason: 'too_large', limitMebibytes: 25 } })
    await insertFiles(trx, act, proposalId, { count: 4, sizeBytes: attachmentBytes })
    expect(await start(1)).toEqual({ ok: false, refusal: { reason: 'too_much', limitMebibytes: 100 } })
    await trx.deleteFrom('file').execute()
    await insertFiles(trx, act, proposalId, { count: 20, sizeBytes: 1000 })
    expect(await start(1)).toEqual({ ok: false, refusal: { reason: 'too_many', limit: 20 } })
  })

  test('that stays unfinished is swept after a day with its pieces, and can be given up before', async ({ trx, queue }) => {
    const { world, act, proposalId, files } = await begin(trx, queue)
    const sealed = await makeSealed(1000)
    const begun = async () => {
      const { id } = must(await startUpload(act, { proposalId, ...announced(sealed) }))
      must(await putPiece(act, files, { proposalId, uploadId: id, ...piecesOf(sealed)[0]! }))
      return id
    }
    must(await dropUpload(act, files, { proposalId, uploadId: await begun() }))
    expect(files.listStored()).toEqual([])
    await begun()
    const sweep = () => sweepUploads({ ...act, actor: { kind: 'system', name: 'clock' } }, files)
    world.time.pass(86_400_000)
    expect([await sweep(), files.listStored().length]).toEqual([0, 1])
    world.time.pass(1)
    expect([await sweep(), files.listStored().length]).toEqual([1, 0])
  })
})

describe('the files of a proposal', () => {
  test('are not found by another house, and not by the way that other files are read and removed', async ({ trx, queue }) => {
    const { world, act, proposalId, files } = await begin(trx, queue)
    const sealed = await makeSealed(1000)
    const { attachment } = await attach(act, files, proposalId, sealed)
    const rival = world.act(world.houses[1]!.bidder)
    const attachmentId = attachment.id
    expect(await startUpload(rival, { proposalId, ...announced(sealed) })).toEqual(refusal('not_found'))
    expect(await putPiece(rival, files, { proposalId, uploadId: newId(), ...piecesOf(sealed)[0]! })).toEqual(refusal('not_found'))
    expect(await finishUpload(rival, files, { proposalId, uploadId: newId(), facts: sealed.facts })).toEqual(refusal('not_found'))
    expect(await removeAttachment(rival, { proposalId, attachmentId })).toEqual(refusal('not_found'))
    expect(await readOwnAttachment(rival, files, { proposalId, attachmentId, sealed: true })).toEqual(refusal('not_found'))
    expect(await removeAttachment(world.act(world.houses[0]!.finance), { proposalId, attachmentId })).toEqual(refusal('forbidden'))
    for (const actor of [world.staff.admin, world.bank.owner, world.houses[0]!.owner]) expect(await findReadableFile(trx, actor, attachmentId)).toBeUndefined()
    expect(await removeFile(world.act(world.houses[0]!.owner), { id: attachmentId })).toEqual(refusal('not_found'))
  })

  test('an upload is not taken on with another proposal of the same house', async ({ trx, queue }) => {
    const { world, act, proposalId, files } = await begin(trx, queue)
    const other = await beginProposal(world, await makePublishedRequirement(world))
    const sealed = await makeSealed(1000)
    const { id: uploadId } = must(await startUpload(act, { proposalId, ...announced(sealed) }))
    expect(await putPiece(act, files, { proposalId: other.id, uploadId, ...piecesOf(sealed)[0]! })).toEqual(refusal('not_found'))
    expect(await finishUpload(act, files, { proposalId: other.id, uploadId, facts: sealed.facts })).toEqual(refusal('not_found'))
  })

  test('leave their answers with them when they are removed, and stay as they are when the draft is saved', async ({ trx, queue }) => {
    const { requirement, act, proposalId, files, draft } = await begin(trx, queue)
    const { attachment, revision } = await attach(act, files, proposalId, await makeSealed(1000))
    const { answers } = makeTechnical(requirement.criterionIds)
    const content = makeTechnical([], { answers: answers.map((answer) => ({ ...answer, evidence: [{ kind: 'attachment' as const, id: attachment.id }] })) })
    must(await saveDraft(act, { proposalId, revision, content }))
    expect(await draft()).toMatchObject({ attachments: [attachment], answers: [{ evidence: [{ id: attachment.id }] }, {}, {}] })
    expect(must(await removeAttachment(act, { proposalId, attachmentId: attachment.id }))).toEqual({ before: 3, revision: 4 })
    expect(await draft()).toMatchObject({ attachments: [], answers: [{ evidence: [] }, { evidence: [] }, { evidence: [] }] })
    expect(await trx.selectFrom('file').select(['removedAt', 'retentionUntil']).execute()).toMatchObject([
      { removedAt: expect.any(Date), retentionUntil: expect.any(String) },
    ])
  })

  test('change no more from the submission on, until it is withdrawn; what an envelope may hold is then kept for five years', async ({ trx, queue }) => {
    const { world, requirement, act, proposalId, files } = await begin(trx, queue)
    const sealed = await makeSealed(1000)
    const { attachment } = await attach(act, files, proposalId, sealed)
    const begun = must(await startUpload(act, { proposalId, ...announced(await makeSealed(500)) }))
    await submitWhole(world, requirement, proposalId)
    const attachmentId = attachment.id
    const tries = () => [
      startUpload(act, { proposalId, ...announced(sealed) }),
      putPiece(act, files, { proposalId, uploadId: begun.id, ...piecesOf(sealed)[0]! }),
      finishUpload(act, files, { proposalId, uploadId: begun.id, facts: sealed.facts }),
      dropUpload(act, files, { proposalId, uploadId: begun.id }),
      removeAttachment(act, { proposalId, attachmentId }),
      attachOnServer(act, files, { proposalId, upload: { name: 'a.pdf', declaredType: '', bytes: inPieces(contents.pdf) } }),
    ]
    for (const attempt of tries()) expect(await attempt).toEqual(refusal('already_submitted'))
    // The house still reads its own.
    expect(await readOwnAttachment(act, files, { proposalId, attachmentId, sealed: false })).toMatchObject({ ok: true })
    must(await withdrawProposal(act, { proposalId }))
    must(await removeAttachment(act, { proposalId, attachmentId }))
    const { retentionUntil } = await trx.selectFrom('file').select('retentionUntil').executeTakeFirstOrThrow()
    expect(Number(retentionUntil!.slice(0, 4)) - world.time.now().getUTCFullYear()).toBe(5)
    await close(world, requirement)
    expect(await startUpload(act, { proposalId, ...announced(sealed) })).toEqual(refusal('not_open'))
  })

  test('that come without scripts are looked at and encrypted before they reach the disk', async ({ trx, queue }) => {
    const { act, proposalId, files, draft } = await begin(trx, queue)
    const send = (name: string, content: Uint8Array) => attachOnServer(act, files, { proposalId, upload: { name, declaredType: '', bytes: inPieces(content) } })
    const { attachment } = must(await send('خط.pdf', contents.pdf))
    expect(attachment).toMatchObject({ name: 'خط.pdf', type: 'application/pdf', sizeBytes: contents.pdf.length })
    expect(Buffer.from(must(await readOwnAttachment(act, files, { proposalId, attachmentId: attachment.id, sealed: false })).bytes)).toEqual(contents.pdf)
    const stored = must(await readOwnAttachment(act, files, { proposalId, attachmentId: attachment.id, sealed: true })).bytes
    expect(Buffer.from(stored).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    expect(await trx.selectFrom('file').select(['name', 'type', 'sealed', 'sha256']).execute()).toEqual([
      { name: 'attachment', type: 'application/octet-stream', sealed: true, sha256: attachment.ciphertextSha256 },
    ])
    expect(await send('archive.zip', contents.zip)).toEqual(refusal('archive'))
    expect(await send('page.pdf', contents.html)).toEqual(refusal('markup'))
    expect(await send('', new Uint8Array())).toEqual(refusal('no_file'))
    expect([(await draft()).attachments.length, files.listStored().length]).toEqual([1, 1])
  })
})

async function insertFiles(
  trx: Trx,
  act: Awaited<ReturnType<typeof begin>>['act'],
  proposalId: string,
  { count, sizeBytes }: { count: number; sizeBytes: number },
) {
  const at = await act.clock(trx)
  const of = { proposalId, ownerId: act.actor.organisation.id, uploadedBy: act.actor.personId, uploadedAt: at, attachedAt: at, purpose: 'attachment' as const }
  const rest = { attestationId: null, offeringId: null, organisationId: null, removedAt: null, removedBy: null, retentionUntil: null, scannedAt: null }
  const rows = Array.from({ length: count }, () => {
    const id = newId()
    return { id, storeKey: id, sha256: 'a'.repeat(64), sizeBytes, type: 'application/octet-stream', name: 'attachment', sealed: true, ...of, ...rest }
  })
  await trx.insertInto('file').values(rows).execute()
}
