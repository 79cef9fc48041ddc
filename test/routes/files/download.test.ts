import { expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { addEvidence } from '#app/domain/files/add-evidence.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import * as file from '#app/routes/account/file.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { contents, inPieces, makeFiles } from '#test/fixtures/make-files.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation } from '#test/fixtures/make-members.ts'
import { startRouteHost } from '#test/fixtures/route-host.ts'

test('a file is handed out for saving to its house and to staff, by an address that was signed for it within five minutes', async ({ trx, queue }) => {
  let now = Date.now()
  const files = makeFiles({ now: () => now })
  const host = await startRouteHost({ db: trx, queue, files, routes: { '/files/:id': file } })
  const owner = await makeHouseOwner(trx)
  const act = makeAct(trx, queue, owner)
  const attestation = must(await addAttestation(act, { code: 'iso27001', issuer: 'A certifier', number: '', scope: '', issuedOn: '2026-01-01' }))
  const upload = { name: 'سند.pdf', declaredType: '', bytes: inPieces(contents.pdf) }
  const { id } = must(await addEvidence(act, files, { attestationId: attestation.id, upload }))
  const [own, staff, rival, bank] = await Promise.all(
    [
      owner,
      await makeModerator(trx),
      await makeHouseOwner(trx),
      await makeMember(trx, { id: await makeOrganisation(trx, 'institution'), kind: 'institution' }, ['owner']),
    ].map((member) => host.sessionOf(member)),
  )
  const address = files.links.to(id)
  const reads = () => trx.selectFrom('auditEvent').where('verb', '=', 'file.read').select('subjectId').execute()

  const answer = await host.get(address, own!)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="___.pdf"; filename*=UTF-8''%D8%B3%D9%86%D8%AF.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/(^|, )sandbox$/),
    'cache-control': 'private, no-store',
  })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(contents.pdf)
  expect(await reads()).toEqual([])
  expect((await host.get(address, staff!)).status).toBe(200)
  expect(await reads()).toEqual([{ subjectId: id }])

  for (const [what, asked, as, status] of [
    ['a rival', address, rival, 404],
    ['an institution', address, bank, 404],
    ['a visitor', address, '', 302],
    ['no signature', `/files/${id}`, own, 403],
    ['another file', `/files/${newId()}?${address.split('?')[1]}`, own, 404],
    ['a later end', address.replace(/until=\d+/, 'until=9999999999'), own, 403],
    ['another signature', address.replace(/sig=.{4}/, 'sig=AAAA'), staff, 403],
  ] as const) {
    expect((await host.get(asked, as!)).status, what).toBe(status)
  }
  now += 299_000
  expect((await host.get(address, own!)).status).toBe(200)
  now += 2000
  const late = await host.get(address, own!)
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('five minutes')])
  expect(await reads()).toHaveLength(1)

  const { storeKey } = await trx.selectFrom('file').where('id', '=', id).select('storeKey').executeTakeFirstOrThrow()
  await files.store.remove(storeKey)
  expect((await host.get(files.links.to(id), own!)).status).toBe(404)
})
