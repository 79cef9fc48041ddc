import type { Server } from 'node:http'

const graceMs = 30_000
const sweepMs = 50

/**
 * Makes the function that stops a server: no new connection, every request under way is answered in full, and a connection kept alive is closed as soon as its
 * answer is out. After 30 seconds what still hangs is cut, so that a stop always ends.
 */
export function makeStop(server: Server): () => Promise<void> {
  let stopping: Promise<void> | undefined
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close')
  })
  return () => (stopping ??= closeGently(server))
}

function closeGently(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close((error) => {
      clearInterval(sweep)
      clearTimeout(cut)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
