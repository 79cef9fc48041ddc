import type { FactColumns } from './columns.ts'

/** What a text of a key costs beside its characters, and a pointer to it; what one entry of a map costs. As V8 lays them out, roughly. */
const textBytes = 20
const entryBytes = 40

/** How many bytes the columns hold, those kept ready for growth among them. Arrays are counted, texts and maps estimated. */
export function memoryOf({ terms, statements, records, houses, rows, rowOf, order }: FactColumns): number {
  const tables = [statements, statements.scales, records.facts, records.lists, rows, { order }]
  const arrays = tables.flatMap((table) => Object.values<unknown>(table)).filter((column) => ArrayBuffer.isView(column))
  const texts = [rows.offeringIds, rows.versionIds, houses.names, records.institutions.names, terms.codes].flat()
  const entries = rowOf.size + houses.names.length + records.institutions.names.length + terms.codes.length + records.ofHouse.size
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + texts.reduce((sum, text) => sum + text.length + textBytes, 0) + entries * entryBytes
}
