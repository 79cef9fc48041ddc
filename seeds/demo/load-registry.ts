import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { amendAdvisory } from '#app/domain/advisories/amend-advisory.server.ts'
import { recordAdvisory } from '#app/domain/advisories/record-advisory.server.ts'
import { AmendedAdvisory, RecordedAdvisory } from '#app/domain/advisories/schema.ts'
import { withdrawAdvisory } from '#app/domain/advisories/withdraw-advisory.server.ts'
import { foundMaker } from '#app/domain/makers/found-maker.server.ts'
import { linkMaker } from '#app/domain/makers/link-maker.server.ts'
import { contestEntry } from '#app/domain/registry/contest-entry.server.ts'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { judgeContest } from '#app/domain/registry/judge-contest.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { replyToEntry } from '#app/domain/registry/reply.server.ts'
import { ProposedEntry } from '#app/domain/registry/schema.ts'
import { tellMaker } from '#app/domain/registry/tell-maker.server.ts'
import { actAs, member, must } from '../people.ts'
import { advisories, type AdvisoryKey, type DemoAdvisory } from './advisories.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPeople } from './load-people.ts'
import { entries, makers, type DemoEntry } from './registry.ts'

type StaffKey = keyof DemoPeople['staff']
type Loading = { act: Act; calendar: Calendar; people: DemoPeople }

/** Advisories with what became of them, and the entries that rest on them. Answers the id of every product by the end of its address. */
export async function loadRegistry(act: Act, calendar: Calendar, people: DemoPeople): Promise<ReadonlyMap<string, string>> {
  const loading = { act, calendar, people }
  for (const key of Object.keys(advisories) as AdvisoryKey[]) await loadAdvisory(loading, advisories[key])
  let maker: MemberActor | undefined
  for (const entry of entries) {
    const entryId = await loadEntry(loading, entry)
    maker ??= await loadMaker(loading, entry)
    await loadLife(loading, entryId, entry, maker)
  }
  await withdraw(loading)
  const products = await act.db.selectFrom('product').select(['id', 'slug']).execute()
  return new Map(products.map(({ id, slug }) => [slug, id]))
}

async function loadAdvisory({ act, calendar, people }: Loading, { issued, words, amended }: DemoAdvisory): Promise<void> {
  const recorded = RecordedAdvisory.parse({ ...words, issuedOn: calendar.day(issued), invented: true })
  const { id } = must(await recordAdvisory(actAs(calendar.ago(act, issued - 1), people.staff.admin), recorded))
  if (!amended) return
  const version = AmendedAdvisory.parse({ ...words, ...amended.change, issuedOn: calendar.day(amended.issued), version: 1 })
  must(await amendAdvisory(actAs(calendar.ago(act, amended.recorded), people.staff.admin), { advisoryId: id, ...version }))
}

/** Withdraws what its authority has withdrawn, after everything that rested on it was loaded. */
async function withdraw({ act, calendar, people }: Loading): Promise<void> {
  for (const { words, withdrawn } of Object.values<DemoAdvisory>(advisories)) {
    if (!withdrawn) continue
    const { advisoryId } = await findVersion(act, words, 1)
    const { on, recorded, reason } = withdrawn
    must(await withdrawAdvisory(actAs(calendar.ago(act, recorded), people.staff.moderator), { advisoryId, withdrawnOn: calendar.day(on), reason }))
  }
}

async function loadEntry({ act, calendar, people }: Loading, entry: DemoEntry): Promise<string> {
  const { name: makerName, ...control } = makers[entry.maker]
  const { advisory, version, clause, words } = entry.quotes
  const { id: versionId } = await findVersion(act, advisories[advisory].words, version)
  const { id: clauseId } = await act.db
    .selectFrom('advisoryClause')
    .select('id')
    .where('advisoryVersionId', '=', versionId)
    .where('position', '=', clause)
    .executeTakeFirstOrThrow()
  const { description, category, basis } = entry
  const proposed = ProposedEntry.parse({
    ...{ makerName, ...control, productName: entry.name, description, category, basis },
    aliases: entry.aliases?.join('\n'),
    capabilities: [...entry.capabilities],
    citations: [{ clauseId, quotation: words }],
  })
  const { id } = must(await proposeEntry(actAs(calendar.ago(act, entry.proposed.ago), people.staff[entry.proposed.by as StaffKey]), proposed))
  const { listed, told } = entry
  for (const key of listed?.by ?? []) {
    const decider = actAs(calendar.ago(act, listed!.ago), people.staff[key as StaffKey])
    must(await decideEntry(decider, { entryId: id, decision: 'list', ground: basis === 'named' ? 'names-product' : 'class-covers', reason: listed!.reason }))
  }
  if (told) must(await tellMaker(actAs(calendar.ago(act, told.ago), people.staff.admin), { entryId: id, toldOn: calendar.day(told.ago), how: told.how }))
  return id
}

/** The organisation of the maker whose product was listed first, linked by staff a few days after. */
async function loadMaker({ act, calendar, people }: Loading, first: DemoEntry): Promise<MemberActor> {
  const listedAgo = first.listed!.ago
  const legalName = makers[first.maker].name
  const founder = people.persons.maker
  const { organisationId } = must(await foundMaker(actAs(calendar.ago(act, listedAgo - 2), founder), { legalName, emailDomain: 'gridquill.example' }))
  const { id: makerId } = await act.db.selectFrom('maker').select('id').where('name', '=', legalName).executeTakeFirstOrThrow()
  const reason = 'A letter from the address in the public register names the contact.'
  must(await linkMaker(actAs(calendar.ago(act, listedAgo - 3), people.staff.moderator), { organisationId, makerId, reason }))
  return member(founder, organisationId, 'maker', ['owner'])
}

/** What the maker said to an entry, and what reviewers from outside decided. */
async function loadLife({ act, calendar, people }: Loading, entryId: string, { reply, contest }: DemoEntry, maker: MemberActor): Promise<void> {
  if (reply) must(await replyToEntry(actAs(calendar.ago(act, reply.ago), maker), { entryId, body: reply.body }))
  if (!contest) return
  must(await contestEntry(actAs(calendar.ago(act, contest.ago), maker), { entryId, grounds: contest.grounds }))
  if (!contest.judged) return
  const { ago, decision, reasons } = contest.judged
  const { id: contestId } = await act.db.selectFrom('registryContest').select('id').where('entryId', '=', entryId).executeTakeFirstOrThrow()
  for (const [index, reviewer] of [people.staff.reviewer, people.staff.reviewer2].entries()) {
    must(
      await judgeContest(actAs(calendar.ago(act, ago), reviewer), {
        entryId,
        contestId,
        decision,
        ground: decision === 'uphold' ? 'words-cover' : 'words-do-not-cover',
        reason: reasons[index]!,
      }),
    )
  }
}

function findVersion(act: Act, { reference, issuer }: DemoAdvisory['words'], number: number): Promise<{ id: string; advisoryId: string }> {
  return act.db
    .selectFrom('advisoryVersion')
    .select(['id', 'advisoryId'])
    .where('reference', '=', reference!)
    .where('issuer', '=', issuer!)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}
