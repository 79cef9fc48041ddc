/** One column of a table: numbers of one width, one after the other. */
export type Column = Int32Array | Uint8Array | Float64Array

/** The column with room for at least so many entries: itself, or a copy of twice its size, so that filling a column costs a constant share for each entry. */
export function withRoom<C extends Column>(column: C, entries: number): C {
  if (entries <= column.length) return column
  const larger = new (column.constructor as new (length: number) => C)(Math.max(entries, column.length * 2))
  larger.set(column)
  return larger
}
