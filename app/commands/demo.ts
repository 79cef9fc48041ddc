import { parseArgs } from 'node:util'
import { recreateDatabase } from '#db/embedded.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { findWorld } from '#db/world.server.ts'
import { demoAccounts } from '#seeds/demo/accounts.ts'
import { addProfiles } from '#app/server/add-profiles.server.ts'
import { buildWhenStale } from '#app/server/build-when-stale.ts'
import { open, say, type Opened } from '#app/server/open.server.ts'
import { seedWorld } from '#app/server/seed.server.ts'
import { serve, stopOnSignal, type Serving } from '#app/server/serve.ts'
import { RefusedProblem } from './usage-problem.ts'

/** `npm run demo`: everything for a first look. A second run keeps the world; `-- --fresh` makes a new one. */
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })

const starting = start(values.fresh)
stopOnSignal(async () => (await starting).stop())
introduce((await starting).url)

async function start(fresh: boolean): Promise<Serving> {
  const opened = await open({ applicationName: 'mutabadil demo', say })
  try {
    await prepareWorld(opened, fresh)
    await buildWhenStale(say)
  } catch (error) {
    await opened.close()
    throw error
  }
  return serve(opened, 'production')
}

async function prepareWorld(opened: Opened, fresh: boolean): Promise<void> {
  if (fresh && !opened.embedded) throw new RefusedProblem('--fresh empties the database, so it works on the embedded one only: unset DATABASE_URL')
  if (fresh && opened.embedded) await recreateDatabase(opened.embedded)
  await migrate({ migrateUrl: opened.migrateUrl, appUrl: opened.appUrl })
  const world = await findWorld(opened.db)
  if (world && world !== 'demo')
    throw new RefusedProblem(`The database holds the world "${world}": start it with npm start, or make a demo with npm run demo -- --fresh`)
  if (world) return void (await addProfiles(opened))
  say('Loading the demonstration world')
  await seedWorld(opened, 'demo')
}

function introduce(url: string): void {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length))
  const lines = demoAccounts.map(({ email, password, who, tryThis }) => `  ${email.padEnd(width)}  ${password}  ${who.en}: ${tryThis.en}`)
  process.stdout.write(
    `\nMutabadil answers on ${url}\n\nAccounts (address, password, who it is and what to try):\n${lines.join('\n')}\n\nCtrl-C ends it; the world is kept. A new one: npm run demo -- --fresh\n`,
  )
}
