import { request } from 'node:http'
import { expect } from 'vitest'
import * as attestationFiles from '#app/routes/house/attestation-files.tsx'
import * as offeringFiles from '#app/routes/house/offering-files.tsx'
import type { MemberActor } from '#app/domain/actor.ts'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { fileBytes } from '#app/domain/files/rules.ts'
import { makeClamav } from '#app/services/clamav.server.ts'
import { findSbom } from '#app/domain/files/read.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { startClamd } from '#test/fixtures/make-clamd.ts'
import { contents, makeFiles, type Files } from '#test/fixtures/make-files.ts'
import { makeAct, makeHouseOwner, makeMember } from '#test/fixtures/make-members.ts'
import { makeDraftedOffering } from '#test/fixtures/make-offering.ts'
import { startRouteHost } from '#test/fixtures/route-host.ts'

const routes = { '/house/attestations/:id/files': attestationFiles, '/house/offerings/:id/files': offeringFiles }
const iso = { code: 'iso27001', issuer: 'A certifier', number: '17', scope: '', issuedOn: '2026-01-01' } as const

/** The house's pages over HTTP, an attestation of it, and its owner's cookie. */
async function startHouse(trx: Trx, queue: Queue<Trx>, files: Files) {
  const host = await startRouteHost({ db: trx, queue, files, routes })
  const owner = await makeHouseOwner(trx)
  const attestation = must(await addAttestation(makeAct(trx, queue, owner), iso))
  const cookie = await host.sessionOf(owner)
  const address = `/house/attestations/${attestation.id}/files`
  const send = (content: Uint8Array, name: string, type = '', as = cookie) => host.post(address, as, formWith(content, name, type))
  return { host, owner, attestationId: attestation.id, address, cookie, send }
}

function formWith(content: Uint8Array, name: string, type = ''): FormData {
  const form = new FormData()
  form.set('file', new File([Uint8Array.from(content)], name, { type }))
  return form
}

const reasonOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { refused?: { reason: string } } | null)?.refused?.reason}`
const count = async (trx: Trx) => (await trx.selectFrom('file').select('id').execute()).length

test('a document goes in by its own form and is listed; each kind that is refused says why, and nothing of it stays', async ({ trx, queue }) => {
  const files = makeFiles()
  const { send, host, address, cookie, attestationId } = await startHouse(trx, queue, files)
  const tooLarge = Buffer.concat([contents.pdf, Buffer.alloc(fileBytes, ' ')])
  const refused: [Uint8Array, string, string, string][] = [
    [contents.png, 'certificate.pdf', 'application/pdf', '400 not_as_named'],
    [contents.html, 'certificate.pdf', 'application/pdf', '400 markup'],
    [contents.pdf, 'certificate.pdf', 'image/png', '400 not_as_named'],
    [Buffer.from([0xff, 0, 1]), 'certificate.pdf', 'application/pdf', '400 not_as_named'],
    [Buffer.from([0xff, 0, 1]), 'program.exe', '', '400 unknown_type'],
    [contents.svg, 'logo.svg', 'image/svg+xml', '400 markup'],
    [contents.zip, 'certificate.pdf', 'application/pdf', '400 archive'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'letter.doc', 'application/msword', '400 office_document'],
    [contents.scriptedPdf, 'certificate.pdf', 'application/pdf', '400 pdf_script'],
    [Buffer.from('{"a":'), 'list.json', 'application/json', '400 broken_json'],
    [Buffer.alloc(0), 'certificate.pdf', 'application/pdf', '400 empty_file'],
    [Buffer.alloc(0), '', '', '400 no_file'],
    [tooLarge, 'certificate.pdf', 'application/pdf', '413 too_large'],
  ]
  for (const [content, name, type, expected] of refused) expect(await reasonOf(await send(content, name, type)), `${name} ${expected}`).toBe(expected)
  expect([await count(trx), files.listStored()]).toEqual([0, []])

  const answer = await send(contents.pdf, '../سند 27001.pdf', 'application/pdf')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
  const stored = await trx.selectFrom('file').selectAll().executeTakeFirstOrThrow()
  expect(stored).toMatchObject({ attestationId, name: 'سند 27001.pdf', type: 'application/pdf', sizeBytes: contents.pdf.length, scannedAt: null })
  expect(files.listStored()).toHaveLength(1)

  for (let number = 2; number <= 5; number += 1) expect((await send(contents.text, `${number}.txt`)).status).toBe(303)
  expect(await reasonOf(await send(contents.text, '6.txt'))).toBe('409 too_many')
  expect(files.listStored()).toHaveLength(5)
  expect((await host.post(address, cookie, new URLSearchParams({ id: stored.id }))).status).toBe(303)
  expect((await send(contents.text, '6.txt')).status).toBe(303)
})

test('a house adds to its own attestations by an owner alone', async ({ trx, queue }) => {
  const files = makeFiles()
  const { send, host, owner, address } = await startHouse(trx, queue, files)
  const cookieOf = async (member: MemberActor) => host.sessionOf(member)
  const bidder = await cookieOf(await makeMember(trx, owner.organisation, ['bidder']))
  const rival = await cookieOf(await makeHouseOwner(trx))
  expect(await reasonOf(await send(contents.pdf, 'a.pdf', '', bidder))).toBe('403 forbidden')
  expect((await send(contents.pdf, 'a.pdf', '', rival)).status).toBe(404)
  expect((await host.get(address, rival)).status).toBe(404)
  expect([await count(trx), files.listStored()]).toEqual([0, []])
})

test('a body that breaks off, or ends in the middle of the file, leaves nothing', async ({ trx, queue }) => {
  const files = makeFiles()
  const { host, address, cookie } = await startHouse(trx, queue, files)
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n'
  const headers = { cookie: `session=${cookie}`, origin: host.url, 'content-type': 'multipart/form-data; boundary=x' }
  const truncated = await fetch(host.url + address, { method: 'POST', headers, body: head.padEnd(100_000), redirect: 'manual' })
  expect(truncated.status).toBe(400)

  const post = request(host.url + address, { method: 'POST', headers: { ...headers, 'content-length': '1000000' } })
  post.on('error', () => undefined)
  post.write(head.padEnd(100_000))
  await expect.poll(() => files.listStored().length).toBe(1)
  post.destroy()
  await expect.poll(() => files.listStored()).toEqual([])
  expect(await count(trx)).toBe(0)
})

test('with a scanner, what it finds and what it cannot check is not kept', async ({ trx, queue }) => {
  const { url } = await startClamd()
  const files = makeFiles({ scanner: makeClamav(url) })
  const { send } = await startHouse(trx, queue, files)
  expect((await send(contents.pdf, 'clean.pdf')).status).toBe(303)
  expect((await trx.selectFrom('file').select('scannedAt').executeTakeFirstOrThrow()).scannedAt).not.toBeNull()
  expect(await reasonOf(await send(Buffer.from('EICAR'), 'bad.txt'))).toBe('400 infected')
  expect(await trx.selectFrom('auditEvent').where('verb', '=', 'file.refused').select('subjectKind').execute()).toHaveLength(1)

  files.scanner = makeClamav('tcp://127.0.0.1:1')
  expect(await reasonOf(await send(contents.pdf, 'a.pdf'))).toBe('503 not_checkable')
  expect([await count(trx), files.listStored().length]).toEqual([1, 1])
})

test('an offering has one list of components, CycloneDX or SPDX; a new one takes the place of the old', async ({ trx, queue }) => {
  const files = makeFiles()
  const { host } = await startHouse(trx, queue, files)
  await seedTaxonomy(trx)
  const { id, owner } = await makeDraftedOffering(trx, queue)
  const cookie = await host.sessionOf(owner)
  const send = (content: Uint8Array, name: string) => host.post(`/house/offerings/${id}/files`, cookie, formWith(content, name))
  expect(await reasonOf(await send(Buffer.from('{"name":"a package"}'), 'package.json'))).toBe('400 not_an_sbom')
  expect(await reasonOf(await send(contents.pdf, 'list.pdf'))).toBe('400 not_an_sbom')
  expect((await send(contents.cycloneDx, 'bom.json')).status).toBe(303)
  expect(await findSbom(trx, id)).toEqual({ format: 'CycloneDX', specVersion: '1.5', components: 3 })
  expect((await send(Buffer.from('{"spdxVersion":"SPDX-2.3","packages":[{"name":"a"}]}'), 'bom.spdx.json')).status).toBe(303)
  expect(await findSbom(trx, id)).toEqual({ format: 'SPDX', specVersion: '2.3', components: 1 })
})
