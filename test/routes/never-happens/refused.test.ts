import { expect } from 'vitest'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { startProposal } from '#app/domain/proposals/start-proposal.server.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { closingAfterCriteria } from '#app/domain/requirements/periods.ts'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { must } from '#seeds/people.ts'
import { readStanding } from '#test/fixtures/make-course.ts'
import { makeBids, makeEntries, openBids, scoreBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market, recordedState } from '#test/fixtures/make-requirement.ts'
import type { World } from '#test/fixtures/make-world.ts'
import { amendment, marksOf, reasonsFor, sealInBrowser } from './forms.ts'
import { seatChair, seatPanel } from './panel.ts'
import { test } from './standing.ts'
import { atHouse, atInstitution, atPublic, type Told } from './try.ts'
import { awardsOf, clock, denied, hold, intend, marks, minute, movesOf, openPrices, pageOf, reportTechnical } from './walk.ts'

const hour = 3_600_000
const day = 86_400_000

/** Those who buy are told that it is not the time; everybody else that it is not theirs. */
const buyers = atInstitution({ 'bank.owner': 409, 'bank.procurement': 409 })
/** Of a page that has nothing to show yet they are told on the one it leads to; of an award that nobody has announced so is everybody of the bank. */
const buyersMovedOn = atInstitution({ 'bank.owner': 'moved-on', 'bank.procurement': 'moved-on' })
const bankMovedOn = atInstitution({ bank: 'moved-on' })
const chair = atInstitution({ 'bank.evaluator': 409 })

const bidders = atHouse({ 'house.owner': 409, 'house.bidder': 409 })

test('a submission accepted after closing, or a question or an amendment after its time', { timeout: 120_000 }, async ({ standing }) => {
  const { site, world, everybody, refused } = standing
  const requirement = await makePublishedRequirement(world)
  const { id, closesAt } = requirement
  const late = await sealInBrowser(world, requirement, 0, makePrice(5_000_000_00n))
  const intime = await sealInBrowser(world, requirement, 1, makePrice(5_000_000_00n))
  const { draft, revision } = await readStanding(world, id)
  const question = {
    path: `/requirements/${id}`,
    fields: { intent: 'ask', body: 'For how many years?' },
    told: atPublic({ house: 409, rival: 409 }),
    events: { 'question.refused_late': 4 },
  }
  const asked = await world.db
    .selectFrom('requirementPeriod')
    .select('endsAt')
    .where('kind', '=', 'questions')
    .where('requirementId', '=', id)
    .executeTakeFirst()
  world.time.moveTo(asked!.endsAt)
  await refused(question)

  // The last millisecond is in time, and the next is not.
  await site.standAt(new Date(closesAt.getTime() - 1))
  expect((await everybody.ask('rival.bidder', 'POST', `/house/proposals/${intime.proposalId}/submit`, intime.fields)).status).toBe(303)
  world.time.moveTo(closesAt)
  await recordDue(world.act(clock), { requirementId: id })
  await refused({ path: `/house/proposals/${late.proposalId}/submit`, fields: late.fields, told: bidders, events: { 'proposal.refused_late': 2 } })
  await refused(question)
  const fields = amendment(revision, { ...draft, title: 'For more servers' }, 'More servers.')
  const told = atInstitution({ 'bank.owner': 'moved-on', 'bank.procurement': 'moved-on' })
  await refused({ path: `/institution/requirements/${id}/amend`, fields, told, events: { 'requirement.amend_refused_late': 2 } })
  expect(await statesOf(world, id)).toEqual({ [late.proposalId]: 'draft', [intime.proposalId]: 'submitted' })
})

const statesOf = async (world: World, requirementId: string) =>
  Object.fromEntries(
    (await world.db.selectFrom('proposal').select(['id', 'state']).where('requirementId', '=', requirementId).execute()).map(({ id, state }) => [id, state]),
  )

test('a proposal to a withdrawn requirement', { timeout: 120_000 }, async ({ standing }) => {
  const { world, refused } = standing
  const requirement = await makePublishedRequirement(world)
  const { id } = requirement
  const ready = await sealInBrowser(world, requirement, 0, makePrice(5_000_000_00n))
  must(await endRequirement(world.act(world.bank.owner), { id, reason: 'cancelled' }))
  await refused({ path: `/house/proposals/${ready.proposalId}/submit`, fields: ready.fields, told: bidders })
  // Whoever has begun one is led to it.
  await refused({ path: `/requirements/${id}`, told: atPublic({ house: null, 'house.finance': 403, rival: 409 }) })
})

test('a currency mismatch, or a schedule whose parts do not sum, made responsive, ranked or awarded', { timeout: 120_000 }, async ({ standing }) => {
  const { site, world, everybody, refused } = standing
  const requirement = await makePublishedRequirement(world)
  const { id } = requirement
  const submit = async (who: string, { proposalId, fields }: Awaited<ReturnType<typeof sealInBrowser>>) => {
    expect((await everybody.ask(who, 'POST', `/house/proposals/${proposalId}/submit`, fields)).status).toBe(303)
    return proposalId
  }
  await site.standAt(world.time.now())
  // Nobody reads a price before it is opened, so that both are taken.
  const dollars = await submit('house.bidder', await sealInBrowser(world, requirement, 0, makePrice(1_000n, { currency: 'USD' })))
  const wrong = await submit('rival.bidder', await sealInBrowser(world, requirement, 1, { ...makePrice(5_000_000_00n), totalMinor: '1' }))
  const right = await makeSubmittedProposal(world, requirement, { house: 2 })
  await openBids(world, requirement)
  await seatChair(world, id)
  const judge = (proposalId: string, status: number) => ({
    path: `/institution/requirements/${id}/responsiveness`,
    fields: { intent: 'decide', proposalId, verdict: 'responsive', reason: '' },
    told: atInstitution({ 'bank.evaluator': status }),
    events: { 'responsiveness.denied': 5 },
  })
  await refused(judge(wrong, 409))
  await refused(judge(dollars, 400))

  // The chair may pass over the currency with a reason; it is ranked all the same by nobody.
  const chair = world.act(world.bank.evaluator)
  const reason = 'They offered to be paid in rupees.'
  must(await decideResponsiveness(chair, { proposalId: dollars, verdict: 'responsive', faults: [], reason }))
  must(await decideResponsiveness(chair, { proposalId: right, verdict: 'responsive', faults: [], reason: '' }))
  const entries = makeEntries(requirement, new Map([dollars, right].map((proposalId) => [proposalId, 80])))
  must(await saveSheet(chair, { requirementId: id, entries }))
  must(await lockSheets(chair, { requirementId: id }))
  must(await takeMeans(chair, { requirementId: id }))
  must(await issueReport(world.act(world.bank.owner), { requirementId: id }))
  const results = await world.db.selectFrom('evaluationResult').select(['rank', 'fault']).where('proposalId', '=', dollars).execute()
  expect(results).toEqual([{ rank: null, fault: 'currency' }])
  for (const proposalId of [dollars, wrong]) {
    await refused({ path: `/institution/requirements/${id}/award`, fields: reasonsFor(proposalId, right), told: buyers })
  }
})

/** Who was told of something at an instant. */
const toldOf = async (world: World, kind: 'proposal-confirm-asked' | 'requirement-amended', at: Date) =>
  new Set(
    (await world.db.selectFrom('notification').select('personId').where('kind', '=', kind).where('createdAt', '=', at).execute()).map(
      ({ personId }) => personId,
    ),
  )

test('an amendment that bidders were not told of, an hour before closing', { timeout: 120_000 }, async ({ standing }) => {
  const { site, world, everybody, refused } = standing
  const { bank, houses, stranger } = world
  const requirement = await makePublishedRequirement(world, { profileCode: 'bank-rfp' })
  const { id, closesAt } = requirement
  for (const house of [0, 1]) await makeSubmittedProposal(world, requirement, { house })
  // A draft that was begun is a bidder's as well.
  must(await startProposal(world.act(houses[2]!.bidder), { requirementId: id }))
  for (const follower of [bank.auditor, stranger.security]) must(await followRequirement(world.act(follower), { id, follow: true }))
  const { draft, revision } = await readStanding(world, id)
  const criteria = draft.criteria.map((one, index) => (index === 1 ? { ...one, weight: 'must' as const } : one))
  const fields = amendment(revision, { ...draft, criteria }, 'An audit asks for it.')
  const path = `/institution/requirements/${id}/amend`
  const at = new Date(closesAt.getTime() - hour)
  world.time.moveTo(at)
  await refused({ path, fields, told: atInstitution({ 'bank.owner': null, 'bank.procurement': null }) })

  // It moves closing by the rule, and is told to every bidder and follower.
  await site.standAt(at)
  expect((await everybody.ask('bank.procurement', 'POST', path, fields)).status).toBe(303)
  const { closesAt: moved } = await readStanding(world, id)
  const { publishedAt } = await world.db.selectFrom('requirement').select('publishedAt').where('id', '=', id).executeTakeFirstOrThrow()
  const periods = { at, publishedAt: publishedAt!, firstClosesAt: closesAt, closesAt }
  expect(moved).toEqual(closingAfterCriteria(bankRfp, periods, await readCalendar(world.db, market)))
  expect(moved.getTime() - at.getTime()).toBeGreaterThan(5 * 24 * hour)
  const asked = await toldOf(world, 'proposal-confirm-asked', at)
  expect(asked).toEqual(new Set([everybody.insiderId, ...[houses[0]!, houses[1]!].flatMap(({ owner, bidder }) => [owner.personId, bidder.personId])]))
  const others = await toldOf(world, 'requirement-amended', at)
  const expected = [houses[2]!.owner, houses[2]!.bidder, bank.auditor, stranger.security].map(({ personId }) => personId)
  expect(expected.filter((personId) => !others.has(personId))).toEqual([])

  // At the closing that stood before, it is open, and whoever sends the same again is told that it has been amended since.
  world.time.moveTo(closesAt)
  await recordDue(world.act(clock), { requirementId: id })
  expect(await recordedState(world, id)).toBe('published')
  await refused({ path, fields, told: buyers })
})

test('a state skipped', { timeout: 120_000 }, async ({ standing }) => {
  const { world, refused } = standing
  const bids = await makeBids(world, { profileCode: 'bank-rfp' })
  const { requirement } = bids
  const requirementId = requirement.id
  const moves = movesOf(bids)
  const notNow = async (told: Told, ...names: (keyof typeof moves)[]) => {
    for (const name of names) await refused({ ...moves[name], told })
  }
  // Published.
  await notNow(buyers, 'open')
  await notNow(buyersMovedOn, 'technical', 'issue')
  await notNow(bankMovedOn, 'intend', 'award', 'deliver')
  await openBids(world, requirement)
  const members = await seatPanel(world, requirementId)
  // Under evaluation, and no sheet is locked.
  await notNow(buyers, 'open', 'technical', 'issue')
  await notNow(bankMovedOn, 'intend')
  await refused({ path: pageOf(bids, 'consensus'), fields: { intent: 'means' }, told: chair, events: { 'consensus.denied': 5 } })
  await scoreBids(world, bids, members, marks)
  // No consensus, then no technical report, then no prices, and no final report.
  await notNow(buyers, 'technical')
  must(await takeMeans(world.act(world.bank.evaluator), { requirementId }))
  await notNow(buyers, 'issue', 'open')
  must(await issueTechnicalReport(world.act(world.bank.procurement), { requirementId, market }))
  world.time.pass(minute)
  await recordDue(world.act(clock), { requirementId })
  await notNow(buyers, 'issue')
  await notNow(bankMovedOn, 'intend', 'award')
  await openPrices(world, bids)
  // No award before an intention, and no intention for another than the first.
  await notNow(buyers, 'award', 'award-intended', 'withdraw', 'fall')
  await notNow(bankMovedOn, 'deliver')
  const [first, second] = bids.proposalIds as [string, string]
  await refused({ path: moves.intend.path, fields: { intent: 'intend', ...reasonsFor(second, first) }, told: buyers })
  const endsAt = await intend(world, bids)
  // Not a millisecond before the standstill is over, and nothing is delivered before it is awarded.
  world.time.moveTo(new Date(endsAt.getTime() - 1))
  await refused({ ...moves['award-intended'], told: buyers, events: { 'award.refuse': 2 } })
  await notNow(buyers, 'intend', 'fall')
  await notNow(bankMovedOn, 'deliver')
})

test('an evaluator scoring against a declared conflict, or after the sheet locked', { timeout: 120_000 }, async ({ standing }) => {
  const { world, refused } = standing
  const bids = await makeBids(world, { profileCode: 'bank-rfp' })
  const { requirement, proposalIds } = bids
  await openBids(world, requirement)
  const members = await seatPanel(world, requirement.id)
  const entries = makeEntries(requirement, new Map(proposalIds.map((proposalId) => [proposalId, 80])))
  const sheet = (intent: string) => ({ path: pageOf(bids, 'sheet'), fields: { intent, ...marksOf(entries, 10) } })
  const onPanel = { 'bank.evaluator': null, 'bank.owner': null, 'bank.procurement': null } as const
  // Security declared a conflict; the bystander was never on the panel, and no auditor scores.
  await refused({ ...sheet('save'), told: atInstitution(onPanel), events: { 'sheet.denied': 2 } })
  await refused({ ...sheet('lock'), told: atInstitution(onPanel), events: { 'sheet.denied': 2 } })
  const others = { visitor: null, person: null, bank: null, stranger: null, house: null, rival: null, staff: null, 'bank.security': 403 }
  const verdict = { intent: 'decide', proposalId: proposalIds[0]!, verdict: 'not_responsive', reason: 'Nothing was shown.' }
  await refused({ path: pageOf(bids, 'responsiveness'), fields: verdict, told: others, events: { 'responsiveness.denied': 1 } })
  await refused({ path: pageOf(bids, 'consensus'), fields: { intent: 'means' }, told: others, events: { 'consensus.denied': 1 } })
  for (const [page, verb] of [
    ['sheet', 'sheet.read_denied'],
    ['proposals', 'proposals.read_denied'],
    ['responsiveness', 'responsiveness.read_denied'],
  ] as const) {
    await refused({ method: 'GET', path: pageOf(bids, page), told: others, events: { [verb]: 1 } })
  }

  for (const member of members) {
    must(await saveSheet(world.act(member), { requirementId: requirement.id, entries }))
    must(await lockSheets(world.act(member), { requirementId: requirement.id }))
  }
  const locked = atInstitution({ 'bank.evaluator': 409, 'bank.owner': 409, 'bank.procurement': 409 })
  for (const intent of ['save', 'lock']) await refused({ ...sheet(intent), told: locked, events: { 'sheet.refused_locked': 3, 'sheet.denied': 2 } })
})

test('a complaint ignored by the clock', { timeout: 120_000 }, async ({ standing }) => {
  const { world, refused } = standing
  const bids = await makeBids(world, { profileCode: 'bank-rfp' })
  const { id } = bids.requirement
  const moves = movesOf(bids)
  await reportTechnical(world, bids)
  // The prices are due, and stay so however long it holds.
  const lift = await hold(world, id)
  await refused({ ...moves.open, told: buyers, events: { ...denied, 'opening.refused_held': 2 } })
  world.time.pass(3 * day)
  await recordDue(world.act(clock), { requirementId: id })
  await refused({ ...moves.open, told: buyers, events: { ...denied, 'opening.refused_held': 2 } })
  await lift()
  await openPrices(world, bids)
  const liftAgain = await hold(world, id)
  await refused({ ...moves.intend, told: buyers, events: { 'award.refuse': 2 } })
  await liftAgain()
  const endsAt = await intend(world, bids)
  await hold(world, id)
  for (const at of [endsAt, new Date(endsAt.getTime() + 30 * day)]) {
    world.time.moveTo(at)
    await recordDue(world.act(clock), { requirementId: id })
    await refused({ ...moves['award-intended'], told: buyers, events: { 'award.refuse': 2 } })
  }
  expect(await awardsOf(world, id)).toEqual([])
})

test('two awards for one requirement', { timeout: 120_000 }, async ({ standing }) => {
  const { site, world, everybody, refused } = standing
  const bids = await makeBids(world, { profileCode: 'bank-rfp' })
  const { id } = bids.requirement
  const [first, second] = bids.proposalIds as [string, string]
  const moves = movesOf(bids)
  await reportTechnical(world, bids)
  await openPrices(world, bids)
  world.time.moveTo(await intend(world, bids))
  await refused({ path: moves.award.path, fields: { intent: 'award-intended', proposalId: second }, told: buyers })
  await site.standAt(world.time.now())
  // Both officers press at once, twice each.
  const presses = ['bank.owner', 'bank.procurement', 'bank.owner', 'bank.procurement'].map((who) =>
    everybody.ask(who, 'POST', moves['award-intended'].path, moves['award-intended'].fields),
  )
  expect((await Promise.all(presses)).map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
  await refused({ ...moves['award-intended'], told: buyers })
  await refused({ ...moves.intend, told: buyers })
  await refused({ path: moves.award.path, fields: { intent: 'award', ...reasonsFor(second, first) }, told: buyers })
  expect(await awardsOf(world, id)).toEqual([{ proposalId: first }])
})
