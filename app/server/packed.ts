import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const worthPacking = /\.(js|css|svg|json|txt)$/

/** Writes a Brotli form beside each text file of a built folder, once, when it is built. */
export async function packFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!worthPacking.test(name)) continue
    const file = path.join(folder, name)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file)))
  }
}

/** The files of a built folder that have a Brotli form, as paths relative to it with forward slashes. */
export async function listPacked(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true })
  return new Set(names.filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -'.br'.length).replaceAll(path.sep, '/')))
}
