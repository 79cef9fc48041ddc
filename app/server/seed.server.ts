import { openDatabase, transact } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { findWorld, recordWorld, type WorldName } from '#db/world.server.ts'
import { loadWorld } from '#seeds/worlds.ts'
import type { SystemActor } from '#app/domain/actor.ts'
import { readKeys } from '#app/domain/sealing/keys.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import type { Opened } from './open.server.ts'

const seedActor: SystemActor = { kind: 'system', name: 'seed' }

/**
 * Loads a named world as the migration role, whole or not at all. Answers the world that the database holds already, and then changes nothing;
 * undefined when it was loaded.
 */
export async function seedWorld(opened: Opened, name: WorldName): Promise<WorldName | undefined> {
  const db = openDatabase(opened.migrateUrl, { max: 2, applicationName: 'mutabadil seed' })
  const { queue, stop } = await openQueue({ connectionString: opened.migrateUrl, applicationName: 'mutabadil seed queue', worker: false, onError: rethrow })
  try {
    return await transact(db, async (trx) => {
      const present = await findWorld(trx)
      if (present) return present
      await loadWorld(name, { db: trx, actor: seedActor, clock: databaseClock, queue, keys: readKeys(opened.settings) })
      await recordWorld(trx, name, await databaseClock(trx))
      return undefined
    })
  } finally {
    await stop()
    await db.destroy()
  }
}

function rethrow(error: Error): never {
  throw error
}
