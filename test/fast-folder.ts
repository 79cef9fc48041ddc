import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
/** What a run's databases, their log and the browsers' profiles take at most, with room to spare. */
const neededBytes = 3 * 1024 ** 3

/**
 * A folder for whatever a run of the tests writes, in memory where the machine has enough of it: copying a database takes a twentieth of the time that it takes on a disk. Programs
 * run in it, and every user gets through it, as the embedded PostgreSQL needs.
 */
export function makeFastFolder(): string {
  const folder = tryMemory() ?? mkdtempSync(path.join(tmpdir(), 'mutabadil-test-'))
  chmodSync(folder, 0o711)
  return folder
}

function tryMemory(): string | undefined {
  let folder: string | undefined
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize < neededBytes) return undefined
    folder = mkdtempSync(path.join(memory, 'mutabadil-test-'))
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
