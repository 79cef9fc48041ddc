import { expect, test } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { startSite } from '#test/fixtures/site.ts'
import { joinColleagues, Procedure, type Person } from './procedure.ts'
import { publish } from './procedure-asks.ts'
import { awardAtOnce, readInstitution } from './procedure-awards.ts'
import type { Bid } from './procedure-bids.ts'
import { agree, appointPanel, declare, judge, openEnvelopes, reportFinal, score } from './procedure-evaluates.ts'
import { closeByItself, quote, writeQuotation } from './requirement-journey.ts'

/** On a phone, light and dark. The other two ways, English with scripts and Urdu without, are those of the procedure under two envelopes, which goes through the same pages. */
const manners = ['plainEnglish', 'scriptedUrdu'] as const

const best: Bid = { answers: ['meets', 'meets', 'meets'], prices: ['3,456,789.12', '1,234,567.89', '345,678.91', '345,679.92', '345,680.93'] }
const other: Bid = { answers: ['meets', 'meets', 'planned'], prices: ['5,456,789.12', '2,234,567.89', '545,678.91', '545,679.92', '545,680.93'] }
const roles = { winner: 'bidder', loser: 'chenab' } as const
const panel: readonly Person[] = ['evaluator', 'second', 'reserve']

test(
  'a requirement goes from draft to award in the browser, in English without scripts and in Urdu with them, and closes with nobody looking',
  { timeout: 600_000 },
  async () => {
    const site = await startSite({ travels: true })
    const colleagues = await joinColleagues(site)
    const procedures = manners.map((manner) => new Procedure('Privileged access', { site, colleagues, manner, audited: new Set() }))
    // One after the other: each of them has seven windows.
    for (const procedure of procedures) {
      await writeQuotation(procedure)
      await publish(procedure)
      await quote(procedure, roles.winner, best)
      await quote(procedure, roles.loser, other)
      await appointPanel(procedure, panel)
    }
    const closings = await Promise.all(procedures.map(async (procedure) => (await procedure.row()).closesAt!.getTime()))
    await site.travelTo(new Date(Math.max(...closings) + 1))
    await Promise.all(procedures.map(closeByItself))
    for (const procedure of procedures) {
      await openEnvelopes(procedure, 'financial')
      await Promise.all(panel.map((member) => declare(procedure, member, 'no')))
      await judge(procedure)
      await score(procedure, roles.winner, panel, 'second')
      await agree(procedure)
      await reportFinal(procedure)
      await awardAtOnce(procedure, roles)
      await readInstitution(procedure)
    }
    expect(site.complaints).toEqual([])
    await linkAudit(site.db, { everything: true })
    expect((await verifyAudit(site.db)).firstBreak).toBeUndefined()
    for (const procedure of procedures) expect(await sealedIn(procedure)).toEqual(['submitted', 'submitted', 'closed', 'opened'])
    const kinds = await site.db.selectFrom('mail').select('kind').distinct().orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'requirement-submitted',
        'requirement-published',
        'requirement-matched',
        'proposal-received',
        'requirement-closed',
        'opening-due',
        'opening-approval-asked',
        'envelopes-opened',
        'panel-appointed',
        'sheets-locked',
        'report-ready',
        'award-won',
        'award-lost',
        'award-made',
      ]),
    )
  },
)

/** What its sealed chain keeps of a requirement, in order. */
async function sealedIn({ site, requirementId }: Procedure): Promise<string[]> {
  const entries = await site.db.selectFrom('sealedChainEntry').select('kind').where('requirementId', '=', requirementId).orderBy('position').execute()
  return entries.map(({ kind }) => kind)
}
