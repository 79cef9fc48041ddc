/** The tables as TypeScript, camelCase. One file a noun in `db/schema/`. */
export type Database = Record<string, never>
