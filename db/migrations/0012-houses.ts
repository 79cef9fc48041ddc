import { sql, type Kysely } from 'kysely'

/** What a software house says of itself in full, houses that nobody claimed yet, and refusals that two people stand behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table house
  add column pseb_number text,
  add column cities text[] not null default '{}',
  add column sectors text[] not null default '{}',
  add column ownership_declared_on date;

-- Legal entities and their countries of registration, never persons.
create table house_owner (
  house_id uuid not null references house (organisation_id),
  position integer not null,
  name text not null,
  form text not null check (form in ('company', 'partnership', 'public-body', 'fund', 'association')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  primary key (house_id, position)
);

create table house_claim (
  id uuid primary key,
  house_id uuid not null references house (organisation_id),
  person_id uuid not null references person (id),
  state text not null check (state in ('waiting', 'accepted', 'declined')),
  created_at timestamptz(3) not null,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  reason text not null default ''
);
create unique index house_claim_waiting on house_claim (house_id, person_id) where state = 'waiting';

alter table organisation_decision drop constraint organisation_decision_decision_check;
alter table organisation_decision add check (decision in ('verified', 'suspended', 'refusal_proposed', 'refused'));
`,
    )
    .execute(db)
}
