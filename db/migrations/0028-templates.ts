import { sql, type Kysely } from 'kysely'

/** An institution's texts and criteria to start from again. What a requirement replaces and its budget have no column here, and no place in the draft. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table requirement_template (
  id uuid primary key,
  institution_id uuid not null references institution (organisation_id),
  name text not null check (name <> ''),
  draft jsonb not null check (not draft ?| array['replaces', 'budgetMaxMinor', 'closingWish', 'liveBy']),
  saved_by uuid not null references person (id),
  saved_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
create unique index requirement_template_name on requirement_template (institution_id, lower(name)) where removed_at is null;
`,
    )
    .execute(db)
}
