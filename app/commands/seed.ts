import { parseArgs } from 'node:util'
import { pendingMigrations } from '#db/migrate.server.ts'
import type { WorldName } from '#db/world.server.ts'
import { open, say } from '#app/server/open.server.ts'
import { seedWorld } from '#app/server/seed.server.ts'
import { RefusedProblem, UsageProblem } from './usage-problem.ts'

/** `npm run seed -- demo|empty`: loads a named world into a migrated database that holds none yet. */
const worlds = ['demo', 'empty'] as const satisfies readonly WorldName[]
const { positionals } = parseArgs({ allowPositionals: true })
const name = worlds.find((world) => world === positionals[0])
if (!name || positionals.length > 1) throw new UsageProblem(`Usage: npm run seed -- ${worlds.join('|')}`)

const opened = await open({ applicationName: 'mutabadil seed', as: 'migrate', say })
try {
  if ((await pendingMigrations(opened.db)).length > 0) throw new RefusedProblem('The schema is not up to date: run npm run migrate first')
  const present = await seedWorld(opened, name)
  if (present) throw new RefusedProblem(`The database already holds the world "${present}"; nothing was changed`)
  say(`Loaded the world "${name}"`)
} finally {
  await opened.close()
}
