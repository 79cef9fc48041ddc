import { sql, type Kysely } from 'kysely'

/** What is told to people: in the product, and by mail (kept here when there is no mail server). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table notification (
  id uuid primary key,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  kind text not null,
  "values" jsonb not null,
  path text not null,
  created_at timestamptz(3) not null,
  read_at timestamptz(3)
);
create index notification_person on notification (person_id, created_at desc);
create index notification_unread on notification (person_id) where read_at is null;

create table mail (
  id uuid primary key,
  person_id uuid references person (id),
  to_address text not null,
  locale text not null check (locale in ('en', 'ur')),
  kind text not null,
  "values" jsonb not null,
  path text not null,
  path_is_secret boolean not null,
  state text not null check (state in ('waiting', 'kept', 'sent', 'failed')),
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  failure text
);
create index mail_created on mail (created_at desc);
`,
    )
    .execute(db)
}
