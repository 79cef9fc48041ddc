import { describe, expect } from 'vitest'
import { listEntries } from '#app/domain/answer-library/read.server.ts'
import { pieceBytes } from '#app/domain/attachments/limits.ts'
import * as attachment from '#app/routes/house/attachment.ts'
import * as attachments from '#app/routes/house/attachments.ts'
import * as proposalFiles from '#app/routes/house/proposal-files.tsx'
import { action as write } from '#app/routes/house/proposal.tsx'
import { action as take, loader as library } from '#app/routes/house/proposal-library.tsx'
import { test } from '#test/fixtures/database.ts'
import { beginProposal, makeSealed, piecesOf } from '#test/fixtures/make-attachments.ts'
import { contents, makeFiles } from '#test/fixtures/make-files.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'
import { startRouteHost } from '#test/fixtures/route-host.ts'

const answered = (criterionId: string, note = '') => ({ 'answers[0].criterionId': criterionId, 'answers[0].answer': 'meets', 'answers[0].note': note })

describe('whichever button is pressed, what was typed is kept first', () => {
  test('a draft that keeps itself is told its revision and stays on its page; the others lead on', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = await beginProposal(world, requirement)
    const mine = await signedIn(world, queue, world.houses[0]!.bidder)
    const first = requirement.criterionIds[0]!
    const press = (revision: number, intent: string, note = '') => mine.post(write, { id }, { revision: `${revision}`, intent, ...answered(first, note) })
    expect(await press(1, 'autosave')).toMatchObject({ status: 200, data: { autosave: { saved: true, at: world.time.now() }, revision: 2 } })
    expect(await press(1, 'autosave', 'Typed over an older one')).toMatchObject({
      status: 409,
      data: { autosave: { saved: false }, revision: 2, stale: { revision: 2 } },
    })
    expect(await press(2, 'seal', 'a')).toMatchObject({ status: 303, location: `/house/proposals/${id}/submit` })
    expect(await press(3, 'files', 'b')).toMatchObject({ status: 303, location: `/house/proposals/${id}/files` })
    expect(await press(4, `library:${first}`, 'c')).toMatchObject({ status: 303, location: `/house/proposals/${id}/library?criterion=${first}` })
    const { body } = await trx.selectFrom('proposalDraft').select('body').where('proposalId', '=', id).executeTakeFirstOrThrow()
    expect(body!.answers).toMatchObject([{ note: 'c' }])
  })

  test('an answer goes into the library with what its criterion asks, and from there into another answer', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const requirement = await makePublishedRequirement(world)
    const { id } = await beginProposal(world, requirement)
    const [house] = world.houses
    const mine = await signedIn(world, queue, house!.bidder)
    const [first, second] = requirement.criterionIds as [string, string]
    const keep = (revision: number, note: string) => mine.post(write, { id }, { revision: `${revision}`, intent: `keep:${first}`, ...answered(first, note) })
    expect(await keep(1, '')).toMatchObject({ status: 400, data: { form: { error: { '': ['proposalEditor.nothingToKeep'] } } } })
    expect(await keep(2, 'Records every session.')).toMatchObject({ status: 303, location: `/house/proposals/${id}#answer-${first}` })
    const [entry] = await listEntries(trx, house!.id)
    expect(entry).toMatchObject({ title: 'Records every session.', topic: { kind: 'capability', ref: 'iam-pam' } })
    const choosing = await signedIn(world, queue, house!.bidder, { query: `?criterion=${second}` })
    expect((await choosing.load(library, { id })).data).toMatchObject({ criterion: { id: second }, answered: false, entries: [{ id: entry!.id }] })
    expect(await mine.post(take, { id }, { criterionId: second, entryId: entry!.id })).toMatchObject({
      status: 400,
      data: { refused: { reason: 'no_answer' } },
    })
    expect(await mine.post(take, { id }, { criterionId: second, entryId: entry!.id, answer: 'partly' })).toMatchObject({
      status: 303,
      location: `/house/proposals/${id}#answer-${second}`,
    })
  })
})

test('over the network a file is begun, sent in pieces with their digests, attached, handed back and removed; without scripts it comes by a form', async ({
  trx,
  queue,
}) => {
  const world = await makeWorld(trx, queue)
  const { id } = await beginProposal(world, await makePublishedRequirement(world))
  const files = makeFiles()
  const routes = {
    '/house/proposals/:id/attachments': attachments,
    '/house/proposals/:id/attachments/:attachmentId': attachment,
    '/house/proposals/:id/files': proposalFiles,
  }
  const host = await startRouteHost({ db: trx, queue, files, routes })
  const cookie = await host.sessionOf(world.houses[0]!.bidder)
  const address = `/house/proposals/${id}/attachments`
  const ask = (path: string, method: string, body?: BodyInit, headers: Record<string, string> = {}) =>
    fetch(host.url + address + path, { method, body, headers: { cookie: `session=${cookie}`, origin: host.url, ...headers }, redirect: 'manual' })
  const sealed = await makeSealed(pieceBytes + 10)
  const begun = await ask('', 'POST', JSON.stringify({ sizeBytes: sealed.ciphertext.byteLength, sha256: sealed.facts.ciphertextSha256 }))
  const { id: uploadId } = (await begun.json()) as { id: string }
  const put = ({ position, bytes, sha256 }: ReturnType<typeof piecesOf>[number]) =>
    ask(`/${uploadId}?piece=${position}`, 'PUT', Uint8Array.from(bytes), { 'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:` })
  const [first, second] = piecesOf(sealed)
  expect((await put(second!)).status).toBe(200)
  const wrong = await put({ ...first!, sha256: 'a'.repeat(64) })
  expect([wrong.status, await wrong.json()]).toEqual([400, { refused: { message: 'attachments.refused.altered', values: { reason: 'broken_piece' } } }])
  expect((await ask(`/${uploadId}?piece=0`, 'PUT', Uint8Array.from(first!.bytes))).status).toBe(400)
  expect((await ask(`/${uploadId}`, 'POST', JSON.stringify(sealed.facts))).status).toBe(409)
  expect((await put(first!)).status).toBe(200)
  const attached = (await (await ask(`/${uploadId}`, 'POST', JSON.stringify(sealed.facts))).json()) as { attachment: { id: string }; revision: number }
  expect(attached.revision).toBe(2)
  const handed = await ask(`/${attached.attachment.id}`, 'GET')
  expect([handed.status, handed.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('letter.txt')])
  expect((await handed.arrayBuffer()).byteLength).toBe(pieceBytes + 10)
  expect(Buffer.from(await (await ask(`/${attached.attachment.id}?sealed`, 'GET')).arrayBuffer())).toEqual(Buffer.from(sealed.ciphertext))
  expect(await (await ask(`/${attached.attachment.id}`, 'DELETE')).json()).toEqual({ revision: 3, before: 2 })
  expect((await ask(`/${attached.attachment.id}`, 'GET')).status).toBe(404)
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(contents.pdf)], 'plan.pdf', { type: 'application/pdf' }))
  expect((await host.post(`/house/proposals/${id}/files`, cookie, form)).headers.get('location')).toBe(`/house/proposals/${id}/files`)
  const { body } = await trx.selectFrom('proposalDraft').select('body').where('proposalId', '=', id).executeTakeFirstOrThrow()
  expect(body!.attachments).toMatchObject([{ name: 'plan.pdf', type: 'application/pdf' }])
})
