import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { canonicalText } from '#app/domain/canonical.ts'
import { makeColumns, putFacts, type FactColumns } from '#app/domain/matching/columns/columns.ts'
import { compileRequirement } from '#app/domain/matching/columns/compile.ts'
import { matchColumns } from '#app/domain/matching/columns/match.ts'
import { memoryOf } from '#app/domain/matching/columns/memory.ts'
import { countQualifyingIn } from '#app/domain/matching/columns/qualifying.ts'
import { factsOf } from '#app/domain/matching/columns/read.ts'
import { touchedBy } from '#app/domain/matching/columns/touched.ts'
import type { OfferingFacts } from '#app/domain/matching/facts.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { makeDraws, makeMarket, makeMarketOffering, makeMarketRequirement, seededTree } from '#test/fixtures/make-market.ts'
import { timeRounds, type Rounds } from './rounds.ts'

const seed = 20_261_124
const sizes = [10_000, 100_000]
const requirementsKept = 10_000
/** The reference makes an object for each offering, so few rounds of it take long enough. */
const referenceRounds = 3
const columnRounds = { rounds: 60, warmUp: 10 }

type Row = { what: string } & Partial<Rounds> & { value?: string }

/** One requirement against markets of two sizes, in columns and by the reference, and one changed offering against many requirements. False when the two rank differently. */
export function benchMatching({ asJson }: { asJson: boolean }): boolean {
  const rows: Row[] = []
  let isSame = true
  let columns = makeColumns()
  for (const size of sizes) {
    rows.push(...measureMemory(size))
    const offerings = [...makeMarket(size, seed)]
    columns = fill(rows, offerings)
    isSame = compareRounds(rows, offerings, columns) && isSame
  }
  timeTouched(rows, columns)
  if (asJson) process.stdout.write(`${JSON.stringify({ seed, sizes, cores: availableParallelism(), node: process.version, isSame, rows })}\n`)
  else print(rows, isSame)
  return isSame
}

/** What the columns count themselves, and what the process holds for them and for the same facts as objects. */
function measureMemory(size: number): Row[] {
  const label = size.toLocaleString('en')
  const atStart = bytesInUse()
  const columns = makeColumns()
  for (const facts of makeMarket(size, seed)) putFacts(columns, facts)
  const withColumns = bytesInUse()
  const offerings = [...makeMarket(size, seed)]
  const withObjects = bytesInUse()
  return [
    { what: `columns of ${label} offerings, as counted`, value: inMegabytes(memoryOf(columns)) },
    { what: `columns of ${label} offerings, as the process grew`, value: inMegabytes(withColumns - atStart) },
    { what: `the same ${offerings.length.toLocaleString('en')} offerings as objects`, value: inMegabytes(withObjects - withColumns) },
    { what: 'resident memory of the process with both', value: inMegabytes(process.memoryUsage.rss()) },
  ]
}

/** What is garbage already is collected first: it would count as in use. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function fill(rows: Row[], offerings: readonly OfferingFacts[]): FactColumns {
  const columns = makeColumns()
  const size = offerings.length.toLocaleString('en')
  const filling = timeRounds(() => offerings.forEach((facts) => putFacts(columns, facts)), { rounds: 1, warmUp: 0 })
  rows.push({ what: `fill columns with ${size} offerings`, ...filling })
  return columns
}

function compareRounds(rows: Row[], offerings: readonly OfferingFacts[], columns: FactColumns): boolean {
  const size = offerings.length.toLocaleString('en')
  const draws = makeDraws(seed)
  const asked = Array.from({ length: 10 }, (_, number) => makeMarketRequirement(draws, number))
  const requirementOf = (round: number) => asked[round % asked.length]!
  const inColumns = timeRounds((round) => void matchColumns(requirementOf(round), columns, seededTree), columnRounds)
  rows.push({ what: `match, ${size} offerings, columns`, ...inColumns })
  const counted = timeRounds((round) => void countQualifyingIn(requirementOf(round), columns, seededTree), columnRounds)
  rows.push({ what: `count who qualifies, ${size} offerings, columns`, ...counted })
  let isSame = true
  const reference = timeRounds(
    (round) => {
      const run = matchRequirement(requirementOf(round), offerings, seededTree)
      isSame &&= canonicalText(run) === canonicalText(matchColumns(requirementOf(round), columns, seededTree))
    },
    { rounds: referenceRounds, warmUp: 1 },
  )
  rows.push({ what: `match, ${size} offerings, reference`, ...reference })
  rows.push({ what: `reference ÷ columns in processor time, ${size} offerings`, value: (reference.cpuMedianMs / inColumns.cpuMedianMs).toFixed(1) })
  return isSame
}

function timeTouched(rows: Row[], columns: FactColumns): void {
  const draws = makeDraws(seed + 1)
  const requirements = Array.from({ length: requirementsKept }, (_, number) => makeMarketRequirement(draws, number))
  let compiled: ReturnType<typeof compileRequirement>[] = []
  const compiling = timeRounds(() => (compiled = requirements.map((one) => compileRequirement(one, columns, seededTree))), { rounds: 1, warmUp: 0 })
  rows.push({ what: `compile ${requirementsKept.toLocaleString('en')} requirements`, ...compiling })
  const changed = Array.from({ length: 30 }, () => makeMarketOffering(draws, 100_000 + draws.below(columns.rowOf.size)))
  const touching = timeRounds((round) => {
    const other = changed[round % changed.length]!
    const before = factsOf(columns, other.offeringId)!
    const { offeringVersionId, deployments, attestations } = other
    // In turn another offering altogether, a new version with one list changed, and the same version with other attestations.
    const after = [other, { ...before, offeringVersionId, deployments }, { ...before, attestations }][round % 3]
    touchedBy(compiled, columns, before, after)
  }, columnRounds)
  rows.push({ what: `one changed offering against ${requirementsKept.toLocaleString('en')} requirements`, ...touching })
}

const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

function print(rows: readonly Row[], isSame: boolean): void {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(12)).join('')
  const ms = (time: number | undefined) => (time === undefined ? '' : time.toFixed(1))
  const line = ({ what, value, ...times }: Row) =>
    what.padEnd(width) +
    cells(value === undefined ? [ms(times.medianMs), ms(times.p95Ms), ms(times.cpuMedianMs), ms(times.cpuP95Ms), String(times.rounds)] : [value])
  const head =
    `seed ${seed}, ${availableParallelism()} cores, Node ${process.version}`.padEnd(width) + cells(['median ms', 'p95 ms', 'cpu median', 'cpu p95', 'rounds'])
  process.stdout.write(`${[head, ...rows.map(line)].join('\n')}\n${isSame ? 'Both rank alike, to the byte.' : 'THE RANKINGS DIFFER.'}\n`)
}
