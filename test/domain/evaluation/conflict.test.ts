import { expect } from 'vitest'
import type { MemberActor, RoleOf } from '#app/domain/actor.ts'
import { appointPanel } from '#app/domain/evaluation/appoint-panel.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { readConsensus } from '#app/domain/evaluation/consensus-read.server.ts'
import { decideResponsiveness } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { declareInterest } from '#app/domain/evaluation/declare-interest.server.ts'
import { offerFix } from '#app/domain/evaluation/offer-fix.server.ts'
import { findSeat } from '#app/domain/evaluation/panel.server.ts'
import { readOpenedProposals } from '#app/domain/evaluation/read-opened.server.ts'
import { readCeremony } from '#app/domain/evaluation/read-openings.server.ts'
import { readReport } from '#app/domain/evaluation/read-report.server.ts'
import { readResponsiveness } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { readSheet } from '#app/domain/evaluation/read-sheet.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { visiblePages } from '#app/domain/requirements/pages.ts'
import { findOwnRequirement } from '#app/domain/requirements/read.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, makeEntries, openBids } from '#test/fixtures/make-evaluation.ts'
import { market, recordedState, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const roles: RoleOf<'institution'>[] = ['owner', 'procurement', 'evaluator', 'security', 'auditor']

/** Everything that reads what was opened or judges it, by its page. Each answers whether it let the person in. */
function pagesOf(world: World, { requirement, proposalIds }: { requirement: Published; proposalIds: readonly string[] }) {
  const { id: requirementId } = requirement
  const [proposalId] = proposalIds as [string]
  const own = async () => ({
    ...(await findOwnRequirement(world.db, world.bank.id, requirementId))!,
    state: await recordedState(world, requirementId),
  })
  const seatOf = (who: MemberActor) => findSeat(world.db, requirementId, who.personId)
  const entries = makeEntries(requirement, new Map([[proposalId, 100]]))
  const decision = { proposalId, verdict: 'responsive', faults: [], reason: '' } as const
  const offer = { proposalId, shortcomings: 'A certificate.', neitherSubstanceNorPrice: true, market }
  const pages: Record<string, (who: MemberActor) => Promise<boolean>> = {
    proposals: async (who) => (await readOpenedProposals(world.act(who), { requirementId })).ok,
    responsiveness: async (who) => (await readResponsiveness(world.act(who), await own(), { seat: await seatOf(who), opened: true })).ok,
    sheet: async (who) => (await readSheet(world.act(who), { requirementId })).ok,
    consensus: async (who) => (await readConsensus(world.act(who), { requirementId })).ok,
    report: async (who) => (await readReport(world.act(who), { requirementId })).ok,
    'prices at the opening': async (who) => {
      const { openings } = await readCeremony(world.act(who), await own(), await seatOf(who))
      return openings.some(({ envelopes }) => envelopes.some(({ total }) => total))
    },
    'a mark': async (who) => (await saveSheet(world.act(who), { requirementId, entries })).ok,
    'a locked sheet': async (who) => (await lockSheets(world.act(who), { requirementId })).ok,
    'a verdict': async (who) => (await decideResponsiveness(world.act(who), decision)).ok,
    'a fix': async (who) => (await offerFix(world.act(who), offer)).ok,
    'an approval': async (who) => (await approveOpening(world.act(who), { requirementId })).ok,
    'another declaration': async (who) => (await declareInterest(world.act(who), { requirementId, conflict: false, note: '' })).ok,
    'a link to any of it': async (who) => {
      const shown = visiblePages(await own(), who, await seatOf(who), true)
      return ['responsiveness', 'proposals', 'sheet', 'consensus', 'report'].some((page) => (shown as string[]).includes(page))
    },
  }
  return pages
}

test.for([false, true])(
  'whoever declared a conflict reads and judges nothing, by any role, on any page (as a reserve: %s)',
  async (reserve, { trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world, { profileCode: reserve ? 'bank-rfp' : 'quotation' })
    const requirementId = bids.requirement.id
    const { owner, evaluator, security, procurement } = world.bank
    await openBids(world, bids.requirement)
    const personIds = (reserve ? [evaluator, security, procurement] : [owner, evaluator, security]).map(({ personId }) => personId)
    const reserveIds = reserve ? [owner.personId] : []
    must(await appointPanel(world.act(procurement), { requirementId, personIds, chairId: reserve ? evaluator.personId : owner.personId, reserveIds }))
    must(await declareInterest(world.act(owner), { requirementId, conflict: true, note: 'A brother is a director.' }))
    const pages = pagesOf(world, bids)
    const admitted: string[] = []
    for (const role of [...roles.map((one) => [one]), roles]) {
      const who: MemberActor = { ...owner, organisation: { ...owner.organisation, roles: role } }
      for (const [page, opens] of Object.entries(pages)) if (await opens(who)) admitted.push(`${page} as ${role.join()}`)
    }
    expect(admitted).toEqual([])
    // The same pages open for somebody who has no conflict, so that a page that is always shut would not pass for safe.
    expect(await pages['proposals']!(world.bank.auditor)).toBe(true)
    expect(await pages['responsiveness']!(world.bank.auditor)).toBe(true)
    expect(await pages['report']!(world.bank.auditor)).toBe(true)
    must(await declareInterest(world.act(evaluator), { requirementId, conflict: false, note: '' }))
    expect(await pages['sheet']!(evaluator)).toBe(true)
    expect(await trx.selectFrom('score').select('sheetId').execute()).toEqual([])
  },
)
