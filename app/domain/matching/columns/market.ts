import { sectors } from '#app/domain/organisations/sectors.ts'
import { sizeBands } from '#app/domain/references/size-bands.ts'
import type { RequirementFacts } from '../facts.ts'
import { marketTrackRecord, priorInstitutions, whole } from '../parameters.ts'
import { sizeBandAsked, weightAfter } from '../track-record.ts'
import type { FactColumns } from './columns.ts'
import { numberOfDay } from './days.ts'
import { meanOfMarks, saidBy } from './records.ts'

/** The market's mean of track records over the houses of all offerings, each house once: as `marketMeanAcross`. Kept until a house's record changes. */
export function marketMeanIn(columns: FactColumns): number {
  columns.marketMean ??= workOutMean(columns)
  return columns.marketMean
}

/** Should two offerings of a house say differently of it, the one with the later key counts. */
function workOutMean({ rows, rowOf, order, houses, records: { lists } }: FactColumns): number {
  const recordOfHouse = new Int32Array(houses.names.length)
  for (let place = 0; place < rowOf.size; place += 1) recordOfHouse[rows.house[order[place]!]!] = rows.record[order[place]!]!
  let sum = 0
  let words = 0
  for (const list of recordOfHouse) {
    sum += lists.sum[list]!
    words += lists.words[list]!
  }
  return words === 0 ? marketTrackRecord : meanOfMarks(sum, words)
}

/** What each list counts for who asks, in ten-thousandths, by its number: as `trackRecordOf`. */
export function recordSharesFor({ sector, criteria, today }: Pick<RequirementFacts, 'sector' | 'criteria' | 'today'>, columns: FactColumns): Int32Array {
  const { facts, lists } = columns.records
  const mean = marketMeanIn(columns)
  const counting = countingFor(sector, sizeBandAsked(criteria))
  const weightOn = weightsOn(numberOfDay(today))
  const prior = priorInstitutions * whole
  const shares = new Int32Array(lists.used)
  for (let list = 0; list < lists.used; list += 1) {
    let weight = prior
    let worth = prior * mean
    const end = lists.start[list]! + lists.length[list]!
    for (let at = lists.start[list]!; at < end;) {
      // The facts of one institution lie together, its marks first: with marks its references say nothing more.
      const institution = facts.institution[at]!
      let [newest, sum, given] = [0, 0, 0]
      const hasMarks = facts.said[at] === 0
      for (; at < end && facts.institution[at] === institution; at += 1) {
        const said = facts.said[at]!
        if (hasMarks ? said !== 0 : counting[said] === 0) continue
        sum += facts.marks[at]!
        given += 1
        newest = Math.max(newest, facts.day[at]!)
      }
      if (given === 0) continue
      const counts = weightOn(newest)
      weight += counts
      worth += counts * meanOfMarks(sum, given)
    }
    shares[list] = meanOfMarks(worth, weight)
  }
  return shares
}

/** By what `said` holds: whether it counts for who asks. */
function countingFor(sector: RequirementFacts['sector'], sizeBand: (typeof sizeBands)[number] | null): Uint8Array {
  const counting = new Uint8Array(1 + sectors.length * sizeBands.length)
  for (const band of sizeBand === null ? sizeBands : [sizeBand]) counting[saidBy(sector, band)] = 1
  return counting
}

/** What a word of a day counts today; a power is worked out once for each number of months. */
function weightsOn(today: number): (day: number) => number {
  const known: number[] = []
  return (day) => {
    const months = Math.max(0, monthsOf(today) - monthsOf(day) - (today % 100 < day % 100 ? 1 : 0))
    return (known[months] ??= weightAfter(months))
  }
}

const monthsOf = (day: number) => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100)
