import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

/** The Remix plugin stays out: routes are tested by calling their loader and action. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than there are processors: a browser that waits for its page, a killed server and a copied database use none.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'server', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', 'test/long/**'] } },
      // A browser on a machine that runs everything else as well misses a beat now and then; a fault fails twice.
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], retry: 1 } },
    ],
  },
})
