import { describe, expect } from 'vitest'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { action as open } from '#app/routes/institution/opening.tsx'
import { action as decide } from '#app/routes/institution/award.tsx'
import { action as report } from '#app/routes/institution/report.tsx'
import { action as score, loader as sheet } from '#app/routes/institution/sheet.tsx'
import { loader as proposals } from '#app/routes/institution/proposals.tsx'
import { loader as responsiveness } from '#app/routes/institution/responsiveness.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { decideAll, makeBids, makeEntries, openBids } from '#test/fixtures/make-evaluation.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { everybodyOf } from './everybody.ts'
import { atInstitution, everybodyIsRefused } from './try.ts'

/** Those who buy are told that it is not the time; everybody else that it is not theirs. */
const buyers = atInstitution({ 'bank.owner': 409, 'bank.procurement': 409 })

/** A complaint that holds the proceedings until it is lifted. */
async function hold(world: World, requirementId: string): Promise<() => Promise<void>> {
  const [id, at, house] = [newId(), world.time.now(), world.houses[1]!]
  const filed = {
    requirementId,
    houseId: house.id,
    stage: 'technical',
    grounds: 'The marks.',
    filedBy: house.owner.personId,
    filedAt: at,
    holdsFrom: at,
  } as const
  await world.db
    .insertInto('complaint')
    .values({ id, ...filed, holdsUntil: null, decision: null, decidedAt: null })
    .execute()
  return async () => void (await world.db.updateTable('complaint').set({ holdsUntil: world.time.now() }).where('id', '=', id).execute())
}

describe('of two envelopes, by nobody and through no page', () => {
  test(
    'is a state skipped, a conflict passed over, a locked sheet changed, a hold ignored or a second award made',
    { timeout: 120_000 },
    async ({ trx, queue }) => {
      const world = await makeWorld(trx, queue)
      const { bank } = world
      const act = (member: MemberActor): Act<MemberActor> => world.act(member)
      const { requirement, proposalIds } = await makeBids(world, { profileCode: 'bank-rfp' })
      const { id } = requirement
      const everybody = await everybodyOf(world, queue)
      const refused = (action: Parameters<typeof everybodyIsRefused>[2]['action'], fields: Record<string, string>, told = buyers) =>
        everybodyIsRefused(trx, everybody, { action, params: { id }, fields, told })

      // Before closing nothing opens.
      await refused(open, {})
      await openBids(world, requirement)
      const panel = [bank.evaluator, bank.owner, bank.security]
      const named = {
        requirementId: id,
        personIds: panel.map(({ personId }) => personId),
        chairId: bank.evaluator.personId,
        reserveIds: [bank.procurement.personId],
      }
      must(await appointPanel(act(bank.procurement), named))
      must(await declareInterest(act(bank.security), { requirementId: id, conflict: true, note: '' }))
      const members = [bank.evaluator, bank.owner, bank.procurement]
      for (const member of members) must(await declareInterest(act(member), { requirementId: id, conflict: false, note: '' }))
      await decideAll(world, id)

      // Whoever declared a conflict neither reads nor scores, and nobody does who is not on the panel.
      const entries = makeEntries(requirement, new Map(proposalIds.map((proposalId) => [proposalId, 80])))
      const marks = Object.fromEntries(
        entries.flatMap(({ proposalId, criterionId }, index) => [
          [`entries[${index}].proposalId`, proposalId],
          [`entries[${index}].criterionId`, criterionId],
          [`entries[${index}].points`, '10'],
        ]),
      )
      const onPanel = { 'bank.evaluator': null, 'bank.owner': null, 'bank.procurement': null } as const
      await refused(score, { intent: 'save', ...marks }, atInstitution({ ...onPanel, 'bank.security': 409, 'bank.auditor': 403 }))
      const conflicted = await signedIn(world, queue, bank.security)
      for (const page of [sheet, proposals, responsiveness]) expect((await conflicted.load(page, { id })).status).toBe(403)

      // Neither report comes before the consensus, and no price before the technical report.
      await refused(report, { intent: 'technical' })
      await refused(report, { intent: 'issue' })
      await refused(open, {})
      await refused(decide, { intent: 'intend', proposalId: proposalIds[0]!, reason: 'Because' })
      for (const member of members) {
        must(await saveSheet(act(member), { requirementId: id, entries }))
        must(await lockSheets(act(member), { requirementId: id }))
      }
      await refused(
        score,
        { intent: 'save', ...marks },
        atInstitution({ 'bank.evaluator': 409, 'bank.owner': 409, 'bank.procurement': 409, 'bank.security': 409 }),
      )
      await refused(report, { intent: 'technical' })
      must(await takeMeans(act(bank.evaluator), { requirementId: id }))
      await refused(report, { intent: 'issue' })
      must(await issueTechnicalReport(act(bank.procurement), { requirementId: id, market }))
      world.time.pass(60_000)
      await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId: id })

      // A complaint holds the prices, the intention and the award.
      const lift = await hold(world, id)
      await refused(open, {})
      await lift()
      for (const officer of [bank.owner, bank.procurement]) must(await approveOpening(act(officer), { requirementId: id }))
      must(await issueReport(act(bank.owner), { requirementId: id }))
      const [first, second] = proposalIds as [string, string]
      const why = (other: string) => ({ reason: 'Because', 'debriefs[0].proposalId': other, 'debriefs[0].reason': 'Less was shown.' })
      await refused(decide, { intent: 'award', proposalId: first, ...why(second) })
      await refused(decide, { intent: 'intend', proposalId: second, ...why(first) })
      const liftAgain = await hold(world, id)
      await refused(decide, { intent: 'intend', proposalId: first, ...why(second) })
      await liftAgain()
      const debriefs = new Map([[second, 'Less was shown.']])
      const { endsAt } = must(await announceIntention(act(bank.owner), { requirementId: id, proposalId: first, reason: 'The best.', debriefs, market }))

      // Not a millisecond before the standstill is over, not while a complaint holds it, not another, and not twice.
      world.time.moveTo(new Date(endsAt.getTime() - 1))
      await refused(decide, { intent: 'award-intended', proposalId: first })
      await refused(decide, { intent: 'intend', proposalId: second, ...why(first) })
      world.time.moveTo(endsAt)
      await refused(decide, { intent: 'award-intended', proposalId: second })
      const liftLast = await hold(world, id)
      await refused(decide, { intent: 'award-intended', proposalId: first })
      await liftLast()
      must(await decideAward(act(bank.procurement), { requirementId: id, proposalId: first }))
      await refused(decide, { intent: 'award-intended', proposalId: first })
      await refused(decide, { intent: 'award', proposalId: second, ...why(first) })
      expect(await trx.selectFrom('award').select('proposalId').execute()).toEqual([{ proposalId: first }])
    },
  )
})
