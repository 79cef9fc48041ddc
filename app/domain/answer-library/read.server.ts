import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import type { LibraryEntry } from './entry.ts'

/** The library of a house, by title. Whose it is is the caller's to ask. */
export async function listEntries(db: Db, houseId: string): Promise<LibraryEntry[]> {
  return (await entriesOf(db, houseId).orderBy('entry.title').orderBy('entry.id').execute()).map(asEntry)
}

/** One entry of a house; undefined for an id that is none, for one that was removed, and for another house's. */
export async function findEntry(db: Db, houseId: string, id: string | undefined): Promise<LibraryEntry | undefined> {
  if (!isId(id)) return undefined
  const row = await entriesOf(db, houseId).where('entry.id', '=', id).executeTakeFirst()
  return row && asEntry(row)
}

function entriesOf(db: Db, houseId: string) {
  return db
    .selectFrom('answerLibraryEntry as entry')
    .innerJoin('person', 'person.id', 'entry.revisedBy')
    .where('entry.houseId', '=', houseId)
    .where('entry.removedAt', 'is', null)
    .select(['entry.id', 'entry.title', 'entry.kind', 'entry.ref', 'entry.body', 'entry.revisedAt', 'person.name as revisedBy'])
}

function asEntry({ kind, ref, ...entry }: Omit<LibraryEntry, 'topic'> & { kind: string | null; ref: string | null }): LibraryEntry {
  return { ...entry, topic: kind !== null && ref !== null ? { kind, ref } : null }
}
