import { expect, test } from 'vitest'
import { startSite } from '#test/fixtures/site.ts'
import { Desk, reported } from './desk-journey.ts'
import { houseShows, institutionStates, makerAnswers, visitorFinds, visitorReports } from './house-journey.ts'

/** Long enough to press undo on a busy machine; what follows needs it anyway. */
const undoSeconds = 15

test(
  'a visitor, a house, an institution, a maker and two moderators meet in the directory, the registry and the desk: in English with scripts and in Urdu without',
  { timeout: 300_000 },
  async () => {
    const site = await startSite({ undoSeconds })
    const audited = new Set<string>()
    await Promise.all([
      visitorFinds(site, audited),
      visitorReports(site, audited, reported.house),
      houseShows(site, audited),
      institutionStates(site, audited),
      makerAnswers(site, audited),
    ])
    const desk = await Desk.start(site, audited)
    await desk.takeCertificate()
    await desk.decideCertificate()
    await desk.suspend()
    await desk.reinstate()
    await desk.hide()
    await desk.merge()
    await desk.certificateHolds()
    await desk.audit()
    expect(site.complaints).toEqual([])
  },
)
