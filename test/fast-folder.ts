import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const prefix = 'mutabadil-test-'
/** What a run's databases, their log and the browsers' profiles take at most, with room to spare. */
const neededBytes = 2 * 1024 ** 3

/**
 * A folder for whatever a run of the tests writes, in memory where the machine has enough of it: copying a database takes a twentieth of the time that it takes on a disk. Programs
 * run in it, and every user gets through it, as the embedded PostgreSQL needs.
 */
export function makeFastFolder(): string {
  const folder = tryMemory() ?? mkdtempSync(path.join(tmpdir(), prefix))
  chmodSync(folder, 0o711)
  return folder
}

function tryMemory(): string | undefined {
  let folder: string | undefined
  try {
    sweep()
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize < neededBytes) return undefined
    folder = mkdtempSync(path.join(memory, `${prefix}${process.pid}-`))
    const program = path.join(folder, 'program')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    // Some systems let no program run from there.
    if (spawnSync(program).status === 0) return folder
  } catch {
    // A system without such a folder, or one that it keeps from us.
  }
  if (folder) rmSync(folder, { recursive: true, force: true })
  return undefined
}

/** A run that was killed leaves its folder behind, and memory is dearer than a disk. Its PostgreSQL ends by itself when it misses its files. */
function sweep(): void {
  for (const name of readdirSync(memory)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0
    if (pid > 0 && !isAlive(pid)) rmSync(path.join(memory, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process lives too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
