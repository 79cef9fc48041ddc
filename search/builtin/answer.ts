import { answering, highlight } from '../highlight.ts'
import { normalise, wordsOf } from '../normalise.ts'
import { deepestHit, type Hit, type Reason, type SearchAnswer, type SearchQuery } from '../port.ts'
import type { Memory } from './memory.ts'
import { narrow } from './narrow.ts'
import { scoreRows, voted, type Scored } from './rank.ts'
import { readQuery, type Understood } from './read-query.ts'
import type { OfferingFacts } from './rows.ts'
import { sortRows } from './sort.ts'
import { nearestCapabilities } from './suggest.ts'

const reasonsOfOneKind = 3

/** Answers a query from the index that is open. */
export function answer(memory: Memory, query: SearchQuery): SearchAnswer {
  const started = performance.now()
  const understood = readQuery(memory, query.text, { asTyped: query.asTyped ?? false })
  const scored = scoreRows(memory, understood)
  const { rows, facets, evidence } = narrow(scored.keys(), memory.offerings, query.filters ?? {})
  const limit = Math.min(Math.max(query.limit ?? 20, 1), 100)
  const from = (Math.max(query.page ?? 1, 1) - 1) * limit
  const order = understood.words.length === 0 && (query.sort ?? 'relevance') === 'relevance' ? 'name' : (query.sort ?? 'relevance')
  const page = from >= deepestHit ? [] : sortRows(rows, memory.offerings, scored, { by: order, reversed: query.reversed ?? false }).slice(from, from + limit)
  return {
    hits: page.map((row) => hitOf(memory, row, scored.get(row) ?? 0, understood, scored)),
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
  const own = memory.offerings.get(row)!
  const shared = new Set(own.capabilities.map(([code]) => code))
  const having = new Map<string, number>()
  for (const facts of memory.offerings.values()) for (const [code] of facts.capabilities) having.set(code, (having.get(code) ?? 0) + 1)
  const scored = new Map<number, number>()
  for (const [other, facts] of memory.offerings) {
    if (other === row) continue
    const score = facts.capabilities.reduce((sum, [code]) => sum + (shared.has(code) ? Math.log(1 + memory.offerings.size / having.get(code)!) : 0), 0)
    if (score > 0) scored.set(other, score)
  }
  const alike: Understood = {
    words: [],
    content: [],
    last: undefined,
    corrected: null,
    products: [],
    spoken: [...shared].map((code) => ({ code, words: 1 })),
    prose: false,
  }
  const best = sortRows([...scored.keys()], memory.offerings, scored, { by: 'relevance', reversed: false }).slice(0, Math.max(limit, 0))
  return best.map((one) => hitOf(memory, one, scored.get(one)!, alike, scored))
}

function hitOf(memory: Memory, row: number, score: number, understood: Understood, scored: Scored): Hit {
  const facts = memory.offerings.get(row)!
  const shown = memory.shownOf(row) ?? { summary: '', text: '', replaces: [] }
  const answers = answering(understood.content, { prefix: understood.last })
  return {
    id: facts.id,
    slug: facts.slug,
    score: Math.round(score * 1000) / 1000,
    highlights: { name: highlight(facts.name, answers), summary: highlight(shown.summary, answers) },
    why: reasonsFor(memory, facts, shown, understood, { answers, voted: voted(scored) }),
  }
}

function reasonsFor(
  memory: Memory,
  facts: OfferingFacts,
  shown: { text: string; replaces: readonly { id: string; name: string }[] },
  understood: Understood,
  { answers, voted: common }: { answers: (word: string) => boolean; voted: ReadonlySet<string> },
): Reason[] {
  if (understood.words.length === 0 && understood.spoken.length === 0) return []
  const wanted = new Set(understood.products.map(({ id }) => id))
  const replaced = shown.replaces.filter(({ id }) => wanted.has(id)).map(({ id, name }): Reason => ({ kind: 'replaces', productId: id, name }))
  const spoken = new Set([...understood.spoken.map(({ code }) => code), ...understood.products.flatMap(({ capabilities }) => capabilities), ...common])
  const ofWords = (code: string) => {
    const words = memory.capability(code)?.words
    return words !== undefined && understood.content.length > 0 && [...words.en, ...words.ur, ...words['ur-Latn']].flatMap(wordsOf).some(answers)
  }
  const capabilities = facts.capabilities.filter(([code]) => spoken.has(code)).map(([code]) => code)
  const known = capabilities.length > 0 ? capabilities : facts.capabilities.filter(([code]) => ofWords(code)).map(([code]) => code)
  const said = new Set(wordsOf(shown.text).filter(answers))
  const words = understood.content.filter((word) => said.has(word) || [...said].some((found) => answering([word], { prefix: word })(found)))
  return [
    ...replaced.slice(0, reasonsOfOneKind),
    ...known.slice(0, reasonsOfOneKind).map((code): Reason => ({ kind: 'capability', code })),
    ...(words.length > 0 ? [{ kind: 'words', words: words.slice(0, 2 * reasonsOfOneKind) } satisfies Reason] : []),
    ...(normalise(facts.house).split(' ').some(answers) ? [{ kind: 'house' } satisfies Reason] : []),
  ]
}
