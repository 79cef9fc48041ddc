import { rmSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { DocumentKey, IndexMark, SearchDocument } from '../port.ts'
import { buildFile, liveFile, makeLive, sweep } from './files.ts'
import { serveCalls } from './rpc.ts'
import { createStore, openStore, readMarkOf, type Store } from './store.ts'

/** The thread that writes, so that neither a page nor a query waits for it. */
const { folder } = workerData as { folder: string }

let live: { file: string; store: Store } | undefined
const builds = new Map<number, { file: string; store: Store }>()
let thoroughlyRead: string | undefined

/** Another process may have swapped in a new index since the last call. */
function liveStore(): Store {
  const file = liveFile(folder)
  if (live && live.file !== file) closeLive()
  if (file === undefined) throw new Error('there is no live index to write to')
  live ??= { file, store: openStore(file) }
  return live.store
}

function closeLive(): void {
  live?.store.close()
  live = undefined
}

serveCalls({
  upsert: (documents: SearchDocument[]) => liveStore().upsert(documents),
  remove: (keys: DocumentKey[]) => liveStore().remove(keys),
  saveMark: (mark: IndexMark) => liveStore().saveMark(mark),
  readMark: () => {
    const file = liveFile(folder)
    if (file === undefined) return undefined
    const mark = readMarkOf(file, { thoroughly: thoroughlyRead !== file })
    if (mark) thoroughlyRead = file
    return mark
  },
  beginBuild: (build: number) => {
    const file = buildFile(folder)
    builds.set(build, { file, store: createStore(file) })
  },
  addToBuild: (build: number, documents: SearchDocument[]) => builds.get(build)!.store.upsert(documents),
  finishBuild: (build: number, mark: IndexMark) => {
    const { file, store } = builds.get(build)!
    builds.delete(build)
    store.saveMark(mark)
    store.finish()
    store.close()
    closeLive()
    thoroughlyRead = makeLive(folder, file)
    sweep(folder)
  },
  abandonBuild: (build: number) => {
    const begun = builds.get(build)
    builds.delete(build)
    if (!begun) return
    begun.store.close()
    rmSync(begun.file, { force: true })
  },
  close: closeLive,
})
