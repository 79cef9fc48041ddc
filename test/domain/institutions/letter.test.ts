import { expect } from 'vitest'
import { findReadableFile, listFiles } from '#app/domain/files/read.server.ts'
import { addLetter } from '#app/domain/institutions/add-letter.server.ts'
import { askChanges } from '#app/domain/organisations/ask-changes.server.ts'
import { listOpenQuestions } from '#app/domain/organisations/questions.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { contents, inPieces, makeFiles } from '#test/fixtures/make-files.ts'
import { makeAct, makeHouseOwner, makeMember, makeModerator, makeOrganisation } from '#test/fixtures/make-members.ts'

const letter = (name: string) => ({ upload: { name, declaredType: 'application/pdf', bytes: inPieces(contents.pdf) } })

test('an owner gives the officer’s letter, which answers what staff asked; the one before is still there for staff alone', async ({ trx, queue }) => {
  const files = makeFiles()
  const id = await makeOrganisation(trx, 'institution')
  await trx.updateTable('institution').set({ state: 'unverified' }).where('organisationId', '=', id).execute()
  const owner = await makeMember(trx, { id, kind: 'institution' }, ['owner'])
  const moderator = await makeModerator(trx)
  must(await askChanges(makeAct(trx, queue, moderator), { organisationId: id, reasons: ['officer-letter'], note: '' }))
  const first = must(await addLetter(makeAct(trx, queue, owner), files, letter('first.pdf')))
  expect(await listOpenQuestions(trx, id)).toEqual([])
  must(await addLetter(makeAct(trx, queue, owner), files, letter('second.pdf')))
  expect(await listFiles(trx, { organisationId: id }, 'letter')).toMatchObject([{ name: 'second.pdf' }])
  expect(await findReadableFile(trx, owner, first.id)).toBeUndefined()
  expect(await findReadableFile(trx, moderator, first.id)).toMatchObject({ name: 'first.pdf' })
})

test('nobody but an owner of an institution gives one', async ({ trx, queue }) => {
  const files = makeFiles()
  const id = await makeOrganisation(trx, 'institution')
  const procurement = await makeMember(trx, { id, kind: 'institution' }, ['procurement'])
  expect(await addLetter(makeAct(trx, queue, procurement), files, letter('a.pdf'))).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
  expect(await addLetter(makeAct(trx, queue, await makeHouseOwner(trx)), files, letter('a.pdf'))).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  expect(files.listStored()).toEqual([])
})
