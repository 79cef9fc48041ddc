import { sql, type Kysely } from 'kysely'

const kept = ['advisory_withdrawal', 'registry_reply', 'registry_contest', 'registry_contest_decision', 'registry_review'] as const

/**
 * The life of an advisory and of a registry entry: withdrawal, the day from which an entry is shown, the maker's reply and contest, the reviewers' decisions, the yearly review.
 * What was said and decided is only ever added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table advisory_withdrawal (
  advisory_id uuid primary key references advisory (id),
  withdrawn_on date not null,
  reason text not null,
  source_url text,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz(3) not null
);

alter table registry_entry
  add column maker_told_on date,
  add column shows_on date;
update registry_entry set shows_on = (listed_at at time zone 'Asia/Karachi')::date where listed_at is not null;
create index registry_entry_review on registry_entry (review_due_on) where state in ('listed', 'contested', 'upheld');

create table maker_organisation (
  organisation_id uuid primary key references organisation (id),
  legal_name text not null,
  email_domain text not null,
  maker_id uuid unique references maker (id),
  linked_by uuid references person (id),
  linked_at timestamptz(3),
  check (num_nonnulls(maker_id, linked_by, linked_at) in (0, 3))
);

create table registry_reply (
  id uuid primary key,
  entry_id uuid not null references registry_entry (id),
  body text not null,
  replied_by uuid not null references person (id),
  replied_at timestamptz(3) not null
);
create index registry_reply_entry on registry_reply (entry_id, replied_at desc);

create table registry_contest (
  id uuid primary key,
  entry_id uuid not null references registry_entry (id),
  grounds text not null,
  contested_by uuid not null references person (id),
  contested_at timestamptz(3) not null
);
create index registry_contest_entry on registry_contest (entry_id, contested_at desc);

create table registry_contest_decision (
  id uuid primary key,
  contest_id uuid not null references registry_contest (id),
  decision text not null check (decision in ('uphold', 'clear')),
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null,
  unique (contest_id, decided_by)
);

create table registry_review (
  id uuid primary key,
  entry_id uuid not null references registry_entry (id),
  reason text not null,
  due_before date not null,
  due_after date not null check (due_after > due_before),
  reviewed_by uuid not null references person (id),
  reviewed_at timestamptz(3) not null
);
create index registry_review_entry on registry_review (entry_id);

create function registry_entry_rests(entry uuid) returns boolean language sql stable as $$
  select exists (
    select from registry_citation citation
    join advisory_clause clause on clause.id = citation.clause_id
    join advisory_version version on version.id = clause.advisory_version_id
    join advisory on advisory.id = version.advisory_id
    where citation.entry_id = entry and advisory.state <> 'withdrawn')
$$;

-- The twin of effectiveEntryState in app/domain/registry/status.ts; a test holds the two equal.
create function registry_entry_effective_state(state text, review_due_on date, rests boolean, today date) returns text language sql immutable as $$
  select case
    when state in ('listed', 'contested', 'upheld') and (not rests or coalesce(review_due_on < today, false)) then 'lapsed'
    else state
  end
$$;
`,
    )
    .execute(db)
  for (const table of kept) {
    await sql.raw(`create trigger ${table}_only_added before update or delete on ${table} for each row execute function refuse_change()`).execute(db)
    await sql.raw(`create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`).execute(db)
  }
}
