import type { Act } from '#app/domain/act.server.ts'
import type { WorldName } from '#db/world.server.ts'
import { loadDemo } from './demo/load.ts'
import { seedGround } from './ground.ts'

/** Loads a named world into an empty, migrated database, in the caller's transaction. Everything that a person does in it is done through the product's own operations. */
export async function loadWorld(name: WorldName, act: Act): Promise<void> {
  if (name === 'empty') return seedGround(act, { associationName: 'Software Houses Association', rehearsal: false })
  await seedGround(act, { associationName: 'Software Houses Association (demonstration)', rehearsal: true })
  await loadDemo(act)
}
