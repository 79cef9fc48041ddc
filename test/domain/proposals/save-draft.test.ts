import { expect } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { DraftContent } from '#app/domain/proposals/technical-form.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { attach, beginProposal, makeSealed } from '#test/fixtures/make-attachments.ts'
import { makeFiles } from '#test/fixtures/make-files.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

async function begin(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const requirement = await makePublishedRequirement(world)
  const { act, id: proposalId } = await beginProposal(world, requirement)
  const { attachments: _files, ...content } = makeTechnical(requirement.criterionIds)
  const save = (revision: number, change: Partial<DraftContent> = {}) => saveDraft(act, { proposalId, revision, content: { ...content, ...change } })
  return { world, requirement, act, proposalId, content, save }
}

const changes: Partial<DraftContent> = {
  plan: { delivery: 'a', dataExport: 'b', parallelRun: 'c', cutOver: 'd', exit: 'e' },
  team: 'Two engineers',
  references: 'A bank since 2021',
  members: [{ name: 'Another house', part: 'Training' }],
  answers: [],
}

test('every part is held against a colleague’s save: what differs is named, and what is stored comes back', async ({ trx, queue }) => {
  const { content, save } = await begin(trx, queue)
  let { revision } = must(await save(1))
  for (const [part, value] of Object.entries(changes)) {
    const mine = revision
    ;({ revision } = must(await save(mine, { [part]: value })))
    expect(await save(mine), part).toMatchObject({ ok: false, refusal: { reason: 'stale', revision, changed: [part], stored: { [part]: value } } })
    // With the newest revision in hand it is put back.
    ;({ revision } = must(await save(revision, content)))
  }
  const all = must(await save(revision, changes))
  expect(await save(revision)).toMatchObject({ refusal: { changed: ['plan', 'team', 'references', 'members', 'answers'], revision: all.revision } })
})

test('what is stored already is no stale save, whoever stored it, and makes no new revision', async ({ trx, queue }) => {
  const { save } = await begin(trx, queue)
  const { revision } = must(await save(1, changes))
  expect(must(await save(1, changes)).revision).toBe(revision)
})

test('a file that was attached in between makes a save of the page before stale only where it knew another revision', async ({ trx, queue }) => {
  const { act, proposalId, save } = await begin(trx, queue)
  const { revision } = await attach(act, makeFiles(), proposalId, await makeSealed(100))
  expect(await save(1)).toMatchObject({ refusal: { reason: 'stale', revision } })
  must(await save(revision))
})

test('evidence is a valid attestation of the house or a file of this very draft', async ({ trx, queue }) => {
  const { world, act, proposalId, content, save } = await begin(trx, queue)
  const behind = (kind: 'attestation' | 'attachment', id: string) => ({ answers: [{ ...content.answers[0]!, evidence: [{ kind, id }] }] })
  const owner = world.act(world.houses[0]!.owner)
  const iso = { code: 'iso27001', issuer: 'A certifier', number: '', scope: '', issuedOn: '2026-01-01' } as const
  const own = must(await addAttestation(owner, iso))
  const theirs = must(await addAttestation(world.act(world.houses[1]!.owner), iso))
  const { attachment, revision } = await attach(act, makeFiles(), proposalId, await makeSealed(100))
  const other = await beginProposal(world, await makePublishedRequirement(world))
  const elsewhere = await attach(other.act, makeFiles(), other.id, await makeSealed(100))
  const refused = { ok: false, refusal: { reason: 'not_your_evidence' } }
  for (const [kind, id] of [
    ['attestation', theirs.id],
    ['attestation', attachment.id],
    ['attachment', own.id],
    ['attachment', elsewhere.attachment.id],
    ['attestation', newId()],
  ] as const) {
    expect(await save(revision, behind(kind, id)), kind).toEqual(refused)
  }
  const kept = must(await save(revision, behind('attestation', own.id)))
  must(await save(kept.revision, behind('attachment', attachment.id)))
  await trx.updateTable('attestation').set({ validUntil: '2026-01-02' }).where('id', '=', own.id).execute()
  expect(await save(kept.revision + 1, behind('attestation', own.id))).toEqual(refused)
})
