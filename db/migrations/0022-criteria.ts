import { sql, type Kysely } from 'kysely'

const kinds = ['capability', 'deployment', 'certification', 'standard', 'residency', 'scale', 'support-hours', 'support-city', 'components'] as const
const listOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ')

/** Everything that an offering states can be asked for: a scale with the least that it has to carry. An offering says how long it takes to be in use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table criterion_version drop constraint criterion_version_kind_check;
alter table criterion_version
  add column bound integer check (bound > 0),
  add constraint criterion_version_kind_check check (kind in (${listOf(kinds)})),
  add constraint criterion_version_bound check ((kind = 'scale') = (bound is not null));

-- Weeks from the order to the first day in use.
alter table offering_version add column delivery_weeks integer check (delivery_weeks between 1 and 520);
`,
    )
    .execute(db)
}
