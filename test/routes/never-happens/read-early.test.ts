import { describe, expect } from 'vitest'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { sealFile } from '#app/domain/attachments/seal.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { attach, beginProposal } from '#test/fixtures/make-attachments.ts'
import { decideAll, openBids, scoreBids } from '#test/fixtures/make-evaluation.ts'
import { makeFiles, type Files } from '#test/fixtures/make-files.ts'
import { makePrice, makeSubmittedProposal, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, market, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { listRoutes } from '../access/site-map.ts'
import { everybodyOf, type Somebody } from './everybody.ts'

type Loader = Parameters<Somebody['pages']['load']>[0]
const modules = import.meta.glob<{ loader?: Loader }>('../../../app/routes/{institution,house,public,staff,account}/*.{ts,tsx}')

/** Words that stand in one thing each; an amount in rupees, whose digits also begin the amount in paisas. */
const planted = { text: 'Sealed text in copper ink', file: 'A letter in violet ink', price: '6661234571' }
type Word = keyof typeof planted

type Sealed = { world: World; files: Files; requirement: Published; proposalIds: string[]; attachmentId: string }

/** Two proposals under two envelopes; the first has a file. */
async function makeSealed(trx: Trx, queue: Queue<Trx>): Promise<Sealed> {
  const world = await makeWorld(trx, queue)
  const files = makeFiles()
  const requirement = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
  const { act, id } = await beginProposal(world, requirement)
  const { attachment } = await attach(act, files, id, await sealFile(Buffer.from(`${planted.file}.\n`), { name: `${planted.file}.txt`, type: 'text/plain' }))
  const { revision: before } = await trx.selectFrom('proposal').select('revision').where('id', '=', id).executeTakeFirstOrThrow()
  const content = makeTechnical(requirement.criterionIds, { delivery: planted.text })
  const { revision } = must(await saveDraft(act, { proposalId: id, revision: before, content }))
  const sealed = must(await sealOnServer(act, { proposalId: id, price: makePrice(BigInt(planted.price) * 100n) }))
  must(await submitProposal(act, { proposalId: id, revision, ...sealed, sealedBy: 'server' }))
  const other = await makeSubmittedProposal(world, requirement, { house: 1, price: makePrice(900_000_000_000n) })
  return { world, files, requirement, proposalIds: [id, other], attachmentId: attachment.id }
}

/** Addresses under which something of a requirement or a proposal could stand, and the lists and desks that lead to one. */
const carries =
  /requirements|proposals|invitations\/|^\/(house|institution|staff)(\/answers|\/references|\/mail|\/health)?$|^\/(institutions|houses)\/|receipts|transparency|notifications/

/** Every address that is read, with the loader that answers it and what its parameters stand for here. The public list, which a search index answers, is left out: the index holds no proposals. */
async function listReads({ world, requirement, proposalIds, attachmentId }: Sealed) {
  const { slug: houseSlug } = await slugOf(world, world.houses[0]!.id)
  const { slug: bankSlug } = await slugOf(world, world.bank.id)
  const proposalId = proposalIds[0]!
  const reads: { pattern: string; loader: Loader; params: Record<string, string> }[] = []
  for (const { pattern, file, method } of listRoutes()) {
    if (method !== 'GET' || !carries.test(pattern) || pattern === '/requirements') continue
    const { loader } = (await modules[`../../../app/${file}`]?.()) ?? {}
    const id = pattern.startsWith('/house/proposals') ? proposalId : requirement.id
    const params = { id, proposalId, attachmentId, slug: pattern.startsWith('/institutions') ? bankSlug : houseSlug }
    if (loader) reads.push({ pattern, loader, params })
  }
  return reads
}

/** Everybody asks for the public pages and those of their own side; for those of another side one of each organisation does. */
function asks(who: string, pattern: string): boolean {
  const side = /^\/(house|institution|staff)\b/.exec(pattern)?.[1]
  const own = { bank: 'institution', stranger: 'institution', house: 'house', rival: 'house', staff: 'staff' }[who.split('.')[0]!]
  return side === undefined || side === own || /^visitor$|\.(owner|admin)$/.test(who)
}

const slugOf = (world: World, id: string) => world.db.selectFrom('organisation').select('slug').where('id', '=', id).executeTakeFirstOrThrow()

/** Who was shown what anywhere, as `word: who`. */
async function findShown(sealed: Sealed, queue: Queue<Trx>): Promise<{ shown: string[]; asked: number }> {
  const reads = await listReads(sealed)
  const shown = new Set<string>()
  let asked = 0
  for (const { who, pages } of await everybodyOf(sealed.world, queue, sealed.files)) {
    for (const { loader, params } of reads.filter(({ pattern }) => asks(who, pattern))) {
      const { data } = await pages.load(loader, params)
      asked += 1
      const body = JSON.stringify(data, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)) ?? ''
      for (const word of Object.keys(planted) as Word[]) if (body.includes(planted[word])) shown.add(`${word}: ${who}`)
    }
  }
  return { shown: [...shown].sort(), asked }
}

const ofHouse = (word: Word) => ['house.bidder', 'house.finance', 'house.owner'].map((who) => `${word}: ${who}`)

describe('on no page and by no download, whoever asks', () => {
  test('is an envelope or a file read before its opening, but by its own house; a price by nobody at all', { timeout: 120_000 }, async ({ trx, queue }) => {
    const sealed = await makeSealed(trx, queue)
    const { world, requirement } = sealed
    await close(world, requirement)
    must(await approveOpening(world.act(world.bank.owner), { requirementId: requirement.id }))
    const { shown, asked } = await findShown(sealed, queue)
    expect(shown).toEqual([...ofHouse('file'), ...ofHouse('text')])
    expect(asked).toBeGreaterThan(500)
    await expectSilence(trx)
  })

  test('is a price read before its own opening, nor anything by whoever declared a conflict', { timeout: 120_000 }, async ({ trx, queue }) => {
    const sealed = await makeSealed(trx, queue)
    const { world, requirement } = sealed
    const requirementId = requirement.id
    await openBids(world, requirement)
    const { evaluator, owner, security, procurement } = world.bank
    const panel = { personIds: [evaluator, owner, security].map(({ personId }) => personId), chairId: evaluator.personId, reserveIds: [procurement.personId] }
    must(await appointPanel(world.act(procurement), { requirementId, ...panel }))
    must(await declareInterest(world.act(security), { requirementId, conflict: true, note: '' }))
    const members = [evaluator, owner, procurement]
    for (const member of members) must(await declareInterest(world.act(member), { requirementId, conflict: false, note: '' }))
    await decideAll(world, requirementId)
    await scoreBids(
      world,
      sealed,
      members,
      members.map(() => [90, 80]),
    )
    must(await takeMeans(world.act(evaluator), { requirementId }))
    must(await issueTechnicalReport(world.act(procurement), { requirementId, market }))
    world.time.pass(60_000)
    must(await approveOpening(world.act(owner), { requirementId }))
    const { shown } = await findShown(sealed, queue)
    const readers = ['bank.auditor', 'bank.evaluator', 'bank.owner', 'bank.procurement']
    expect(shown).toEqual([...readers.map((who) => `file: ${who}`), ...ofHouse('file'), ...readers.map((who) => `text: ${who}`), ...ofHouse('text')])
    await expectSilence(trx)
  })
})

/** Nothing of it stands in what is sent or kept for people to read. */
async function expectSilence(trx: Trx): Promise<void> {
  const rows = [
    ...(await trx.selectFrom('mail').selectAll().execute()),
    ...(await trx.selectFrom('notification').selectAll().execute()),
    ...(await trx.selectFrom('auditDetail').selectAll().execute()),
    ...(await trx.selectFrom('auditEvent').select('body').execute()).map(({ body }) => body.toString()),
  ]
  expect(rows.length).toBeGreaterThan(20)
  const kept = JSON.stringify(rows)
  for (const word of Object.values(planted)) expect(kept).not.toContain(word)
}
