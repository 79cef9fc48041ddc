import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  SearchAwayProblem,
  type DocumentKey,
  type Hit,
  type IndexMark,
  type Search,
  type SearchAnswer,
  type SearchDocument,
  type SearchHealth,
  type Suggestion,
} from '../port.ts'
import { callerOf, type Caller } from './rpc.ts'

const batchAtMost = 500

/**
 * The built-in engine on the files of a folder. Any number of processes may open it on one folder: each reads in a thread of its own, and the one that holds the lock writes in
 * another. Nothing is opened before it is needed.
 */
export function openBuiltin(folder: string): Search {
  const reader = callerOf(new URL('./read-thread.ts', import.meta.url), { folder })
  const writer = callerOf(new URL('./write-thread.ts', import.meta.url), { folder })
  let lock: DatabaseSync | undefined
  let broken = false

  const ask = async <T>(method: string, ...args: unknown[]): Promise<T> => {
    try {
      const answer = await reader.call<T>(method, ...args)
      return answer
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SearchAwayProblem') throw error
      broken = true
      throw new SearchAwayProblem(error.message)
    }
  }
  const write = async (method: string, ...args: unknown[]): Promise<void> => {
    if (!lock) throw new Error('another process writes this index')
    await writer.call(method, ...args)
  }
  return {
    search: (query) => ask<SearchAnswer>('search', query),
    suggest: (prefix, { limit = 8 } = {}) => ask<Suggestion[]>('suggest', prefix, limit),
    similar: (offeringId, { limit = 5 } = {}) => ask<Hit[]>('similar', offeringId, limit),
    claim: async () => (lock ??= tryLock(folder)) !== undefined,
    upsert: (documents: readonly SearchDocument[]) => write('upsert', documents),
    remove: (keys: readonly DocumentKey[]) => write('remove', keys),
    saveMark: (mark: IndexMark) => write('saveMark', mark),
    rebuild: async (stream, mark) => {
      await rebuild(writer, stream, mark)
      broken = false
    },
    readMark: async () => (broken ? undefined : await writer.call<IndexMark | undefined>('readMark')),
    health: async () => ({ engine: 'built-in', writes: lock !== undefined, ...(await reader.call<Omit<SearchHealth, 'engine' | 'writes'>>('health')) }),
    close: async () => {
      await Promise.all([closeThread(reader), closeThread(writer)])
      lock?.close()
      lock = undefined
    },
  }
}

let builds = 0

async function rebuild(writer: Caller, stream: AsyncIterable<readonly SearchDocument[]>, mark: IndexMark): Promise<void> {
  builds += 1
  const build = builds
  await writer.call('beginBuild', build)
  try {
    for await (const documents of stream) {
      for (let from = 0; from < documents.length; from += batchAtMost) await writer.call('addToBuild', build, documents.slice(from, from + batchAtMost))
    }
    await writer.call('finishBuild', build, mark)
  } catch (error) {
    await writer.call('abandonBuild', build)
    throw error
  }
}

async function closeThread(thread: Caller): Promise<void> {
  await thread.call('close')
  await thread.close()
}

/**
 * Takes the lock by which one process writes. It is the kernel's, through SQLite on an empty file: it goes with the process that held it, so a killed one leaves nothing behind.
 */
function tryLock(folder: string): DatabaseSync | undefined {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(path.join(folder, 'search-lock'))
  try {
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined
    throw error
  }
}
