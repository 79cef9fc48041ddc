import { sql } from 'kysely'
import { expect } from 'vitest'
import type { StandingSite } from '#test/fixtures/standing-site.ts'
import { dataOf, type Answer } from '../access/ask.ts'
import { cellFor, groupOf, type Everybody } from './everybody.ts'
import type { Fields } from './forms.ts'

/**
 * What each is answered: a status; `sign-in` when led to that page; `moved-on` where the page has nothing to show any more or yet, and the one that it leads to says the refusal; or null for
 * whoever may do it and is not asked. The most exact line counts.
 */
export type Told = Readonly<Record<string, number | 'sign-in' | 'moved-on' | null>>

export type Attempt = {
  method?: 'GET'
  path: string
  fields?: Fields
  told: Told
  /** The refusals that become events, by their verbs, and how many of each. */
  events?: Readonly<Record<string, number>>
}

const everySide: Told = { visitor: 'sign-in', person: 403, bank: 403, stranger: 403, house: 403, rival: 403, staff: 403 }

/** On a page of an institution: strangers find no such page, and others are of the wrong side. */
export function atInstitution(told: Told = {}): Told {
  return { ...everySide, stranger: 404, ...told }
}

/** On a page of a house's proposal: another house finds no such page. */
export function atHouse(told: Told): Told {
  return { ...everySide, rival: 404, 'house.finance': 403, ...told }
}

/** On a public page where houses act. */
export function atPublic(told: Told): Told {
  return { ...everySide, 'house.finance': 403, 'rival.finance': 403, ...told }
}

const askersAtOnce = 6

/** Everybody sends the same to the site; each is refused as told, nothing is written but the events of refusals that are said, and no requirement is in another state. */
export async function everybodyIsRefused(site: StandingSite, everybody: Everybody, attempt: Attempt): Promise<void> {
  const { method = 'POST', path, fields = {}, told, events = {} } = attempt
  const expected: Record<string, string> = {}
  const asData = new Set<string>()
  const drawn = new Set<string>()
  for (const who of everybody.names) {
    const status = cellFor(told, who)
    if (status === undefined) throw new Error(`nothing is said of ${who}`)
    if (status === null) continue
    expected[who] = String(status)
    // One of each group is refused the whole page, and the others its data, which their browsers with scripts would ask for.
    const whole = `${groupOf(who)} ${status}`
    if ((status === 403 || status === 404) && drawn.has(whole)) asData.add(who)
    drawn.add(whole)
  }
  // After a refused post the page is drawn again, which is recorded as reading, or as being refused to.
  const apart = method === 'POST' ? '[._]read(_denied)?$' : '[._]read$'
  const before = await lookAt(site, apart)
  const answers: Record<string, string> = {}
  const asked = Object.keys(expected)
  for (let first = 0; first < asked.length; first += askersAtOnce) {
    const answering = asked.slice(first, first + askersAtOnce).map(async (who) => {
      answers[who] = shown(await everybody.ask(who, method, asData.has(who) ? dataOf(path) : path, fields))
    })
    await Promise.all(answering)
  }
  const after = await lookAt(site, apart)
  const what = `${method} ${path} ${JSON.stringify(fields)}`.slice(0, 300)
  expect.soft(answers, what).toEqual(expected)
  expect.soft(changes(before.tables, after.tables), `written by ${what}`).toEqual({})
  expect.soft(changes(before.events, after.events), `events of ${what}`).toEqual(events)
}

function shown({ status, location, carried }: Answer): string {
  if (location.startsWith('/sign-in?')) return 'sign-in'
  return status === 302 && carried !== undefined ? 'moved-on' : String(status)
}

type Look = { tables: Record<string, number>; events: Record<string, number> }

/** A session notes when it was seen last; of the events those whose verbs fit `apart` are left out. */
async function lookAt({ superuserDb }: StandingSite, apart: string): Promise<Look> {
  const { rows: names } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss') and tablename not in ('session', 'audit_event')`.execute(superuserDb)
  // Every row that is inserted or updated carries the number of its transaction; what is deleted is missed in the count.
  const one = (name: string) => `select '${name}' as name, count(*) + coalesce(sum(xmin::text::bigint), 0) as sum from ${name}`
  const { rows: tables } = await sql.raw<{ name: string; sum: string }>(names.map(({ name }) => one(name)).join(' union all ')).execute(superuserDb)
  const { rows: events } = await sql<{ verb: string; count: string }>`
    select verb, count(*) from audit_event where verb !~ ${apart} group by verb`.execute(superuserDb)
  return { tables: toRecord(tables.map(({ name, sum }) => [name, sum])), events: toRecord(events.map(({ verb, count }) => [verb, count])) }
}

const toRecord = (pairs: [string, string][]) => Object.fromEntries(pairs.map(([name, count]) => [name, Number(count)]))

function changes(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  )
}
