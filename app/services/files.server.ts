import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { FileTooLarge, type FileStore, type Incoming } from '#app/domain/files/store.ts'

const keyPattern = /^[0-9a-f]{48}$/
const incomingFolder = 'incoming'

/**
 * Files on this machine's disk under `folder`: kept ones as `ab/<random>`, arriving ones in `incoming`. Only their owner reads them (0600). Nothing is opened before the first file
 * comes. With several machines the folder must be one they share.
 */
export function makeDiskFiles(folder: string): FileStore {
  const incoming = (key: string) => path.join(folder, incomingFolder, key)
  return {
    async receive(bytes, { maxBytes, watch }) {
      const key = randomBytes(24).toString('hex')
      await mkdir(path.join(folder, incomingFolder), { recursive: true, mode: 0o700 })
      const file = await open(incoming(key), 'wx', 0o600)
      try {
        const facts = await write(file, bytes, maxBytes, watch).finally(() => file.close())
        return incomingFile({ key, ...facts, from: incoming(key), to: keptPath(folder, key) })
      } catch (error) {
        await rm(incoming(key), { force: true })
        throw error
      }
    },
    async read(key) {
      const kept = keptPath(folder, key)
      if (!(await stat(kept).catch(missing))) return undefined
      return Readable.toWeb(createReadStream(kept)) as ReadableStream<Uint8Array>
    },
    async remove(key) {
      await rm(keptPath(folder, key), { force: true })
    },
    async sweepIncoming(before) {
      const keys = (await readdir(path.join(folder, incomingFolder)).catch(missing)) ?? []
      let swept = 0
      for (const key of keys.filter((name) => keyPattern.test(name))) {
        const found = await stat(incoming(key)).catch(missing)
        if (!found || found.mtime >= before) continue
        await rm(incoming(key), { force: true })
        swept += 1
      }
      return swept
    },
  }
}

function keptPath(folder: string, key: string): string {
  if (!keyPattern.test(key)) throw new RangeError('not a key of the file store')
  return path.join(folder, key.slice(0, 2), key)
}

/** Writes and counts. The bytes are on the disk, and not only on their way to it, when it answers. */
async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, maxBytes: number, watch?: (piece: Uint8Array) => void) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const piece of bytes) {
    sizeBytes += piece.byteLength
    if (sizeBytes > maxBytes) throw new FileTooLarge(`more than ${maxBytes} bytes`)
    hash.update(piece)
    watch?.(piece)
    await writeWhole(file, piece)
  }
  await file.sync()
  return { sizeBytes, sha256: hash.digest('hex') }
}

// A disk that is nearly full takes less than it is given before it refuses.
async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.byteLength;) written += (await file.write(piece, written)).bytesWritten
}

function incomingFile({ key, sha256, sizeBytes, from, to }: { key: string; sha256: string; sizeBytes: number; from: string; to: string }): Incoming {
  return {
    key,
    sha256,
    sizeBytes,
    read: () => createReadStream(from) as AsyncIterable<Uint8Array>,
    async keep() {
      await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
      await rename(from, to)
      await syncFolder(path.dirname(to))
    },
    discard: () => rm(from, { force: true }),
  }
}

/** A renamed file survives a power cut once its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
