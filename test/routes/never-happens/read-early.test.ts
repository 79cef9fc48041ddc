import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { sealFile } from '#app/domain/attachments/seal.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { must } from '#seeds/people.ts'
import { attach, beginProposal } from '#test/fixtures/make-attachments.ts'
import { openBids, scoreBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeSubmittedProposal, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement, market, type Published } from '#test/fixtures/make-requirement.ts'
import type { StandingSite } from '#test/fixtures/standing-site.ts'
import { dataOf } from '../access/ask.ts'
import { listRoutes } from '../access/site-map.ts'
import { seatPanel } from './panel.ts'
import { test, type Standing } from './standing.ts'

/** Words that stand in one thing each; an amount in rupees, whose digits also begin the amount in paisas. */
const planted = { text: 'Sealed text in copper ink', file: 'A letter in violet ink', price: '6661234571' }
type Word = keyof typeof planted
const words = Object.keys(planted) as Word[]

type Sealed = { requirement: Published; proposalIds: string[]; attachmentId: string }

/** Two proposals under two envelopes; the first has a file. */
async function makeSealed({ site, world }: Standing): Promise<Sealed> {
  const requirement = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
  const { act, id } = await beginProposal(world, requirement)
  const letter = await sealFile(Buffer.from(`${planted.file}.\n`), { name: `${planted.file}.txt`, type: 'text/plain' })
  const { attachment } = await attach(act, site.files, id, letter)
  const { revision: before } = await world.db.selectFrom('proposal').select('revision').where('id', '=', id).executeTakeFirstOrThrow()
  const content = makeTechnical(requirement.criterionIds, { delivery: planted.text })
  const { revision } = must(await saveDraft(act, { proposalId: id, revision: before, content }))
  const sealed = must(await sealOnServer(act, { proposalId: id, price: makePrice(BigInt(planted.price) * 100n) }))
  must(await submitProposal(act, { proposalId: id, revision, ...sealed, sealedBy: 'server' }))
  const other = await makeSubmittedProposal(world, requirement, { house: 1, price: makePrice(900_000_000_000n) })
  return { requirement, proposalIds: [id, other], attachmentId: attachment.id }
}

/** Addresses under which something of a requirement or a proposal could stand, and the lists and desks that lead to one. */
const carries =
  /requirements|proposals|invitations\/|^\/(house|institution|staff)(\/answers|\/references|\/mail|\/health)?$|^\/(institutions|houses)\/|receipts|transparency|notifications/

/** Every address that is read: of a page what it is drawn from, and every download. */
async function listReads({ world }: Standing, { requirement, proposalIds, attachmentId }: Sealed): Promise<string[]> {
  const slugOf = async (id: string) => (await world.db.selectFrom('organisation').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
  const slugs = { institutions: await slugOf(world.bank.id), houses: await slugOf(world.houses[0]!.id) }
  const proposalId = proposalIds[0]!
  return listRoutes()
    .filter(({ pattern, method }) => method === 'GET' && carries.test(pattern))
    .map(({ pattern, file }) => {
      const values: Record<string, string> = {
        id: pattern.startsWith('/house/proposals') ? proposalId : requirement.id,
        slug: pattern.startsWith('/institutions') ? slugs.institutions : slugs.houses,
        ...{ proposalId, attachmentId },
      }
      const address = pattern.replace(/:(\w+)\??/g, (_, name: string) => values[name] ?? 'none')
      return file.endsWith('.tsx') ? dataOf(address) : address
    })
}

/** Everybody asks for the public pages and those of their own side; for those of another side one of each organisation does. */
function asks(who: string, address: string): boolean {
  const side = /^\/(house|institution|staff)\b/.exec(address)?.[1]
  const own = { bank: 'institution', stranger: 'institution', house: 'house', rival: 'house', staff: 'staff' }[who.split('.')[0]!]
  return side === undefined || side === own || /^visitor$|\.(owner|admin|nobody)$/.test(who)
}

const readersAtOnce = 6

/** Who is shown what anywhere on the site at the instant of the world's clock, as `word: who`. */
async function findShown(standing: Standing, sealed: Sealed): Promise<{ shown: string[]; asked: number }> {
  const { site, world, everybody } = standing
  await site.standAt(world.time.now())
  const reads = await listReads(standing, sealed)
  const asked = everybody.names.flatMap((who) => reads.filter((address) => asks(who, address)).map((address) => [who, address] as const))
  const shown = new Set<string>()
  for (let first = 0; first < asked.length; first += readersAtOnce) {
    const answering = asked.slice(first, first + readersAtOnce).map(async ([who, address]) => {
      const { status, body } = await everybody.ask(who, 'GET', address, {})
      if (status >= 500) throw new Error(`${who} is answered ${status} by ${address}`)
      // Thousands may be set apart.
      const plain = body.replace(/(?<=\d),(?=\d)/g, '')
      for (const word of words) if (plain.includes(planted[word])) shown.add(`${word}: ${who}`)
    })
    await Promise.all(answering)
  }
  return { shown: [...shown].sort(), asked: asked.length }
}

/** The places in which a word can be read without a key: tables (those of the queue as well), files of the store, the log. */
async function findKept({ superuserDb, files, logged }: StandingSite, of: Readonly<Record<string, string>>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'pgboss')`.execute(superuserDb)
  const kept: string[] = []
  for (const [word, text] of Object.entries(of)) {
    // What is kept as bytes is written in their digits.
    const either = sql`(array[${`%${text}%`}, ${`%${Buffer.from(text).toString('hex')}%`}]::text[])`
    const found = (name: string) =>
      sql<{ name: string }>`select ${sql.lit(name)} as name where exists (select from ${sql.table(name)} as t where t::text like any ${either})`
    const { rows } = await sql<{ name: string }>`${sql.join(
      tables.map(({ name }) => found(name)),
      sql` union all `,
    )}`.execute(superuserDb)
    kept.push(...rows.map(({ name }) => `${word}: ${name}`))
    if (files.listStored().some((file) => readFileSync(file).includes(text))) kept.push(`${word}: the store`)
    if (logged.some((line) => line.includes(text))) kept.push(`${word}: the log`)
  }
  return kept.sort()
}

const house = ['house.bidder', 'house.finance', 'house.owner']
const inOrder = (word: Word, ...readers: string[]) => readers.sort().map((who) => `${word}: ${who}`)

test(
  'a technical envelope or a file readable before its opening by anybody but its own house, and a price by anybody at all',
  { timeout: 120_000 },
  async ({ standing }) => {
    const { site, world } = standing
    const sealed = await makeSealed(standing)
    const { requirement } = sealed
    await close(world, requirement)
    must(await approveOpening(world.act(world.bank.owner), { requirementId: requirement.id }))
    const { shown, asked } = await findShown(standing, sealed)
    expect(shown).toEqual([...inOrder('file', ...house), ...inOrder('text', ...house)])
    expect(asked).toBeGreaterThan(500)
    expect(await findKept(site, planted)).toEqual([])
    // What is looked for in every place is found where it stands: a sentence in a table, a verb among bytes, an address in the log.
    const known = { title: 'Privileged access for 900 servers', verb: '"verb":"opening.approve"', address: `/requirements/${requirement.id}` }
    expect(await findKept(site, known)).toEqual(expect.arrayContaining(['address: the log', 'title: public.requirement_version', 'verb: public.audit_event']))
  },
)

test('a price readable before its opening, or anything by an evaluator who declared a conflict', { timeout: 120_000 }, async ({ standing }) => {
  const { site, world } = standing
  const sealed = await makeSealed(standing)
  const requirementId = sealed.requirement.id
  await openBids(world, sealed.requirement)
  const members = await seatPanel(world, requirementId)
  const points = members.map(() => [90, 80])
  await scoreBids(world, sealed, members, points)
  must(await takeMeans(world.act(world.bank.evaluator), { requirementId }))
  must(await issueTechnicalReport(world.act(world.bank.procurement), { requirementId, market }))
  world.time.pass(60_000)
  await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId })
  must(await approveOpening(world.act(world.bank.owner), { requirementId }))
  const { shown } = await findShown(standing, sealed)
  const readers = ['bank.auditor', 'bank.evaluator', 'bank.owner', 'bank.procurement', ...house]
  expect(shown).toEqual([...inOrder('file', ...readers), ...inOrder('text', ...readers)])
  // What was opened stands where the opening put it, and in no mail, notice or event.
  expect(await findKept(site, planted)).toEqual(['file: public.opened_envelope', 'text: public.opened_envelope'])
})
