import { answering, highlight } from '../highlight.ts'
import { wordsOf } from '../normalise.ts'
import { deepestHit, type Hit, type Reason, type SearchAnswer, type SearchQuery } from '../port.ts'
import type { Memory } from './memory.ts'
import { narrow } from './narrow.ts'
import { scoreRows } from './rank.ts'
import { readQuery, type Understood } from './read-query.ts'
import type { OfferingFacts, Shown } from './rows.ts'
import { firstRows } from './sort.ts'
import { nearestCapabilities } from './suggest.ts'

const reasonsOfOneKind = 3

/** Answers a query from the index that is open. */
export function answer(memory: Memory, query: SearchQuery): SearchAnswer {
  const started = performance.now()
  const understood = readQuery(memory, query.text, { asTyped: query.asTyped ?? false })
  const scored = scoreRows(memory, understood)
  const { rows, facets, evidence } = narrow(memory.columns, scored.rows, query.filters ?? {})
  const limit = Math.min(Math.max(query.limit ?? 20, 1), 100)
  const from = (Math.max(query.page ?? 1, 1) - 1) * limit
  const by = understood.words.length === 0 && (query.sort ?? 'relevance') === 'relevance' ? 'name' : (query.sort ?? 'relevance')
  const order = { by, reversed: query.reversed ?? false }
  const page = from >= deepestHit ? [] : firstRows(memory, rows, scored.scoreOf, order, from + limit).slice(from)
  const explain = explainerOf(memory, understood, scored.common)
  return {
    hits: page.map((row) => explain(row, scored.scoreOf(row))),
    total: rows.length,
    facets,
    evidence,
    corrected: understood.corrected,
    replacing: understood.products.map(({ id, slug, name }) => ({ id, slug, name })),
    capabilities: nearestCapabilities(memory, understood),
    engine: 'built-in',
    tookMs: performance.now() - started,
  }
}

/** Offerings that share most capabilities with one, the rarer the better. */
export function similarTo(memory: Memory, offeringId: string, limit: number): Hit[] {
  const row = memory.offeringRow(offeringId)
  if (row === undefined) return []
  const { columns } = memory
  const codes = memory.offerings.get(row)!.capabilities.map(([code]) => code)
  const scores = new Float64Array(columns.size)
  for (const code of codes) {
    const { rows } = columns.posting(columns.valueOf('capability', code)!)
    for (const other of rows) if (other !== row) scores[other]! += Math.log(1 + columns.count / rows.length)
  }
  const alike: Understood = {
    words: [],
    content: [],
    last: undefined,
    corrected: null,
    products: [],
    spoken: codes.map((code) => ({ code, words: 1 })),
    prose: false,
  }
  const scoreOf = (other: number) => scores[other] ?? 0
  const sharing = columns.rows().filter((other) => scoreOf(other) > 0)
  const best = firstRows(memory, sharing, scoreOf, { by: 'relevance', reversed: false }, Math.max(limit, 0))
  const explain = explainerOf(memory, alike, new Set())
  return best.map((one) => explain(one, scoreOf(one)))
}

/** Makes what turns a row into a hit, with its words marked and its reasons: what the query asks is worked out once for all hits of a page. */
function explainerOf(memory: Memory, understood: Understood, common: ReadonlySet<string>): (row: number, score: number) => Hit {
  const { content, last, products, spoken } = understood
  const answers = answering(content, { prefix: last })
  const tests = content.map((word) => ({ word, answers: answering([word], { prefix: word }) }))
  const wanted = new Set(products.map(({ id }) => id))
  const asked = new Set([...spoken.map(({ code }) => code), ...products.flatMap(({ capabilities }) => capabilities), ...common])
  const led = new Set(content.flatMap((word) => capabilitiesOf(memory, word, { prefix: word === last && word.length > 1 })))
  const reasonsFor = (facts: OfferingFacts, { words: said, replaces }: Shown): Reason[] => {
    if (understood.words.length === 0 && spoken.length === 0) return []
    const replaced = replaces.filter(({ id }) => wanted.has(id)).map(({ id, name }): Reason => ({ kind: 'replaces', productId: id, name }))
    const codes = facts.capabilities.map(([code]) => code)
    const named = codes.filter((code) => asked.has(code))
    const known = named.length > 0 ? named : codes.filter((code) => led.has(code))
    const mentioned = said.split(' ').filter(answers)
    const words = tests.filter((test) => mentioned.some(test.answers)).map(({ word }) => word)
    return [
      ...replaced.slice(0, reasonsOfOneKind),
      ...known.slice(0, reasonsOfOneKind).map((code): Reason => ({ kind: 'capability', code })),
      ...(words.length > 0 ? [{ kind: 'words', words: words.slice(0, 2 * reasonsOfOneKind) } satisfies Reason] : []),
      ...(wordsOf(facts.house).some(answers) ? [{ kind: 'house' } satisfies Reason] : []),
    ]
  }
  return (row, score) => {
    const facts = memory.offerings.get(row)!
    const shown = memory.shownOf(row) ?? { summary: '', words: '', replaces: [] }
    return {
      id: facts.id,
      slug: facts.slug,
      score: Math.round(score * 1000) / 1000,
      highlights: { name: highlight(facts.name, answers), summary: highlight(shown.summary, answers) },
      why: reasonsFor(facts, shown),
    }
  }
}

/** The capabilities that a word leads to. */
function capabilitiesOf(memory: Memory, word: string, options: { prefix: boolean }): string[] {
  return memory
    .expansion()
    .statedBy(word, options)
    .flatMap(({ facet, value }) => (facet === 'capability' ? [value] : []))
}
