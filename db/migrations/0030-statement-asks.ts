import { sql, type Kysely } from 'kysely'

/**
 * What institutions ask houses to state: one ask for a requirement, an offering and a criterion that somebody wrote, so that what is replaced, which is none, can never be asked about.
 * What came of it is read from what is listed; kept are only that a house would rather not say, and that the officer was told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table statement_ask (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  offering_id uuid not null references offering (id),
  criterion_id uuid not null references criterion (id),
  kind text not null,
  ref text not null,
  bound integer check (bound > 0),
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  unique (requirement_id, offering_id, criterion_id),
  check ((kind = 'scale') = (bound is not null))
);
create index statement_ask_offering on statement_ask (offering_id);
create index statement_ask_subject on statement_ask (kind, ref);

create table statement_ask_decline (
  ask_id uuid primary key references statement_ask (id),
  declined_by uuid not null references person (id),
  declined_at timestamptz(3) not null
);

create table statement_ask_told (
  ask_id uuid primary key references statement_ask (id),
  answered text not null check (answered in ('yes', 'no')),
  told_at timestamptz(3) not null
);
`,
    )
    .execute(db)
  for (const table of ['statement_ask', 'statement_ask_decline', 'statement_ask_told']) {
    await sql.raw(`create trigger ${table}_only_added before update or delete on ${table} for each row execute function refuse_change()`).execute(db)
    await sql.raw(`create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`).execute(db)
  }
}
