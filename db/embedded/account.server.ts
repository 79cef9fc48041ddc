import { execFileSync } from 'node:child_process'
import { statSync, type Stats } from 'node:fs'
import path from 'node:path'
import { EmbeddedProblem } from './problem.ts'

/** The operating system's user that PostgreSQL runs as; undefined is the user that runs us. */
export type Account = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses root. Started by root it runs as the owner of data that is already there, otherwise as user `postgres`, who is made when missing.
 * Started by anybody else it runs as that user.
 */
export function serverAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const data = statSync(dataFolder, { throwIfNoEntry: false })
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid }
  return findAccount('postgres') ?? makeAccount('postgres')
}

function findAccount(name: string): Account {
  try {
    const read = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}

/** Debian's and Red Hat's `useradd` first, then BusyBox's `adduser`. */
function makeAccount(name: string): Account {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ]
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'ignore' })
    } catch {
      // Not here, or another process was faster; what counts is whether the user exists now.
    }
    const account = findAccount(name)
    if (account) return account
  }
  throw new EmbeddedProblem(
    'PostgreSQL does not run as root, and the user "postgres" could not be made: make it, start as an ordinary user, or set DATABASE_URL',
  )
}

/** Whether the account may walk through every folder down to `place` itself, by the permission bits alone. */
export function reaches(account: Account, place: string): boolean {
  if (!account) return true
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (stats?.isDirectory() && !enters(account, stats)) return false
    if (folder === path.dirname(folder)) return true
  }
}

function enters({ uid, gid }: NonNullable<Account>, { uid: owner, gid: group, mode }: Stats): boolean {
  if (uid === owner) return (mode & 0o100) !== 0
  if (gid === group) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
