import { expect, test } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { startSite, type Site } from '#test/fixtures/site.ts'
import { extendAndEnd, inviteOne } from './few-proposals.ts'
import { joinColleagues, Procedure } from './procedure.ts'
import { amend, askAndAnswer, publish, write } from './procedure-asks.ts'
import { audit, award, deliver, endOfStandstill, intend, refer } from './procedure-awards.ts'
import { confirm, propose, resubmit, type Bid } from './procedure-bids.ts'
import { agree, appointPanel, declareInterests, judge, keepOut, openEnvelopes, reportFinal, reportTechnical, score } from './procedure-evaluates.ts'

const best: Bid = {
  answers: ['meets', 'meets', 'meets', 'meets', 'partly', 'meets'],
  prices: ['4,456,789.12', '1,234,567.89', '345,678.91', '345,679.92', '345,680.93'],
}
const other: Bid = {
  answers: ['meets', 'partly', 'meets', 'planned', 'no', 'meets'],
  prices: ['5,956,789.12', '2,234,567.89', '545,678.91', '545,679.92', '545,680.93'],
}

const threeDays = 3 * 86_400_000
const closingOf = async (procedure: Procedure) => (await procedure.row()).closesAt!

test(
  'a requirement in two envelopes goes from a starting text to a confirmed reference, and one that hardly anybody answers to its end, in English with scripts and in Urdu without',
  { timeout: 900_000 },
  async () => {
    const site = await startSite({ travels: true })
    const audited = new Set<string>()
    const colleagues = await joinColleagues(site)
    const inBothManners = (title: string) => (['scripted', 'plain'] as const).map((manner) => new Procedure(title, { site, colleagues, manner, audited }))
    const procedures = inBothManners('Privileged access')
    const invited = inBothManners('Backup by invitation')
    // One house wins with scripts and the other without, so that both come to the end of the way.
    const roles = ({ scripted }: Procedure) => (scripted ? ({ winner: 'bidder', loser: 'chenab' } as const) : ({ winner: 'chenab', loser: 'bidder' } as const))
    const each = (part: (procedure: Procedure) => Promise<unknown>) => Promise.all(procedures.map(part))

    await Promise.all([
      ...invited.map(inviteOne),
      ...procedures.map(async (procedure) => {
        await write(procedure)
        await publish(procedure)
        await askAndAnswer(procedure)
        const [bidder, chenab] = procedure.scripted ? [best, other] : [other, best]
        await Promise.all([propose(procedure, 'bidder', bidder), propose(procedure, 'chenab', chenab)])
      }),
    ])
    // The quotations are closed by then, while the others have still days to go.
    await travel(site, procedures, async (procedure) => new Date((await closingOf(procedure)).getTime() - threeDays))
    await Promise.all([
      ...invited.map(extendAndEnd),
      ...procedures.map(async (procedure) => {
        await amend(procedure)
        await Promise.all([
          confirm(procedure, 'bidder'),
          resubmit(procedure, 'chenab', procedure.scripted ? other.prices : best.prices),
          appointPanel(procedure, ['evaluator', 'second', 'security'], 'reserve'),
        ])
      }),
    ])
    await travel(site, procedures, closingOf)
    await each(async (procedure) => {
      await procedure.reach('technical_opening_due')
      await declareInterests(procedure)
      await openEnvelopes(procedure, 'technical')
      await judge(procedure)
      await keepOut(procedure, 'security')
      await score(procedure, roles(procedure).winner, ['evaluator', 'second', 'reserve'])
      await agree(procedure)
      await reportTechnical(procedure)
      await openEnvelopes(procedure, 'financial')
      await reportFinal(procedure)
      await intend(procedure, roles(procedure))
    })
    await travel(site, procedures, endOfStandstill)
    await each(async (procedure) => {
      const { winner } = roles(procedure)
      await award(procedure, winner)
      await deliver(procedure, winner)
      await refer(procedure, winner)
      await audit(procedure)
    })
    expect(site.complaints).toEqual([])
    await linkAudit(site.db, { everything: true })
    expect((await verifyAudit(site.db)).firstBreak).toBeUndefined()
  },
)

/** Moves the site's clock on to the latest of the instants that the requirements wait for. */
async function travel(site: Site, procedures: readonly Procedure[], until: (procedure: Procedure) => Promise<Date>): Promise<void> {
  const instants = await Promise.all(procedures.map(until))
  await site.travelTo(new Date(Math.max(...instants.map((at) => at.getTime())) + 1))
}
