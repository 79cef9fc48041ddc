import type { Act } from '#app/domain/act.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { inviteMember } from '#app/domain/organisations/invite-member.server.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { makeListedEntry, makeProposal, makeClauses } from '#test/fixtures/make-entry.ts'
import { makeBids, makeEntries, openBids, reportBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { makeMember, makeOrganisation } from '#test/fixtures/make-members.ts'
import { makeDraft, makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market, makeSavedRequirement, makeSubmittedRequirement } from '#test/fixtures/make-requirement.ts'
import { worldOn, type People, type World } from '#test/fixtures/make-world.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { saveSheet } from '#app/domain/evaluation/score.server.ts'
import type { Objects } from './access/objects.ts'

const dayMs = 86_400_000
let grown = 0

/**
 * Adds to a world `rounds` times one of everything that a page lists, and so many bidders to the requirements that it answers, which stand for those of the table of access from then on.
 * All of it in one transaction with a clock of its own, as the objects of that table.
 */
export function grow(act: Act, people: People, rounds: number): Promise<Objects> {
  return transact(act.db, async (trx) => {
    const now = await act.clock(trx)
    const world = worldOn(trx, act.queue, people, now)
    const houses: World['houses'][number][] = []
    for (let round = 0; round < rounds; round += 1) houses.push(await addRound(world, trx, act.queue, (grown += 1)))
    const bidding: World = { ...world, houses: [...people.houses, ...houses] }
    const published = await makePublishedRequirement(bidding)
    must(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: published.id, market }))
    for (const house of bidding.houses.keys()) await makeSubmittedProposal(bidding, published, { house })
    world.time.moveTo(new Date(now.getTime() - 40 * dayMs))
    const open = await makeBids(bidding)
    await openBids(bidding, open.requirement)
    await seatEvaluator(bidding, open.requirement.id)
    const points = new Map(open.proposalIds.map((id) => [id, 70]))
    must(await saveSheet(world.act(people.bank.evaluator), { requirementId: open.requirement.id, entries: makeEntries(open.requirement, points) }))
    world.time.moveTo(new Date(now.getTime() - 40 * dayMs))
    const ended = await makeBids(bidding)
    await reportBids(
      bidding,
      ended,
      ended.proposalIds.map((_, index) => 95 - index),
    )
    const [won, ...lost] = ended.proposalIds as [string, ...string[]]
    const debriefs = new Map(lost.map((id) => [id, 'The other one.']))
    must(await decideAward(world.act(people.bank.procurement), { requirementId: ended.requirement.id, proposalId: won, reason: 'Best.', debriefs }))
    return {
      ...{ published: published.id, opened: open.requirement.id, open: open.proposalIds[0]! },
      ...{ awarded: ended.requirement.id, won, lost: lost[0]! },
    }
  })
}

/** One of everything; answers the new house. */
async function addRound(world: World, trx: Trx, queue: Act['queue'], number: number): Promise<World['houses'][number]> {
  const { bank, staff } = world
  const [{ owner }] = world.houses as [World['houses'][number]]
  await makeSavedRequirement(world)
  await makeSubmittedRequirement(world)
  await makePublishedRequirement(world)
  for (const [organisation, kind, role] of [
    [bank.id, 'institution', 'auditor'],
    [owner.organisation.id, 'house', 'finance'],
    [staff.admin.organisation.id, 'association', 'analyst'],
  ] as const)
    await makeMember(trx, { id: organisation, kind }, [role])
  must(await inviteMember(world.act(bank.owner), { email: `grown-${number}@example.test`, roles: ['auditor'] }))
  must(await inviteMember(world.act(owner), { email: `grown-${number}@example.test`, roles: ['finance'] }))
  must(await addOwnEntry(world.act(bank.security), { productName: `Own ${number}`, makerName: 'A maker', reason: 'Our auditor asks for it.' }))
  await makeListedEntry(trx, queue, { makerName: `Maker ${number}`, productName: 'Zentrova Endpoint' })
  const { named } = await makeClauses(trx, queue)
  must(await proposeEntry(world.act(staff.admin), makeProposal({ clauseId: named, makerName: `Waiting ${number}` })))
  await makeListedOffering(trx, queue, { owner, draft: { name: `Listed ${number}` } })
  const waiting = must(await draftOffering(world.act(owner), { draft: makeDraft({ name: `Waiting ${number}` }) }))
  must(await submitOffering(world.act(owner), waiting))
  must(await draftOffering(world.act(owner), { draft: makeDraft({ name: `Draft ${number}` }) }))
  await makeOrganisation(trx, 'institution')
  await makeOrganisation(trx, 'maker')
  await makeOrganisation(trx, 'house', { houseState: 'unverified' })
  const id = await makeOrganisation(trx, 'house', { name: `Grown house ${number}` })
  const join = (role: 'owner' | 'bidder' | 'finance') => makeMember(trx, { id, kind: 'house' }, [role])
  return { id, name: `Grown house ${number}`, owner: await join('owner'), bidder: await join('bidder'), finance: await join('finance') }
}
