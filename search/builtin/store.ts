import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { keyOf, type DocumentKey, type IndexMark, type SearchDocument } from '../port.ts'
import { offeringColumns, rowOf } from './rows.ts'

/** Raised whenever a file written by an older release would be read wrongly; such a file is rebuilt. */
export const shape = '2'

const columns = Object.keys(offeringColumns) as (keyof typeof offeringColumns)[]
const busyMs = 5000

// Contentless tables: the words are indexed, the texts stand once, in `document`. What was removed stays as an empty row, so that readers see that it went.
const tables = `
create table meta (name text primary key, value text not null) without rowid;
create table document (rowid integer primary key, key text not null unique, seq integer not null, facts text, shown text);
create index document_seq on document (seq);
create virtual table offering_words using fts5(${columns.join(', ')}, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
create virtual table name_words using fts5(name, other, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3');
`

/** A file that is being written. Everything in one call is one transaction, so that readers see all of it or nothing. */
export type Store = {
  upsert(documents: readonly SearchDocument[]): void
  remove(keys: readonly DocumentKey[]): void
  saveMark(mark: IndexMark): void
  /** For a new file: puts the index in order and lets others read while it is written to. */
  finish(): void
  close(): void
}

/** Makes a new, empty index. It is not safe from a crash before `finish`, and need not be: nobody reads it until then. */
export function createStore(file: string): Store {
  const db = new DatabaseSync(file)
  db.exec(`pragma journal_mode = off; pragma synchronous = off; ${tables}`)
  setMeta(db, 'shape', shape)
  return storeOn(db)
}

/** Opens the live index for writing. */
export function openStore(file: string): Store {
  return storeOn(new DatabaseSync(file, { timeout: busyMs }))
}

function storeOn(db: DatabaseSync): Store {
  const write = statementsOf(db)
  const inTransaction = (work: (seq: number) => void) => {
    db.exec('begin immediate')
    try {
      const { seq } = db.prepare('select coalesce(max(seq), 0) + 1 as seq from document').get() as { seq: number }
      work(seq)
      db.exec('commit')
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      throw error
    }
  }
  return {
    upsert: (documents) => inTransaction((seq) => documents.forEach((document) => putDocument(write, document, seq))),
    remove: (keys) => inTransaction((seq) => keys.forEach((key) => emptyDocument(write, key, seq))),
    saveMark: (mark) => setMeta(db, 'mark', JSON.stringify(mark)),
    finish: () => {
      db.exec(`insert into offering_words (offering_words) values ('optimize'); insert into name_words (name_words) values ('optimize')`)
      db.exec('analyze; pragma synchronous = normal; pragma journal_mode = wal')
    },
    close: () => db.close(),
  }
}

type Statements = Record<'find' | 'put' | 'empty' | 'putWords' | 'dropWords' | 'putName' | 'dropName', StatementSync>

function statementsOf(db: DatabaseSync): Statements {
  return {
    find: db.prepare('select rowid, facts is not null as there from document where key = ?'),
    put: db.prepare(
      'insert into document (key, seq, facts, shown) values (?, ?, ?, ?) on conflict (key) do update set seq = excluded.seq, facts = excluded.facts, shown = excluded.shown returning rowid',
    ),
    empty: db.prepare('update document set seq = ?, facts = null, shown = null where rowid = ?'),
    putWords: db.prepare(`insert into offering_words (rowid, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`),
    dropWords: db.prepare('delete from offering_words where rowid = ?'),
    putName: db.prepare('insert into name_words (rowid, name, other) values (?, ?, ?)'),
    dropName: db.prepare('delete from name_words where rowid = ?'),
  }
}

function putDocument(write: Statements, document: SearchDocument, seq: number): void {
  const { facts, shown, offering, names } = rowOf(document)
  const key = keyOf(document)
  dropWords(write, key)
  const { rowid } = write.put.get(key, seq, JSON.stringify(facts), shown && JSON.stringify(shown)) as { rowid: number }
  if (offering) write.putWords.run(rowid, ...columns.map((column) => offering[column]))
  write.putName.run(rowid, names.name, names.other)
}

function emptyDocument(write: Statements, key: DocumentKey, seq: number): void {
  const rowid = dropWords(write, key)
  if (rowid !== undefined) write.empty.run(seq, rowid)
}

/** Takes the words of a document that is there out of the index, and answers its row. */
function dropWords(write: Statements, key: DocumentKey): number | undefined {
  const found = write.find.get(key) as { rowid: number; there: number } | undefined
  if (!found?.there) return undefined
  if (key.startsWith('offering:')) write.dropWords.run(found.rowid)
  write.dropName.run(found.rowid)
  return found.rowid
}

function setMeta(db: DatabaseSync, name: string, value: string): void {
  db.prepare('insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value').run(name, value)
}

/** Reads how far a file has got; undefined when it is of another shape or not a whole index. `thoroughly` walks all of it. */
export function readMarkOf(file: string, options: { thoroughly: boolean }): IndexMark | undefined {
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: busyMs })
    try {
      const meta = new Map((db.prepare('select name, value from meta').all() as { name: string; value: string }[]).map(({ name, value }) => [name, value]))
      if (meta.get('shape') !== shape || !meta.has('mark')) return undefined
      if (options.thoroughly && Object.values(db.prepare('pragma quick_check(1)').get()!)[0] !== 'ok') return undefined
      return JSON.parse(meta.get('mark')!) as IndexMark
    } finally {
      db.close()
    }
  } catch (error) {
    if (isBroken(error)) return undefined
    throw error
  }
}

/** Whether an error says that the file is no index that can be used: damaged, cut, not a database, without our tables, or gone. */
export function isBroken(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|no such table|no such column|unable to open|disk I\/O|corrupt|JSON/i.test(error.message)
}
