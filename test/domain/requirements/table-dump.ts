import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

/**
 * In which tables of every schema one of the marks stands: as text, inside a document, in the bytes of a bytea (and in the base64 that those bytes spell), and in base64
 * inside any text. Reads as a superuser, past every grant.
 */
export async function listUnder(superuserDb: Db, marks: readonly string[]): Promise<{ table: string; mark: string }[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('information_schema') and n.nspname !~ '^pg_' order by 1`.execute(superuserDb)
  const found: { table: string; mark: string }[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.raw(name)}`.execute(superuserDb.withoutPlugins())
    const text = rows.map((row) => Object.values(row).map(spell).join('\n')).join('\n')
    for (const mark of marks) if (isIn(text, mark)) found.push({ table: name, mark })
  }
  return found
}

function spell(value: unknown): string {
  if (Buffer.isBuffer(value)) return `${value.toString('latin1')}\n${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner))
    : `${value as string}`
}

/** Plain, in hexadecimal, and in the three ways in which base64 can spell it, by where it begins. */
function isIn(text: string, mark: string): boolean {
  const hex = Buffer.from(mark).toString('hex')
  return [mark, hex, ...[0, 1, 2].flatMap((shift) => base64Middle(mark, shift))].some((spelling) => text.includes(spelling))
}

/** What stays the same of the base64 whatever stands before and after: the first and last characters hold bits of the neighbours. */
function base64Middle(mark: string, shift: number): string[] {
  const spelt = Buffer.from(`${'\0'.repeat(shift)}${mark}`)
    .toString('base64')
    .replaceAll('=', '')
  const middle = spelt.slice(shift === 0 ? 0 : shift + 1, -1)
  return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')]
}
