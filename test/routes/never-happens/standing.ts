import { test as plainTest } from 'vitest'
import { testDay } from '#test/fixtures/make-members.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'
import { startStandingSite, type StandingSite } from '#test/fixtures/standing-site.ts'
import { signInEverybody, type Everybody } from './everybody.ts'
import { everybodyIsRefused, type Attempt } from './try.ts'

export type Standing = {
  site: StandingSite
  world: World
  everybody: Everybody
  /** Tried by everybody at the instant of the world's clock. */
  refused(attempt: Attempt): Promise<void>
}

/** A test with a site that all tests of its file share: its people, signed in, and its clock, which stands at the same instant when each of them begins. */
export const test = plainTest.extend<{ shared: Standing; standing: Standing }>({
  shared: [
    async ({}, use) => {
      const site = await startStandingSite(testDay)
      const world = await makeWorld(site.db, site.queue, { houses: 3 })
      const everybody = await signInEverybody(site, world)
      const refused = async (attempt: Attempt) => {
        await site.standAt(world.time.now())
        await everybodyIsRefused(site, everybody, attempt)
      }
      await use({ site, world, everybody, refused })
      await site.stop()
    },
    { scope: 'file' },
  ],
  standing: async ({ shared }, use) => {
    shared.world.time.moveTo(testDay)
    await use(shared)
  },
})
