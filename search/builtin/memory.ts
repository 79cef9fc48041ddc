import { DatabaseSync, type StatementSync } from 'node:sqlite'
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
  capability(code: string): CapabilityFacts | undefined
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
    if (now?.kind === 'offering') offerings.set(rowid, now)
    else offerings.delete(rowid)
    if (now?.kind === 'capability') capabilities.set(now.id, now)
    else if (before?.kind === 'capability') capabilities.delete(before.id)
    rows.set(key, rowid)
    const kind = (now ?? before)?.kind
    if (kind === 'capability' || kind === 'product') recogniser = undefined
  }
  const refresh = () => {
    const { data_version: version } = prepared('pragma data_version').get() as { data_version: number }
    if (version === seen.version) return
    const changed = prepared('select rowid, key, seq, facts from document where seq > ? order by seq').all(seen.seq) as Changed[]
    changed.forEach(take)
    if (changed.length > 0) vocabulary = undefined
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
    capability: (code) => capabilities.get(code),
    offeringRow: (id) => {
      const row = rows.get(`offering:${id}`)
      return row !== undefined && offerings.has(row) ? row : undefined
    },
    recogniser: () => (recogniser ??= makeRecogniser(byRow.values())),
    vocabulary: () => (vocabulary ??= readVocabulary(db)),
    shownOf: (row) => {
      const { shown } = (prepared('select shown from document where rowid = ?').get(row) as { shown: string | null } | undefined) ?? { shown: null }
      return shown === null ? undefined : (JSON.parse(shown) as Shown)
    },
    prepared,
    refresh,
    close: () => db.close(),
  }
}

function readVocabulary(db: DatabaseSync): ReturnType<Memory['vocabulary']> {
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
  return { written, forms }
}
