import { globSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { buildWhenStale } from '#app/server/build-when-stale.ts'
import { inDatabase, openEmbedded } from '#db/embedded.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { createDatabase } from '#db/roles.server.ts'
import { makeFastFolder } from './fast-folder.ts'

/** Where the run's PostgreSQL answers; `template` is a migrated database that nobody connects to, so that it can be cloned at any time. */
export type TestPostgres = { url: string; migrateUrl: string; superuserUrl: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres
  }
}

let running: Promise<{ postgres: TestPostgres; close(): Promise<void> }> | undefined
let users = 0

/** One PostgreSQL for the whole run, in a folder of its own and without flushing to disk; every project shares it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  running ??= start(project.vitest.config.root, filtersOf(project))
  users += 1
  const { postgres, close } = await running
  project.provide('postgres', postgres)
  return async () => {
    users -= 1
    if (users === 0) await close()
  }
}

/** The words after the options: a run of some files names parts of their paths. The types of this version do not name where they are kept. */
function filtersOf({ vitest }: TestProject): readonly string[] {
  const words = 'filenamePattern' in vitest ? vitest.filenamePattern : undefined
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []
}

/** Whether a file of this run looks at the product as it is built: whoever starts the site, and the programs of the faults. */
function wantsBuild(root: string, filters: readonly string[]): boolean {
  if (filters.length === 0) return true
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => filters.some((filter) => file.includes(filter.replace(/^\.\//, ''))))
  return files.some(
    (file) => /^test\/(browser|faults|long|routes\/never-happens)\//.test(file) || readFileSync(path.join(root, file), 'utf8').includes('fixtures/site.ts'),
  )
}

async function start(root: string, filters: readonly string[]) {
  // Once for the run: two builds at once would write over one another.
  if (wantsBuild(root, filters)) await buildWhenStale((line) => void process.stderr.write(`${line}\n`))
  const folder = makeFastFolder()
  // The tests' own folders come below it: the workers start with this environment.
  process.env.TMPDIR = folder
  const embedded = await openEmbedded({ dataDir: path.join(folder, 'shared'), durable: false })
  await migrate({ migrateUrl: embedded.migrateUrl, appUrl: embedded.url })
  const template = 'mutabadil_template'
  const superuser = new pg.Client({ connectionString: inDatabase(embedded.superuserUrl, 'postgres') })
  await superuser.connect()
  await createDatabase(superuser, template, { template: 'mutabadil' })
  await superuser.end()
  return {
    postgres: { url: embedded.url, migrateUrl: embedded.migrateUrl, superuserUrl: embedded.superuserUrl, template },
    async close() {
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
