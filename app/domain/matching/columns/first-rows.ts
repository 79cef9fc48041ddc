import { lotFrom } from '../rank.ts'

/** The first rows of an order: the highest value first, then by lot, then by the offering's key. Never more than `limit` are held. */
export type FirstRows = { offer: (row: number, value: number) => void; inOrder: () => number[] }

/**
 * Picks the first rows as they are offered: a heap with the last of those held on top, so that most rows cost one comparison and a lot is drawn only for a row that it could let in.
 * `lotState` is the mix after the requirement's key (`rank.ts`).
 */
export function makeFirstRows(limit: number, lotState: number, offeringIds: readonly string[]): FirstRows {
  const values = new Float64Array(limit)
  const lots = new Float64Array(limit)
  const rows = new Int32Array(limit)
  let held = 0

  const isBehind = (a: number, b: number) => {
    if (values[a] !== values[b]) return values[a]! < values[b]!
    if (lots[a] !== lots[b]) return lots[a]! > lots[b]!
    return offeringIds[rows[a]!]! > offeringIds[rows[b]!]!
  }
  const write = (at: number, row: number, value: number, lot: number) => {
    rows[at] = row
    values[at] = value
    lots[at] = lot
  }
  const swap = (a: number, b: number) => {
    const [row, value, lot] = [rows[a]!, values[a]!, lots[a]!]
    write(a, rows[b]!, values[b]!, lots[b]!)
    write(b, row, value, lot)
  }
  const rise = () => {
    for (let at = held - 1; at > 0;) {
      const parent = (at - 1) >> 1
      if (!isBehind(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }
  const sink = () => {
    for (let at = 0; ;) {
      let last = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < held && isBehind(child, last)) last = child
      if (last === at) return
      swap(at, last)
      at = last
    }
  }
  const isAheadOfLast = (row: number, value: number, lot: number) => {
    if (value !== values[0]) return value > values[0]!
    return lot !== lots[0] ? lot < lots[0]! : offeringIds[row]! < offeringIds[rows[0]!]!
  }
  return {
    offer(row, value) {
      if (held === limit && value < values[0]!) return
      const lot = lotFrom(lotState, offeringIds[row]!)
      if (held < limit) {
        write(held, row, value, lot)
        held += 1
        rise()
      } else if (isAheadOfLast(row, value, lot)) {
        write(0, row, value, lot)
        sink()
      }
    },
    inOrder: () =>
      Array.from({ length: held }, (_, at) => at)
        .sort((a, b) => (isBehind(a, b) ? 1 : -1))
        .map((at) => rows[at]!),
  }
}
