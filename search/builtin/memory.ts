import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { makeColumns, type Columns } from './columns.ts'
import { makeExpansion, type Expansion } from './expand.ts'
import { makeMatcher, type Matcher } from './matches.ts'
import type { CapabilityFacts, Facts, OfferingFacts, Shown } from './rows.ts'
import { makeRecogniser, type Recogniser } from './recognise.ts'
import { isWritten } from './tokens.ts'
import { shape } from './store.ts'

/** The live index as a reader holds it: the file for the words, and in memory what filters, counts and sorts. */
export type Memory = {
  db: DatabaseSync
  file: string
  byRow: ReadonlyMap<number, Facts>
  offerings: ReadonlyMap<number, OfferingFacts>
  columns: Columns
  /** The offerings that a word finds. */
  match: Matcher['match']
  /** What words lead to, beside the texts that they stand in. */
  expansion(): Expansion
  offeringRow(id: string): number | undefined
  /** Finds products and capabilities in the words of a query. */
  recogniser(): Recogniser
  /** Every word that somebody wrote, with the number of documents it stands in, and all forms. */
  vocabulary(): { written: ReadonlyMap<string, number>; forms: ReadonlySet<string> }
  shownOf(row: number): Shown | undefined
  prepared(sql: string): StatementSync
  /** Takes in what was written since the last look, by whichever process. */
  refresh(): void
  close(): void
}

type Changed = { rowid: number; key: string; seq: number; facts: string | null }

/** Opens an index for reading. Throws what SQLite throws when the file is no index, is damaged, or has another shape. */
export function openMemory(file: string): Memory {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 2000 })
  const statements = new Map<string, StatementSync>()
  const byRow = new Map<number, Facts>()
  const offerings = new Map<number, OfferingFacts>()
  const rows = new Map<string, number>()
  const capabilities = new Map<string, CapabilityFacts>()
  const columns = makeColumns((row) => offerings.get(row))
  let expansion: Expansion | undefined
  const expand = () => (expansion ??= makeExpansion(capabilities.values()))
  const matcher = makeMatcher(db, columns, expand)
  let seen = { seq: 0, version: -1 }
  let recogniser: Recogniser | undefined
  let vocabulary: ReturnType<Memory['vocabulary']> | undefined

  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const take = ({ rowid, key, facts }: Changed) => {
    const before = byRow.get(rowid)
    const now = facts === null ? undefined : (JSON.parse(facts) as Facts)
    if (now) byRow.set(rowid, now)
    else byRow.delete(rowid)
    if (now?.kind === 'offering') {
      offerings.set(rowid, now)
      columns.put(rowid, now)
    } else if (offerings.delete(rowid)) columns.drop(rowid)
    if (now?.kind === 'capability') capabilities.set(now.id, now)
    else if (before?.kind === 'capability') capabilities.delete(before.id)
    rows.set(key, rowid)
    const kind = (now ?? before)?.kind
    if (kind === 'capability' || kind === 'product') recogniser = undefined
    if (kind === 'capability') expansion = undefined
  }
  const refresh = () => {
    const { data_version: version } = prepared('pragma data_version').get() as { data_version: number }
    if (version === seen.version) return
    const changed = prepared('select rowid, key, seq, facts from document where seq > ? order by seq').all(seen.seq) as Changed[]
    changed.forEach(take)
    if (changed.length > 0) {
      vocabulary = undefined
      matcher.forget()
    }
    seen = { seq: changed.at(-1)?.seq ?? seen.seq, version }
  }

  try {
    const found = prepared("select value from meta where name = 'shape'").get() as { value: string } | undefined
    if (found?.value !== shape) throw new Error('malformed: the index has another shape')
    refresh()
  } catch (error) {
    db.close()
    throw error
  }
  return {
    db,
    file,
    byRow,
    offerings,
    columns,
    match: (word, options) => matcher.match(word, options),
    expansion: expand,
    offeringRow: (id) => {
      const row = rows.get(`offering:${id}`)
      return row !== undefined && offerings.has(row) ? row : undefined
    },
    recogniser: () => (recogniser ??= makeRecogniser(byRow.values())),
    vocabulary: () => (vocabulary ??= readVocabulary(db, columns, expand())),
    shownOf: (row) => {
      const { shown } = (prepared('select shown from document where rowid = ?').get(row) as { shown: string | null } | undefined) ?? { shown: null }
      return shown === null ? undefined : (JSON.parse(shown) as Shown)
    },
    prepared,
    refresh,
    close: () => db.close(),
  }
}

function readVocabulary(db: DatabaseSync, columns: Columns, expansion: Expansion): ReturnType<Memory['vocabulary']> {
  const written = new Map<string, number>()
  const forms = new Set<string>()
  for (const table of ['offering_words', 'name_words']) {
    // A table of the connection alone, so that a file opened for reading can have it.
    db.exec(`create virtual table if not exists temp.${table}_vocabulary using fts5vocab(main, ${table}, row)`)
    for (const { term, documents } of db.prepare(`select term, doc as documents from temp.${table}_vocabulary`).all() as {
      term: string
      documents: number
    }[]) {
      forms.add(term)
      if (isWritten(term)) written.set(term, (written.get(term) ?? 0) + documents)
    }
  }
  // What is stated by a code counts as if its words stood in every offering that states it; what nobody states counts for nothing.
  for (const [form, leadsTo] of expansion.forms) {
    const documents = [...leadsTo].reduce((sum, { facet, value }) => {
      const number = columns.valueOf(facet, value)
      return number === undefined ? sum : sum + columns.posting(number).rows.length
    }, 0)
    if (documents === 0) continue
    forms.add(form)
    if (expansion.written.has(form)) written.set(form, (written.get(form) ?? 0) + documents)
  }
  return { written, forms }
}
