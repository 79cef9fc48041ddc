import { databaseClock } from '#db/clock.server.ts'
import { open, say } from '#app/server/open.server.ts'
import { openBuiltin } from '#search/builtin/engine.ts'
import { rebuildSearch } from '#search/sync.server.ts'

/** `npm run reindex`: builds the search index anew beside the live one, which answers meanwhile, and swaps them. It runs beside a server and without one. */
const opened = await open({ applicationName: 'mutabadil reindex', say })
const search = openBuiltin(opened.settings.dataDir)
const started = performance.now()
let documents = 0
try {
  await rebuildSearch(opened.db, search, databaseClock, (count) => {
    documents += count
    if (process.stderr.isTTY) process.stderr.write(`\r${documents} documents`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  say(`Indexed ${documents} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`)
} finally {
  await search.close()
  await opened.close()
}
