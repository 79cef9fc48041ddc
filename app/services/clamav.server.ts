import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { ScannerAway, type Scanner, type Verdict } from '#app/domain/files/scanner.ts'

const patienceMs = 30_000
/** Longer answers are none that clamd gives. */
const longestAnswer = 4096

/**
 * A client of the ClamAV daemon at `url` (`tcp://host:port`). Each file goes over a connection of its own by the INSTREAM command: pieces with their lengths before them, an empty one
 * at the end, and one line back. Whatever is no verdict is `ScannerAway`: unreachable, too slow, an error such as a file over the daemon's own limit.
 */
export function makeClamav(url: string, options: { timeoutMs?: number } = {}): Scanner {
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  return {
    async scan(bytes) {
      const socket = connect({ host, port: Number(port) })
      socket.setTimeout(options.timeoutMs ?? patienceMs, () => void socket.destroy(new Error('it did not answer in time')))
      // The daemon may answer before it has everything, and then hangs up: its answer is listened for from the start.
      const answered = readAnswer(socket)
      const over = new AbortController()
      socket.on('error', () => undefined)
      try {
        await Promise.race([send(socket, bytes, over.signal), answered])
        return verdictOf(await answered)
      } catch (error) {
        if (error instanceof ScannerAway) throw error
        throw new ScannerAway(`the virus scanner gives no verdict (${(error as NodeJS.ErrnoException).code ?? 'no code'})`, { cause: error })
      } finally {
        over.abort()
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  await once(socket, 'connect', { signal })
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue
    socket.write(lengthOf(piece.byteLength))
    if (!socket.write(piece)) await once(socket, 'drain', { signal })
  }
  socket.write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = ''
  for await (const piece of socket) {
    answer += (piece as Buffer).toString('utf8')
    if (answer.includes('\0') || answer.length > longestAnswer) break
  }
  return answer.replace(/\0[^]*$/, '').trim()
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { clean: true }
  const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (finding !== undefined) return { clean: false, finding }
  throw new ScannerAway('the virus scanner answered with something else than a verdict')
}
