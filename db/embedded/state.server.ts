import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reaches, serverAccount } from './account.server.ts'
import { EmbeddedProblem } from './problem.ts'

/** What is remembered about one embedded database, in a file that only its owner reads: `DATA_DIR/embedded.json`. */
export type State = {
  /** Folder that holds the data, the server's log and, where needed, its programs. */
  home: string
  /** The port it last listened on; a hint, since `postmaster.pid` knows better. */
  port: number
  pid: number
  superuserPassword: string
  migratePassword: string
  appPassword: string
}

const outsideRoot = '/var/lib/mutabadil'

/** Makes DATA_DIR when it is missing, where others may pass through (the server's user must) but not look around, and answers its lock file. */
export function makeDataDir(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const lockFile = path.join(dataDir, 'embedded.lock')
  if (!existsSync(lockFile)) {
    writeFileSync(lockFile, '', { flag: 'a', mode: 0o600 })
    keepOwner(lockFile, dataDir)
  }
  return lockFile
}

/** What root writes into another user's folder stays that user's. */
function keepOwner(file: string, like: string): void {
  const { uid, gid } = statSync(like)
  if (process.getuid?.() === 0) chownSync(file, uid, gid)
}

/** The remembered state, or a new one whose home is chosen and made. Call it under the lock. */
export function readOrMakeState(dataDir: string): State {
  const file = stateFile(dataDir)
  if (existsSync(file)) return readState(file)
  const state: State = { home: makeHome(dataDir), port: 0, pid: 0, superuserPassword: password(), migratePassword: password(), appPassword: password() }
  writeState(dataDir, state)
  return state
}

/** Replaces the file as a whole, so that a killed process leaves the old one or the new one. */
export function writeState(dataDir: string, state: State): void {
  const file = stateFile(dataDir)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
  keepOwner(draft, existsSync(file) ? file : dataDir)
  renameSync(draft, file)
}

function readState(file: string): State {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch (error) {
    const denied = (error as NodeJS.ErrnoException).code === 'EACCES'
    throw new EmbeddedProblem(denied ? `${file} belongs to another user: start as that user, or set another DATA_DIR` : `${file} cannot be read as JSON`)
  }
}

function stateFile(dataDir: string): string {
  return path.join(dataDir, 'embedded.json')
}

function password(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * Inside DATA_DIR where the server's user reaches it. Under a closed home folder it does not, and the home lies outside, named by DATA_DIR;
 * a folder of that name that an earlier DATA_DIR left is never reused, since its password went with it.
 */
function makeHome(dataDir: string): string {
  const inside = path.join(dataDir, 'postgres')
  if (reaches(serverAccount(path.join(inside, 'data')), inside)) {
    mkdirSync(inside, { recursive: true, mode: 0o711 })
    return inside
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  for (let turn = 1; ; turn += 1) {
    const home = path.join(outsideRoot, turn === 1 ? name : `${name}-${turn}`)
    try {
      mkdirSync(outsideRoot, { recursive: true, mode: 0o755 })
      mkdirSync(home, { mode: 0o711 })
      return home
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return makeTemporaryHome()
    }
  }
}

/** `/var/lib` is read-only on some machines. The name must not be guessable: others could have put something there first. */
function makeTemporaryHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'mutabadil-'))
  chmodSync(home, 0o711)
  return home
}
