import { expect, test as pure } from 'vitest'
import { addEntry } from '#app/domain/answer-library/add-entry.server.ts'
import { inOrderFor, takenInto, titleFrom, type LibraryEntry } from '#app/domain/answer-library/entry.ts'
import { findEntry, listEntries } from '#app/domain/answer-library/read.server.ts'
import { removeEntry, reviseEntry } from '#app/domain/answer-library/revise-entry.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { takeAnswer } from '#app/domain/proposals/take-answer.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { beginProposal, submitWhole } from '#test/fixtures/make-attachments.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const text = { title: 'Sessions', body: 'Records every session and keeps it for a year.' }
const topic = { kind: 'capability', ref: 'iam-pam' }
const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

pure('texts on the same thing come first, then those on the same kind of thing, then the others', () => {
  const entry = (title: string, about: LibraryEntry['topic']): LibraryEntry => ({
    id: newId(),
    title,
    topic: about,
    body: '',
    revisedAt: new Date(),
    revisedBy: '',
  })
  const entries = [
    entry('a', null),
    entry('b', { kind: 'deployment', ref: 'iam-pam' }),
    entry('c', { ...topic, ref: 'iam-sso' }),
    entry('d', topic),
    entry('0', topic),
  ]
  expect(inOrderFor(entries, topic).map(({ title }) => title)).toEqual(['0', 'd', 'c', 'a', 'b'])
})

pure('a text taken into a note stands after what was written, and gives a title by its first words', () => {
  expect([takenInto(' ', 'B'), takenInto('A\n', 'B')]).toEqual(['B', 'A\n\nB'])
  expect(titleFrom('Two words\nand a line')).toBe('Two words')
  const long = titleFrom('ایک '.repeat(60))
  expect([...long].length).toBeLessThanOrEqual(81)
  expect(long.endsWith('ایک…')).toBe(true)
})

test('a library is its house’s alone: bidders and owners write it, finance reads it, and another house finds nothing', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const [house, rival] = [world.houses[0]!, world.houses[1]!]
  const { id } = must(await addEntry(world.act(house.bidder), { text, topic }))
  expect(await listEntries(trx, house.id)).toMatchObject([{ id, ...text, topic }])
  expect([await listEntries(trx, rival.id), await findEntry(trx, rival.id, id)]).toEqual([[], undefined])
  expect(await addEntry(world.act(house.finance), { text, topic })).toEqual(refusal('forbidden'))
  expect(await addEntry(world.act(world.bank.owner), { text, topic })).toEqual(refusal('forbidden'))
  for (const change of [reviseEntry(world.act(rival.owner), { id, text }), removeEntry(world.act(rival.owner), { id })]) {
    expect(await change).toEqual(refusal('not_found'))
  }
  expect(await removeEntry(world.act(house.finance), { id })).toEqual(refusal('forbidden'))
  must(await reviseEntry(world.act(house.owner), { id, text: { ...text, title: 'Recording' } }))
  expect(await findEntry(trx, house.id, id)).toMatchObject({ title: 'Recording', topic })
  must(await removeEntry(world.act(house.owner), { id }))
  expect([await listEntries(trx, house.id), await findEntry(trx, house.id, id)]).toEqual([[], undefined])
  expect(await reviseEntry(world.act(house.owner), { id, text })).toEqual(refusal('not_found'))
})

test('the same text on the same thing is kept once, and a topic that no criterion has is left out', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const act = world.act(world.houses[0]!.bidder)
  const first = must(await addEntry(act, { text, topic }))
  expect(must(await addEntry(act, { text: { ...text, title: 'Another title' }, topic }))).toEqual(first)
  const other = must(await addEntry(act, { text, topic: { kind: 'no-such-kind', ref: 'x' } }))
  expect(other).not.toEqual(first)
  expect(await findEntry(trx, world.houses[0]!.id, other.id)).toMatchObject({ topic: null })
})

test('a text is taken into an answer of one’s own draft, keeps the rest of it, and gives no answer by itself', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  const requirement = await makePublishedRequirement(world)
  const { act, id: proposalId } = await beginProposal(world, requirement)
  const { id: entryId } = must(await addEntry(act, { text, topic }))
  const [criterionId, unanswered] = requirement.criterionIds as [string, string]
  const take = (input: object) => takeAnswer(act, { proposalId, criterionId, entryId, ...input })
  must(
    await saveDraft(act, {
      proposalId,
      revision: 1,
      content: makeTechnical([], { team: 'Two engineers', answers: [{ criterionId, answer: 'partly', note: 'Mostly.', evidence: [] }] }),
    }),
  )
  expect(must(await take({}))).toMatchObject({ revision: 3 })
  expect(await take({ criterionId: unanswered })).toEqual(refusal('no_answer'))
  must(await take({ criterionId: unanswered, answer: 'planned' }))
  const { body } = await trx.selectFrom('proposalDraft').select('body').where('proposalId', '=', proposalId).executeTakeFirstOrThrow()
  expect(body!.team).toBe('Two engineers')
  expect(new Map(body!.answers.map((answer) => [answer.criterionId, [answer.answer, answer.note]]))).toEqual(
    new Map([
      [criterionId, ['partly', `Mostly.\n\n${text.body}`]],
      [unanswered, ['planned', text.body]],
    ]),
  )
  must(await reviseEntry(act, { id: entryId, text: { ...text, body: 'x'.repeat(1990) } }))
  expect(await take({})).toEqual(refusal('note_too_long'))
  const rival = world.act(world.houses[1]!.bidder)
  const theirs = must(await addEntry(rival, { text, topic }))
  expect(await take({ entryId: theirs.id })).toEqual(refusal('not_found'))
  expect(await takeAnswer(rival, { proposalId, criterionId, entryId: theirs.id })).toEqual(refusal('not_found'))
  await submitWhole(world, requirement, proposalId)
  must(await reviseEntry(act, { id: entryId, text }))
  expect(await take({})).toEqual(refusal('already_submitted'))
})
