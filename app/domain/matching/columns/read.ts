import type { OfferingFacts } from '../facts.ts'
import { houseStates, offeringStates, type FactColumns } from './columns.ts'
import { dayOfNumber } from './days.ts'
import { recordAt } from './records.ts'
import { readStatements } from './statements.ts'

/** The facts of an offering as they were put, in new objects; undefined when it is not in. What was said of its house may come in another order. */
export function factsOf(columns: FactColumns, offeringId: string): OfferingFacts | undefined {
  const row = columns.rowOf.get(offeringId)
  return row === undefined ? undefined : factsAt(columns, row)
}

/** The facts of the offering that a row stands for. */
export function factsAt({ rows, statements, terms, records, houses }: FactColumns, row: number): OfferingFacts {
  const { builtOn, ...stated } = readStatements(statements, terms, { start: rows.start[row]!, length: rows.length[row]! })
  const weeks = rows.deliveryWeeks[row]!
  return {
    offeringId: rows.offeringIds[row]!,
    offeringVersionId: rows.versionIds[row]!,
    houseId: houses.names[rows.house[row]!]!,
    houseState: houseStates[rows.houseState[row]!]!,
    offeringState: offeringStates[rows.offeringState[row]!]!,
    ...stated,
    deliveryWeeks: weeks < 0 ? null : weeks,
    confirmedOn: dayOfNumber(rows.confirmedOn[row]!),
    builtOnProductIds: rows.componentsStated[row] === 0 ? null : builtOn,
    trackRecord: recordAt(records, rows.record[row]!),
  }
}

/** The facts of all offerings, in the order of their keys. */
export function* factsInOrder(columns: FactColumns): Generator<OfferingFacts> {
  for (let place = 0; place < columns.rowOf.size; place += 1) yield factsAt(columns, columns.order[place]!)
}
