import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const current = 'search-current'
const live = /^search-(\d+)\.sqlite$/
const building = /^search-build-\d+-\d+\.sqlite/
const forgottenAfterMs = 86_400_000

/** The file of the live index, as `search-current` names it; undefined when there is none. */
export function liveFile(folder: string): string | undefined {
  try {
    const name = readFileSync(path.join(folder, current), 'utf8').trim()
    const file = path.join(folder, name)
    return live.test(name) && existsSync(file) ? file : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The generation that a file of an index is. */
export function generationOf(file: string): string {
  return live.exec(path.basename(file))?.[1] ?? ''
}

let built = 0

/** A name for an index that is being built; nobody looks at it before it is finished. */
export function buildFile(folder: string): string {
  mkdirSync(folder, { recursive: true })
  built += 1
  return path.join(folder, `search-build-${process.pid}-${Date.now()}${built}.sqlite`)
}

/** Makes a finished, closed file the live index and answers its new name. The old one stays where it is for those who still read it. */
export function makeLive(folder: string, file: string): string {
  const generations = readdirSync(folder).flatMap((name) => live.exec(name)?.[1] ?? [])
  let generation = Math.max(0, ...generations.map(Number)) + 1
  // Two that finish at the same moment take different numbers; the one that names itself last is live.
  while (existsSync(path.join(folder, `search-${generation}.sqlite`))) generation += 1
  const name = `search-${generation}.sqlite`
  renameSync(file, path.join(folder, name))
  const note = path.join(folder, `${current}.${process.pid}.${generation}`)
  writeFileSync(note, `${name}\n`)
  renameSync(note, path.join(folder, current))
  return path.join(folder, name)
}

/** Deletes generations older than the live one and builds that nobody finished. What cannot be deleted while others hold it open goes another time. */
export function sweep(folder: string): void {
  const keep = liveFile(folder)
  if (!keep) return
  const newest = Number(generationOf(keep))
  for (const name of readdirSync(folder)) {
    const [, generation] = /^search-(\d+)\.sqlite/.exec(name) ?? []
    const old = generation !== undefined && Number(generation) < newest
    if (old || (building.test(name) && isForgotten(path.join(folder, name)))) rmSync(path.join(folder, name), { force: true, maxRetries: 0 })
  }
}

function isForgotten(file: string): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
  return Date.now() - mtimeMs > forgottenAfterMs
}
