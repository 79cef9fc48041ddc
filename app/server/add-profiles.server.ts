import { openDatabase } from '#db/client.server.ts'
import { findWorld } from '#db/world.server.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'
import { seedProfiles } from '#seeds/ground.ts'

/** Gives a database that holds a world the procedures that came with a newer release. Those it has stay as they are: a published requirement names its version. */
export async function addProfiles({ migrateUrl }: { migrateUrl: string }): Promise<void> {
  const db = openDatabase(migrateUrl, { max: 1, applicationName: 'mutabadil profiles' })
  try {
    const world = await findWorld(db)
    if (world) await seedProfiles(db, world === 'demo' ? [...shippedProfiles, ...rehearsalProfiles] : shippedProfiles)
  } finally {
    await db.destroy()
  }
}
