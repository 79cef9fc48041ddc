import type { Db } from '#db/client.server.ts'
import { countSubmittedOfferings } from '../offerings/read.server.ts'
import { countWaitingEntries } from '../registry/read.server.ts'

export type DeskCounts = { housesPending: number; institutionsUnverified: number; offerings: number; entries: number; requirements: number }

/** How much of each kind waits for staff. */
export async function readDeskCounts(db: Db): Promise<DeskCounts> {
  const [houses, institutions, requirements] = await Promise.all([
    db
      .selectFrom('house')
      .where('state', '=', 'pending')
      .select((fields) => fields.fn.countAll<string>().as('waiting'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('institution')
      .where('state', '=', 'unverified')
      .select((fields) => fields.fn.countAll<string>().as('waiting'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('requirement')
      .where('state', '=', 'in_review')
      .select((fields) => fields.fn.countAll<string>().as('waiting'))
      .executeTakeFirstOrThrow(),
  ])
  return {
    housesPending: Number(houses.waiting),
    institutionsUnverified: Number(institutions.waiting),
    requirements: Number(requirements.waiting),
    offerings: await countSubmittedOfferings(db),
    entries: await countWaitingEntries(db),
  }
}
