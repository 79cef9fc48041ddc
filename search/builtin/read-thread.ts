import { statSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { SearchAwayProblem, type SearchHealth, type SearchQuery } from '../port.ts'
import { answer, similarTo } from './answer.ts'
import { generationOf, liveFile } from './files.ts'
import { openMemory, type Memory } from './memory.ts'
import { serveCalls } from './rpc.ts'
import { isBroken, readMarkOf } from './store.ts'
import { suggest } from './suggest.ts'

/** The thread that answers queries. Before each it looks whether another generation is live, and takes in what was written to this one. */
const { folder } = workerData as { folder: string }

let memory: Memory | undefined

function reading<T>(work: (memory: Memory) => T): T {
  try {
    const file = liveFile(folder)
    if (memory && memory.file !== file) close()
    if (file === undefined) throw new SearchAwayProblem('the first index is being built')
    memory ??= openMemory(file)
    memory.refresh()
    return work(memory)
  } catch (error) {
    if (!isBroken(error)) throw error
    close()
    throw new SearchAwayProblem(`the index cannot be read: ${(error as Error).message}`)
  }
}

function close(): void {
  memory?.close()
  memory = undefined
}

serveCalls({
  search: (query: SearchQuery) => reading((open) => answer(open, query)),
  suggest: (prefix: string, limit: number) => reading((open) => suggest(open, prefix, limit)),
  similar: (offeringId: string, limit: number) => reading((open) => similarTo(open, offeringId, limit)),
  health: (): Omit<SearchHealth, 'writes' | 'engine'> => {
    try {
      return reading(({ file, byRow }) => ({
        ready: true,
        generation: generationOf(file),
        // The file is made by the rebuild and only renamed after it.
        builtAt: statSync(file).birthtime,
        documents: byRow.size,
        mark: readMarkOf(file, { thoroughly: false }) ?? null,
      }))
    } catch (error) {
      if (!(error instanceof SearchAwayProblem)) throw error
      return { ready: false, generation: null, builtAt: null, documents: 0, mark: null }
    }
  },
  close,
})
