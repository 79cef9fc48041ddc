import { doubles, groups, whos, type Who } from './people.ts'

/** What an answer should be: a status, or `sign-in`, a redirect to sign in that leads back to this page. */
export type Cell = string
export type Row = { method: 'GET' | 'POST'; address: string; body: string; expected: ReadonlyMap<Who, Cell> }

/**
 * Reads a table of the matrix: `method address body`, then one column for a person or a group; the most exact column counts. A line without a status for somebody falls back on
 * `rest`; visitors are then sent to sign in. Doubles are asked where a column names them.
 */
export function rowsOf(table: string, rest: Cell): Row[] {
  const [header, ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const columns = header!.slice(3)
  return lines.map((line) => {
    const [method, address, body, ...cells] = line
    if (cells.length !== columns.length) throw new Error(`${method} ${address} has ${cells.length} cells for ${columns.length} columns`)
    const named = new Set(columns.filter((column) => column !== 'everyone').flatMap(membersOf))
    const asked = whos.filter((who) => !doubles.has(who) || named.has(who))
    const expected = new Map<Who, Cell>(asked.map((who) => [who, who === 'visitor' ? 'sign-in' : rest]))
    const exactLast = columns.map((name, index) => ({ name, cell: cells[index]! })).sort((a, b) => membersOf(b.name).length - membersOf(a.name).length)
    for (const { name, cell } of exactLast) for (const who of membersOf(name)) if (expected.has(who)) expected.set(who, cell)
    return { method: method as Row['method'], address: address!, body: body!, expected }
  })
}

function membersOf(column: string): readonly Who[] {
  const known = groups[column] ?? ((whos as readonly string[]).includes(column) ? [column] : undefined)
  if (!known) throw new Error(`nobody is called ${column}`)
  return known
}
