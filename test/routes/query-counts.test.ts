import type { KyselyPlugin, RootOperationNode } from 'kysely'
import { expect, test } from 'vitest'
import { startSite } from '#test/fixtures/site.ts'
import { fill, makeAsker } from './access/ask.ts'
import { makeObjects } from './access/objects.ts'
import { groups, makePeople, signInAll, type Who } from './access/people.ts'
import type { Row } from './access/rows.ts'
import { listRoutes, routeOf } from './access/site-map.ts'
import { grow } from './growth.ts'

/** What a page may ask of the database, the session and the shell around it included. */
const usualBound = 15

/** Pages that may ask more, each with what makes it so. */
const bounds: Record<string, number> = {
  // One count for each of the figures at the top, and four short lists.
  '/': 24,
  // The record, its advisories, replies, contests and reviews, the offerings that replace it, and what the reader may do about it.
  '/registry/:slug': 20,
  // What is stated with its evidence, attestations, files, components, history, similar offerings, and what the reader may do about it.
  '/offerings/:slug': 22,
  // Offerings, products and houses of one capability, each with a handful of facts.
  '/capabilities/:code': 18,
  // Questions, amendments, moves of closing and the outcome; a bidder sees beside them how their own offerings match, their invitation, proposal and questions.
  '/requirements/:id': 30,
  // What waits for the house, what it is asked with what it states, its proposals, its matches and its offerings.
  '/house': 23,
  // The whole form of the offering with what can be chosen in it, and what institutions ask about it.
  '/house/offerings/:id': 18,
  // The whole form of the requirement with what can be chosen in it.
  '/institution/requirements/:id/amend': 22,
  // The result with its debrief, envelope, receipt and history beside the proposal.
  '/house/proposals/:id': 20,
  // The whole form with what can be chosen in it, and what follows from the draft: its calendar, names in its text, what its narrative proposes, and the band that matching answers.
  '/institution/requirements/:id/edit': 58,
  // The run with the names of all that it speaks of, the words of the narrative, what is replaced, and how every ask stands.
  '/institution/requirements/:id/matches': 40,
  '/institution/requirements/:id/matches.csv': 28,
  // Every member's sheets beside what the chair wrote of them.
  '/institution/requirements/:id/consensus': 25,
  // Panel, declarations, responsiveness, marks, prices, lots and both openings of every proposal in one report.
  '/institution/requirements/:id/report': 36,
  // The report with its ranking, what was announced, awarded and fell, and whom an award can go to.
  '/institution/requirements/:id/award': 34,
  // Everything that is kept of a requirement, one reading for each part of it.
  '/institution/requirements/:id/record': 44,
  '/institution/requirements/:id/record.json': 44,
  // Offerings, attestations, references and marks of one house.
  '/houses/:slug': 18,
  // Every noun answers its own waiting cases, once.
  '/staff': 34,
  // The entry with everything that was said about it, and the moves that are open.
  '/staff/registry/:id': 22,
  // The version beside the last one, its evidence, files and claims.
  '/staff/offerings/:id': 24,
}

const tables = import.meta.glob<Record<string, Row[]>>('./access/*-rows.ts', { eager: true })
const mapped = listRoutes().filter(({ method }) => method === 'GET')
/** One of each group of people. */
const leads = new Set<Who>(Object.values(groups).map(([first]) => first!))
const rows = Object.values(tables)
  .flatMap((file) => Object.values(file).flat())
  .filter(({ method }) => method === 'GET')
  .map((row) => ({ address: row.address, pattern: routeOf(mapped, row)!.pattern, answers: [...row.expected].filter(([who]) => leads.has(who)) }))
const isPage = ([, status]: [Who, string]) => status === '200'
const withPage = new Set(rows.filter(({ answers }) => answers.some(isPage)).map(({ pattern }) => pattern))
/** Every page as its readers see it. A route without a page, which leads on or hands something out, is asked all the same. */
const visits = rows.flatMap(({ address, pattern, answers }) =>
  (withPage.has(pattern) ? answers.filter(isPage) : answers.slice(0, 1)).map(([who, status]) => ({
    name: `${address} as ${who}`,
    address,
    pattern,
    who,
    status,
  })),
)

test('every route is counted', () => {
  const counted = new Set(visits.map(({ pattern }) => pattern))
  expect(mapped.filter(({ pattern }) => !counted.has(pattern)).map(({ pattern }) => pattern)).toEqual([])
})

test(
  'every page asks the database a bounded number of times, and no more often when there is three times as much of everything',
  { timeout: 240_000 },
  async () => {
    const asked: string[] = []
    const site = await startSite({ watch: (db) => db.withPlugin(counter(asked)) })
    const people = await makePeople(site.act)
    const objects = await makeObjects(site.act, people)
    const ask = makeAsker(site.url, await signInAll(site.act))
    const count = async (given: typeof objects) => {
      const counts = new Map<string, string[]>()
      for (const { name, address, who, status } of visits) {
        asked.length = 0
        const answer = await ask(who, 'GET', fill(address, given), {})
        if (status === '200') expect(answer.status, name).toBe(200)
        counts.set(name, [...asked])
      }
      return counts
    }
    const few = await count({ ...objects, ...(await grow(site.act, people, 1)) })
    const many = await count({ ...objects, ...(await grow(site.act, people, 3)) })

    const over = visits.filter(({ name, pattern }) => many.get(name)!.length > (bounds[pattern] ?? usualBound))
    expect.soft(over.map(({ name }) => `${name} asks ${many.get(name)!.length} times`)).toEqual([])
    const grown = [...many].filter(([page, made]) => made.length > few.get(page)!.length)
    expect.soft(grown.map(([page, made]) => `${page} asks ${few.get(page)!.length} times, then ${made.length}: ${repeated(made)}`)).toEqual([])
  },
)

/** Notes what each statement is about. */
function counter(asked: string[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      // A session is noted as used once in a while, whatever the page.
      if (about(node) !== 'Update session') asked.push(about(node))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

function about(node: RootOperationNode): string {
  const text = JSON.stringify(node)
  if (node.kind === 'RawNode') return `sql ${node.sqlFragments.join('?').replace(/\s+/g, ' ').slice(0, 60)}`
  const names = [...text.matchAll(/"kind":"TableNode".*?"IdentifierNode","name":"(\w+)"/g)].map(([, name]) => name)
  return `${node.kind.replace('QueryNode', '')} ${[...new Set(names)].join(' ')}`
}

/** The statement that was made most often. */
function repeated(made: readonly string[]): string {
  const times = new Map<string, number>()
  for (const one of made) times.set(one, (times.get(one) ?? 0) + 1)
  const [most] = [...times].sort((a, b) => b[1] - a[1])
  return `${most![1]} × ${most![0]}`
}
