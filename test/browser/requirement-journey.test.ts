import { expect, test } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { startSite } from '#test/fixtures/site.ts'
import { RequirementJourney, type Way } from './requirement-journey.ts'

const ways: Way[] = [
  { locale: 'en', javaScript: true, dark: false, width: 1280, audited: true },
  { locale: 'ur', javaScript: false, dark: true, width: 1280, audited: false },
  { locale: 'en', javaScript: false, dark: false, width: 390, audited: false },
  { locale: 'ur', javaScript: true, dark: true, width: 390, audited: true },
]

/** Long enough for two people to write proposals while other tests have the machine as well; waiting for it costs nothing, since this file begins first. */
const openSeconds = 160

test(
  'a requirement goes from draft to its opening in the browser, with scripts and without, in both languages, and closes with nobody looking',
  { timeout: 600_000 },
  async () => {
    const site = await startSite({ openSeconds })
    const { sealedChains: before } = await verifyAudit(site.db)
    const journeys = ways.map((way) => new RequirementJourney(site, way))
    await Promise.all(
      journeys.map(async (journey) => {
        await journey.write()
        await journey.publish()
        await journey.propose('rakhshan', { licence: '3456789.12', implementation: '1234567.89', support: '2345678.91' })
        await journey.propose('chenab', { licence: '5456789.12', implementation: '2234567.89', support: '3345678.91' })
        await journey.closeByItself()
        await journey.openEnvelopes()
      }),
    )
    expect(site.complaints).toEqual([])
    await linkAudit(site.db, { everything: true })
    const audit = await verifyAudit(site.db)
    expect(audit.firstBreak).toBeUndefined()
    expect(audit.sealedChains - before).toBe(ways.length)
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
      ]),
    )
  },
)
