import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { OfferingFacts } from '../facts.ts'
import type { Question } from './compile.ts'
import { withRoom } from './growing.ts'
import { numberOfDay } from './days.ts'
import { internName, makeNames, type Names } from './names.ts'
import { holdRecord, makeRecords, releaseRecord, type RecordColumns } from './records.ts'
import { compactStatements, dropStatements, isMostlyGarbage, makeStatements, writeStatements, type StatementColumns } from './statements.ts'
import { makeTerms, type Terms } from './terms.ts'

/**
 * The facts of all offerings in columns of numbers, so that a requirement is scored against each of them without an object in the way. A row is one offering; its number is given again
 * when it goes. Pass columns to the functions of this folder and write nothing in them.
 */
export type FactColumns = {
  terms: Terms
  statements: StatementColumns
  records: RecordColumns
  houses: Names
  rows: RowColumns
  rowOf: Map<string, number>
  freeRows: number[]
  /** Rows in the order of their offerings' keys, `rowOf.size` of them. */
  order: Int32Array
  /** The market's mean of track records; undefined after a change of one, until somebody asks. */
  marketMean: number | undefined
  /** What is asked of them, by the tree that it was read with: one question serves every requirement that asks it. */
  questions: WeakMap<CapabilityTree, Map<string, Question>>
}

/** `length` is -1 in a row that stands for no offering, `deliveryWeeks` -1 where none are said. */
export type RowColumns = {
  used: number
  offeringIds: string[]
  versionIds: string[]
  house: Int32Array
  record: Int32Array
  start: Int32Array
  length: Int32Array
  confirmedOn: Int32Array
  deliveryWeeks: Int32Array
  /** Places in the two lists of states; the first of each passes its gate. */
  houseState: Uint8Array
  offeringState: Uint8Array
  componentsStated: Uint8Array
  digests: Uint8Array
  hasDigest: Uint8Array
}

/** The states in the order of their numbers: the first of each is the one that passes. */
export const houseStates = ['verified', 'unclaimed', 'unverified', 'pending', 'suspended', 'expired'] as const satisfies readonly OfferingFacts['houseState'][]
export const offeringStates = ['listed', 'draft', 'in_review', 'suspended', 'archived'] as const satisfies readonly OfferingFacts['offeringState'][]

/** Bytes of the digest that a row has room for. */
export const digestBytes = 32

/** Columns without an offering. */
export function makeColumns(): FactColumns {
  const numbers = () => new Int32Array(16)
  const states = () => new Uint8Array(16)
  return {
    terms: makeTerms(),
    statements: makeStatements(),
    records: makeRecords(),
    houses: makeNames(),
    rows: {
      used: 0,
      offeringIds: [],
      versionIds: [],
      house: numbers(),
      record: numbers(),
      start: numbers(),
      length: numbers(),
      confirmedOn: numbers(),
      deliveryWeeks: numbers(),
      houseState: states(),
      offeringState: states(),
      componentsStated: states(),
      digests: new Uint8Array(16 * digestBytes),
      hasDigest: states(),
    },
    rowOf: new Map(),
    freeRows: [],
    order: numbers(),
    marketMean: undefined,
    questions: new WeakMap(),
  }
}

/**
 * Puts an offering's facts in the place of those it had; a copy, so what was handed in may change afterwards. `digest` is the caller's own, of 32 bytes, over whatever it answers for.
 * Throws RangeError for a day that is none and for a digest of another length; the columns are then as they were.
 */
export function putFacts(columns: FactColumns, facts: OfferingFacts, digest?: Uint8Array): void {
  checkFacts(facts, digest)
  const known = columns.rowOf.get(facts.offeringId)
  const house = internName(columns.houses, facts.houseId)
  // Taken before the old one is let go, so that an unchanged list stays where it is.
  const record = holdRecord(columns.records, house, facts.trackRecord)
  const row = known ?? takeRow(columns, facts.offeringId)
  const { rows, records } = columns
  const isSameRecord = known !== undefined && rows.house[row] === house && rows.record[row] === record
  if (!isSameRecord && (records.ofHouse.has(house) || (known !== undefined && records.ofHouse.has(rows.house[row]!)))) columns.marketMean = undefined
  if (known !== undefined) emptyRow(columns, row)
  const { start, length } = writeStatements(columns.statements, columns.terms, facts)
  rows.versionIds[row] = facts.offeringVersionId
  rows.house[row] = house
  rows.record[row] = record
  rows.start[row] = start
  rows.length[row] = length
  rows.confirmedOn[row] = numberOfDay(facts.confirmedOn)
  rows.deliveryWeeks[row] = facts.deliveryWeeks ?? -1
  rows.houseState[row] = houseStates.indexOf(facts.houseState)
  rows.offeringState[row] = offeringStates.indexOf(facts.offeringState)
  rows.componentsStated[row] = facts.builtOnProductIds === null ? 0 : 1
  rows.hasDigest[row] = digest ? 1 : 0
  if (digest) rows.digests.set(digest, row * digestBytes)
  compactWhenDue(columns)
}

/** Takes an offering out; nothing happens when it is not in. */
export function dropFacts(columns: FactColumns, offeringId: string): void {
  const row = columns.rowOf.get(offeringId)
  if (row === undefined) return
  const { rows, records, rowOf, order } = columns
  if (records.ofHouse.has(rows.house[row]!)) columns.marketMean = undefined
  emptyRow(columns, row)
  const place = placeOf(columns, offeringId)
  order.copyWithin(place, place + 1, rowOf.size)
  rowOf.delete(offeringId)
  rows.length[row] = -1
  rows.offeringIds[row] = ''
  rows.versionIds[row] = ''
  columns.freeRows.push(row)
  compactWhenDue(columns)
}

/** How many offerings the columns hold. */
export function sizeOf({ rowOf }: FactColumns): number {
  return rowOf.size
}

/** The keys of all offerings, in their order by UTF-16 code unit. */
export function* offeringIdsInOrder({ order, rowOf, rows }: FactColumns): Generator<string> {
  for (let place = 0; place < rowOf.size; place += 1) yield rows.offeringIds[order[place]!]!
}

/** The digest of each row, 32 bytes after 32 bytes, in the order of the offerings' keys. Throws when an offering was put without one: a digest over the rest would answer for it. */
export function digestsInOrder({ order, rowOf, rows }: FactColumns): Uint8Array {
  const digests = new Uint8Array(rowOf.size * digestBytes)
  for (let place = 0; place < rowOf.size; place += 1) {
    const row = order[place]!
    if (rows.hasDigest[row] === 0) throw new Error(`no digest was given with offering ${rows.offeringIds[row]}`)
    digests.set(rows.digests.subarray(row * digestBytes, (row + 1) * digestBytes), place * digestBytes)
  }
  return digests
}

function checkFacts(facts: OfferingFacts, digest: Uint8Array | undefined): void {
  if (digest && digest.length !== digestBytes) throw new RangeError(`a digest of ${digest.length} bytes, not ${digestBytes}`)
  for (const day of daysOf(facts)) numberOfDay(day)
}

function* daysOf(facts: OfferingFacts): Generator<string> {
  yield facts.confirmedOn
  for (const list of [facts.capabilities, facts.deployments, facts.standards, facts.residency, facts.supportHours, facts.supportCities]) {
    for (const stated of list) if (stated.answer === 'yes') yield* [stated.confirmedOn, stated.evidenceUntil].filter((day) => day !== null)
  }
  for (const { evidenceUntil } of facts.scales) if (evidenceUntil !== null) yield evidenceUntil
  for (const { validFrom, validUntil } of facts.attestations) yield* [validFrom, validUntil].filter((day) => day !== null)
  for (const { on } of facts.trackRecord) yield on
}

function emptyRow(columns: FactColumns, row: number): void {
  const { rows, statements, terms, records } = columns
  dropStatements(statements, terms, { start: rows.start[row]!, length: rows.length[row]! })
  rows.length[row] = 0
  releaseRecord(records, rows.house[row]!, rows.record[row]!)
}

function takeRow(columns: FactColumns, offeringId: string): number {
  const { rows, rowOf } = columns
  const row = columns.freeRows.pop() ?? growRows(rows)
  const place = placeOf(columns, offeringId)
  columns.order = withRoom(columns.order, rowOf.size + 1)
  columns.order.copyWithin(place + 1, place, rowOf.size)
  columns.order[place] = row
  rows.offeringIds[row] = offeringId
  rowOf.set(offeringId, row)
  return row
}

function growRows(rows: RowColumns): number {
  const row = rows.used
  rows.used += 1
  for (const name of ['house', 'record', 'start', 'length', 'confirmedOn', 'deliveryWeeks'] as const) rows[name] = withRoom(rows[name], rows.used)
  for (const name of ['houseState', 'offeringState', 'componentsStated', 'hasDigest'] as const) rows[name] = withRoom(rows[name], rows.used)
  rows.digests = withRoom(rows.digests, rows.used * digestBytes)
  return row
}

/** The place of a key in the order, or the one that it would have. Offerings mostly come in their order, so the end is looked at first. */
function placeOf({ order, rowOf, rows }: FactColumns, offeringId: string): number {
  let [low, high] = [0, rowOf.size]
  if (high > 0 && rows.offeringIds[order[high - 1]!]! < offeringId) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows.offeringIds[order[middle]!]! < offeringId) low = middle + 1
    else high = middle
  }
  return low
}

function compactWhenDue({ statements, terms, rows }: FactColumns): void {
  if (!isMostlyGarbage(statements)) return
  const held = function* () {
    for (let row = 0; row < rows.used; row += 1) {
      if (rows.length[row]! < 0) continue
      yield { start: rows.start[row]!, length: rows.length[row]!, moved: (start: number) => (rows.start[row] = start) }
    }
  }
  compactStatements(statements, terms, held())
}
