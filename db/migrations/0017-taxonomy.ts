import { sql, type Kysely } from 'kysely'

/**
 * What staff need to edit the taxonomy: an id by which history knows a capability, the instant of staff's last edit (from which a seed leaves it alone), and a revision, so that
 * two who edit one at once do not undo one another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table capability
  add column id uuid not null unique default gen_random_uuid(),
  add column edited_at timestamptz(3),
  add column revision integer not null default 1,
  add check (merged_into is null or merged_into <> code),
  add check (merged_into is null or retired_at is null);
create index capability_merged_into on capability (merged_into) where merged_into is not null;
create index criterion_version_capability on criterion_version (ref) where kind = 'capability';
`,
    )
    .execute(db)
}
