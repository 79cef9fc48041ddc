import { expect } from 'vitest'
import { sealFile } from '#app/domain/attachments/seal.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { must } from '#seeds/people.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { attach, beginProposal, submitWhole } from '#test/fixtures/make-attachments.ts'
import { openBids } from '#test/fixtures/make-evaluation.ts'
import { contents, makeFiles } from '#test/fixtures/make-files.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'
import { listUnder } from './table-dump.ts'

// Words that nothing else in a database has, one for each part of what a house writes.
const said = {
  delivery: 'zarrinplan delivery',
  dataExport: 'zarrinplan export',
  exit: 'zarrinplan exit',
  note: 'zarrinnote of an answer',
  team: 'zarrinteam of two',
  references: 'zarrinreference of a bank',
  member: 'zarrinhouse limited',
  file: 'zarrinfile.pdf',
}
const marks = Object.values(said)

test('from the submission on no table holds plan, note, team, reference, partner, name or key of a file in the clear, until the opening', async ({ queue }) => {
  const { db, superuserDb } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const requirement = await makePublishedRequirement(world)
  const { act, id } = await beginProposal(world, requirement)
  const { attachment } = await attach(act, makeFiles(), id, await sealFile(contents.pdf, { name: said.file, type: 'application/pdf' }))
  const technical = {
    plan: { delivery: said.delivery, dataExport: said.dataExport, parallelRun: '', cutOver: '', exit: said.exit },
    team: said.team,
    references: said.references,
    members: [{ name: said.member, part: '' }],
    answers: requirement.criterionIds.map((criterionId) => ({ criterionId, answer: 'meets' as const, note: said.note, evidence: [] })),
  }
  await submitWhole(world, requirement, id, technical)
  const secrets = [...marks, attachment.identity, attachment.sha256]
  expect(await listUnder(superuserDb, secrets)).toEqual([])
  // A house that withdraws writes on in what it had: readable in its draft, and nowhere else.
  must(await withdrawProposal(act, { proposalId: id }))
  const readable = await listUnder(superuserDb, secrets)
  expect(new Set(readable.map(({ table }) => table))).toEqual(new Set(['public.proposal_draft']))
  expect(readable.map(({ mark }) => mark).sort()).toEqual([...secrets].sort())
  await submitWhole(world, requirement, id, technical)
  expect(await listUnder(superuserDb, secrets)).toEqual([])
  await openBids(world, requirement)
  expect(await listUnder(superuserDb, secrets)).toEqual(expect.arrayContaining(secrets.map((mark) => ({ table: 'public.opened_envelope', mark }))))
})
