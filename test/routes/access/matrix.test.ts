import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { startSite } from '#test/fixtures/site.ts'
import { accountRows } from './account-rows.ts'
import { dataOf, essence, fill, makeAsker, type Answer, type Asker } from './ask.ts'
import { bodies } from './bodies.ts'
import { courseFollowRows, courseHouseRows, courseInstitutionRows } from './course-rows.ts'
import { debriefRows, decisionRows, institutionRecordRows, referenceRows } from './decision-rows.ts'
import { editorRows, templateRows } from './editor-rows.ts'
import { fileRows, houseRows } from './house-rows.ts'
import { institutionMemberRows, institutionRows, ownBeginningRows } from './institution-rows.ts'
import { makerRows } from './maker-rows.ts'
import { planted, readers, readMarkers } from './markers.ts'
import { makeObjects, type Objects } from './objects.ts'
import { groups, makePeople, signInAll, type Who } from './people.ts'
import { fixRows, openingRows } from './opening-rows.ts'
import { priceRows } from './price-rows.ts'
import { publicRows } from './public-rows.ts'
import type { Row } from './rows.ts'
import { listRoutes, routeOf } from './site-map.ts'
import { outcomeRows, scoringRows } from './scoring-rows.ts'
import { staffRows } from './staff-rows.ts'
import { houseAskRows, institutionAskRows, institutionEvidenceRows, staffAskRows } from './statement-ask-rows.ts'
import { attachmentRows, writingRows } from './writing-rows.ts'

// What is read comes first, so that nothing posted changes it; leaving comes last.
const all = [
  ...publicRows,
  ...institutionRows,
  ...ownBeginningRows,
  ...openingRows,
  ...fixRows,
  ...scoringRows,
  ...outcomeRows,
  ...courseInstitutionRows,
  ...decisionRows,
  ...referenceRows,
  ...debriefRows,
  ...institutionRecordRows,
  ...editorRows,
  ...templateRows,
  ...institutionMemberRows,
  ...makerRows,
  ...houseRows,
  ...courseHouseRows,
  ...courseFollowRows,
  ...priceRows,
  ...fileRows,
  ...writingRows,
  ...attachmentRows,
  ...institutionAskRows,
  ...institutionEvidenceRows,
  ...houseAskRows,
  ...staffAskRows,
  ...staffRows,
  ...accountRows,
]
const rows = [...all.filter(({ method }) => method === 'GET'), ...all.filter(({ method }) => method === 'POST')]
const readersAtOnce = 6
/** One of each group, to ask as for what never was. */
const leads = new Set<Who>(Object.values(groups).map(([first]) => first!))
const name = ({ method, address, body }: Row) => `${method} ${address}${body === '-' ? '' : ` (${body})`}`

const mapped = listRoutes()

describe('the table of access', () => {
  test('every route of the site map has a row, and one for posting where it takes posts', () => {
    const answered = new Set(rows.map((row) => routeOf(mapped, row)))
    expect(mapped.filter((route) => !answered.has(route)).map(({ method, pattern }) => `${method} ${pattern}`)).toEqual([])
  })

  test('every row has a route', () => {
    // Only the addresses that are made to miss may fall to the page for all others.
    const missing = rows.filter((row) => !row.address.startsWith('/an/address') && (routeOf(mapped, row)?.pattern ?? '/*') === '/*')
    expect(missing.map(name)).toEqual([])
  })
})

test('every route answers every role as the table says, and no answer holds a word that its reader may not see', { timeout: 720_000 }, async () => {
  const site = await startSite()
  const people = await makePeople(site.act)
  // Only the demonstration shows its admin the links of other people's mail; the rest of the site does not know the difference.
  await site.superuserDb.deleteFrom('world').execute()
  const objects = await makeObjects(site.act, people)
  const ask = makeAsker(site.url, await signInAll(site.act))
  const wrong: string[] = []
  const leaks: string[] = []
  const seen = new Set<string>()
  const look = async (row: Row, who: Who, expected: string) => {
    const path = fill(row.address, objects)
    const form = Object.fromEntries(Object.entries(bodies[row.body]!).map(([field, value]) => [field, fill(value, objects)]))
    // One of each group is answered the whole page, and the others its data, which their browsers with scripts would ask for and which holds all that is drawn: a page takes four times as long.
    const isData = expected === '403' || expected === '404' || (expected === '200' && row.method === 'GET' && routeOf(mapped, row)!.file.endsWith('.tsx'))
    const asData = isData && !leads.has(who)
    const answer = await ask(who, row.method, asData ? dataOf(path) : path, form)
    if (shown(answer, path) !== expected) wrong.push(`${name(row)} as ${who}: ${shown(answer, path)} instead of ${expected}`)
    for (const marker of readMarkers(answer.body + decodeURIComponent(answer.location))) {
      seen.add(marker)
      if (!readers[marker].includes(who)) leaks.push(`${name(row)} shows ${who} the ${marker}`)
    }
    if (!row.address.includes('{token}') && answer.body.includes(objects.token!)) leaks.push(`${name(row)} shows ${who} the link of an invitation`)
    if (expected !== '403' && expected !== 'sign-in' && leads.has(who)) wrong.push(...(await tellingApart(ask, row, who, objects, form, answer)))
  }
  for (const row of rows) {
    const asked = [...row.expected]
    // Whoever only reads is in nobody's way: several at once keep both the site and its database busy.
    const atOnce = row.method === 'GET' ? readersAtOnce : 1
    for (let first = 0; first < asked.length; first += atOnce) {
      await Promise.all(asked.slice(first, first + atOnce).map(([who, expected]) => look(row, who, expected)))
    }
  }
  expect.soft(wrong).toEqual([])
  expect.soft(leaks).toEqual([])
  // A word that its own readers do not find either would prove nothing.
  expect((Object.keys(planted) as (keyof typeof planted)[]).filter((marker) => readers[marker].length > 0 && !seen.has(marker))).toEqual([])
  expect(site.complaints).toEqual([])
})

function shown({ status, location }: Answer, path: string): string {
  return status === 302 && location === `/sign-in?returnTo=${encodeURIComponent(path)}` ? 'sign-in' : String(status)
}

/** What tells a stranger's thing from one that never was: nothing, or what to say about it. Where one's own is found, one that never was is not; an id that is none is answered the same. */
async function tellingApart(ask: Asker, row: Row, who: Who, objects: Objects, form: Record<string, string>, answer: Answer): Promise<string[]> {
  const object = /\{(\w+)\}/.exec(row.address)?.[1]
  if (object === undefined || object === 'token') return []
  const asked = objects[object]!
  const said = essence(answer, asked)
  const faults: string[] = []
  for (const never of [newId(), 'no-such-thing']) {
    const other = await ask(who, row.method, fill(row.address, { ...objects, [object]: never }), form)
    if (other.status !== 404) faults.push(`${name(row)} as ${who}, for ${never}: ${other.status}`)
    else if (answer.status === 404 && essence(other, never) !== said) faults.push(`${name(row)} as ${who} differs from one that never was`)
  }
  return faults
}
