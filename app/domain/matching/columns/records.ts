import { sectors } from '#app/domain/organisations/sectors.ts'
import { sizeBands } from '#app/domain/references/size-bands.ts'
import type { TrackFact } from '../facts.ts'
import { whole } from '../parameters.ts'
import { dayOfNumber, numberOfDay } from './days.ts'
import { withRoom } from './growing.ts'
import { internName, makeNames, type Names } from './names.ts'

/**
 * What institutions said of houses. A list stands once for all offerings of its house; its facts lie together, those of one institution side by side and its marks before its references,
 * so that a share is worked out in one pass. Number 0 is the list of a house that nobody spoke of.
 */
export type RecordColumns = {
  institutions: Names
  /** One entry for each fact. `said` is 0 for marks, else what kind of institution of what size uses it. */
  facts: { used: number; garbage: number; institution: Int32Array; day: Int32Array; said: Uint8Array; marks: Int32Array }
  /** One entry for each list: where its facts lie, how many rows name it, and the sum and number of its words for the market's mean. */
  lists: { used: number; start: Int32Array; length: Int32Array; rows: Int32Array; sum: Float64Array; words: Int32Array }
  free: number[]
  /** The lists of a house: one, but for the moment in which its offerings change one after the other. */
  ofHouse: Map<number, number[]>
}

export function makeRecords(): RecordColumns {
  const facts = { used: 0, garbage: 0, institution: new Int32Array(64), day: new Int32Array(64), said: new Uint8Array(64), marks: new Int32Array(64) }
  const lists = {
    used: 1,
    start: new Int32Array(64),
    length: new Int32Array(64),
    rows: new Int32Array(64),
    sum: new Float64Array(64),
    words: new Int32Array(64),
  }
  return { institutions: makeNames(), facts, lists, free: [], ofHouse: new Map() }
}

type Encoded = { institution: number; day: number; said: number; marks: number }

/** How a reference of this sector and size is told from others; with `sizeBand` null any size of the sector is meant, and `isSaidBy` compares. */
export function saidBy(sector: (typeof sectors)[number], sizeBand: (typeof sizeBands)[number]): number {
  return 1 + sectors.indexOf(sector) * sizeBands.length + sizeBands.indexOf(sizeBand)
}

/** Takes a list for one row of a house and gives its number: one that the house has already, when it says the same. */
export function holdRecord(records: RecordColumns, house: number, said: readonly TrackFact[]): number {
  if (said.length === 0) return 0
  const encoded = said.map((fact) => encode(records, fact)).sort(inOrder)
  const known = records.ofHouse.get(house) ?? []
  let list = known.find((one) => isEqual(records, one, encoded))
  if (list === undefined) {
    list = writeList(records, encoded)
    records.ofHouse.set(house, [...known, list])
  }
  records.lists.rows[list]! += 1
  return list
}

/** Lets go of a list for one row; the last one to let go leaves its facts as garbage. */
export function releaseRecord(records: RecordColumns, house: number, list: number): void {
  if (list === 0) return
  const { lists, facts } = records
  lists.rows[list]! -= 1
  if (lists.rows[list]! > 0) return
  facts.garbage += lists.length[list]!
  lists.length[list] = 0
  records.free.push(list)
  const left = records.ofHouse.get(house)!.filter((one) => one !== list)
  if (left.length > 0) records.ofHouse.set(house, left)
  else records.ofHouse.delete(house)
  if (facts.garbage > facts.used / 2) compactRecords(records)
}

/** The facts of a list as they were given, in the order of this table. */
export function recordAt({ facts, lists, institutions }: RecordColumns, list: number): TrackFact[] {
  const start = lists.start[list]!
  return Array.from({ length: lists.length[list]! }, (_, index): TrackFact => {
    const at = start + index
    const by = { institutionId: institutions.names[facts.institution[at]!]!, on: dayOfNumber(facts.day[at]!) }
    const said = facts.said[at]! - 1
    if (said < 0) return { ...by, said: 'marks', marks: facts.marks[at]! }
    return { ...by, said: 'uses', sector: sectors[Math.floor(said / sizeBands.length)]!, sizeBand: sizeBands[said % sizeBands.length]! }
  })
}

function encode({ institutions }: RecordColumns, fact: TrackFact): Encoded {
  const by = { institution: internName(institutions, fact.institutionId), day: numberOfDay(fact.on) }
  return fact.said === 'marks' ? { ...by, said: 0, marks: fact.marks } : { ...by, said: saidBy(fact.sector, fact.sizeBand), marks: whole }
}

function inOrder(a: Encoded, b: Encoded): number {
  return a.institution - b.institution || a.said - b.said || a.day - b.day || a.marks - b.marks
}

function isEqual({ facts, lists }: RecordColumns, list: number, encoded: readonly Encoded[]): boolean {
  const start = lists.start[list]!
  return (
    lists.length[list] === encoded.length &&
    encoded.every(({ institution, day, said, marks }, index) => {
      const at = start + index
      return facts.institution[at] === institution && facts.day[at] === day && facts.said[at] === said && facts.marks[at] === marks
    })
  )
}

function writeList(records: RecordColumns, encoded: readonly Encoded[]): number {
  const { facts, lists } = records
  const list = records.free.pop() ?? takeList(lists)
  const start = facts.used
  const end = start + encoded.length
  facts.institution = withRoom(facts.institution, end)
  facts.day = withRoom(facts.day, end)
  facts.said = withRoom(facts.said, end)
  facts.marks = withRoom(facts.marks, end)
  for (const [index, { institution, day, said, marks }] of encoded.entries()) {
    facts.institution[start + index] = institution
    facts.day[start + index] = day
    facts.said[start + index] = said
    facts.marks[start + index] = marks
  }
  facts.used = end
  lists.start[list] = start
  lists.length[list] = encoded.length
  lists.rows[list] = 0
  addUpWords(records, list)
  return list
}

function takeList(lists: RecordColumns['lists']): number {
  const list = lists.used
  lists.used += 1
  lists.start = withRoom(lists.start, lists.used)
  lists.length = withRoom(lists.length, lists.used)
  lists.rows = withRoom(lists.rows, lists.used)
  lists.sum = withRoom(lists.sum, lists.used)
  lists.words = withRoom(lists.words, lists.used)
  return list
}

/** Each institution's word once: the mean of its marks, or the whole for its references. */
function addUpWords({ facts, lists }: RecordColumns, list: number): void {
  const end = lists.start[list]! + lists.length[list]!
  let sum = 0
  let words = 0
  for (let at = lists.start[list]!; at < end;) {
    const institution = facts.institution[at]!
    let marks = 0
    let given = 0
    for (; at < end && facts.institution[at] === institution; at += 1) {
      if (facts.said[at] !== 0) continue
      marks += facts.marks[at]!
      given += 1
    }
    sum += given === 0 ? whole : meanOfMarks(marks, given)
    words += 1
  }
  lists.sum[list] = sum
  lists.words[list] = words
}

/** The mean of marks, rounded half up. */
export function meanOfMarks(sum: number, given: number): number {
  return Math.floor((2 * sum + given) / (2 * given))
}

function compactRecords({ facts, lists }: RecordColumns): void {
  const held = Array.from({ length: lists.used }, (_, list) => list).filter((list) => lists.length[list]! > 0)
  // Facts are only ever moved towards the front, so in the order of their places none is written over before it is read.
  held.sort((a, b) => lists.start[a]! - lists.start[b]!)
  let to = 0
  for (const list of held) {
    const [start, length] = [lists.start[list]!, lists.length[list]!]
    for (const column of [facts.institution, facts.day, facts.said, facts.marks]) column.copyWithin(to, start, start + length)
    lists.start[list] = to
    to += length
  }
  facts.used = to
  facts.garbage = 0
}
