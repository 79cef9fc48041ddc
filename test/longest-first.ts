import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take long, in the order in which they begin, so that none of them is left over for the end. Those that wait and those that compute, those with a browser and those
 * without take turns. What is not named here takes a few seconds and follows.
 */
const long = [
  'browser/requirement-journey',
  'routes/access/matrix',
  'db/embedded',
  'browser/bank-rfp-journey',
  'browser/onboarding',
  'browser/desk-journey',
  'browser/registry-pages',
  'faults/server-killed',
  'faults/commands',
  'browser/every-page',
  'browser/public-pages',
  'routes/query-counts',
  'races/races',
  'browser/links',
  'domain/requirements/walk',
  'routes/never-happens/refused',
  'routes/never-happens/read-early',
  'browser/search',
  'routes/marketplace',
  'db/migrate',
  'races/course',
  'races/panel',
  'browser/keyboard',
  'faults/settings-stop-the-start',
  'search/sync',
]

/** The same order in every run, whatever the last one took. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return index === -1 ? long.length : index
    }
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}
