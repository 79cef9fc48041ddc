import { sql, type Kysely } from 'kysely'

/**
 * What takes something from the public's sight: suspensions by two, hides of 72 hours by one, reports of abuse; and the interests of staff, who then decide nothing.
 * `public_house` and `public_offering` say once what the public may see of houses and offerings; every read begins with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table suspension (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  state text not null check (state in ('waiting', 'agreed', 'declined')),
  reason text not null,
  note text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamptz(3) not null,
  decided_reason text,
  decided_note text,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  check ((state = 'waiting') = (decided_by is null)),
  check (decided_by is distinct from proposed_by),
  check (num_nonnulls(decided_by, decided_at, decided_note) in (0, 3)),
  check (state <> 'agreed' or decided_reason is not null)
);
create unique index suspension_waiting on suspension (organisation_id) where state = 'waiting';
create index suspension_organisation on suspension (organisation_id, proposed_at desc);

create table hide (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('house', 'offering', 'registry_entry', 'registry_reply', 'requirement', 'advisory')),
  subject_id uuid not null,
  reason text not null,
  note text not null,
  hidden_by uuid not null references person (id),
  hidden_at timestamptz(3) not null,
  until timestamptz(3) not null,
  lifted_by uuid references person (id),
  lifted_at timestamptz(3),
  lifted_note text,
  -- When it was recorded that it ended by itself; it ends at its instant all the same.
  ended_at timestamptz(3),
  check (until > hidden_at),
  check (num_nonnulls(lifted_by, lifted_at, lifted_note) in (0, 3)),
  check (lifted_at is null or ended_at is null)
);
create unique index hide_open on hide (subject_kind, subject_id) where lifted_at is null and ended_at is null;
create index hide_subject on hide (subject_kind, subject_id, hidden_at desc);

-- The twin of holdsAt in app/domain/hiding/hide.ts; a test holds the two equal.
create function hide_holds(until timestamptz, lifted_at timestamptz, at timestamptz) returns boolean language sql immutable as $$
  select lifted_at is null and at < until
$$;

create view hidden_now as
  select subject_kind, subject_id from hide where hide_holds(until, lifted_at, clock_timestamp());

create view public_house as
  select organisation_id from house
  where state <> 'suspended'
    and not exists (select from hidden_now where subject_kind = 'house' and subject_id = organisation_id);

create view public_offering as
  select offering.id from offering
  join public_house on public_house.organisation_id = offering.house_id
  where offering.state = 'listed'
    and not exists (select from hidden_now where subject_kind = 'offering' and subject_id = offering.id);

create table report (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('house', 'offering', 'registry_entry', 'registry_reply', 'requirement', 'advisory')),
  subject_id uuid not null,
  matter text not null check (matter in ('wrong-fact', 'about-people', 'infringes', 'personal-data', 'pretends', 'other')),
  body text not null check (char_length(body) between 10 and 2000),
  email text,
  reported_by uuid references person (id),
  address_key bytea not null,
  reported_at timestamptz(3) not null,
  outcome text check (outcome in ('nothing-wrong', 'put-right', 'hidden', 'suspension-proposed')),
  note text,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  check (num_nonnulls(outcome, note, decided_by, decided_at) in (0, 4))
);
create index report_open on report (reported_at) where outcome is null;
create index report_subject on report (subject_kind, subject_id, reported_at desc);
create index report_address on report (address_key, reported_at desc);
create index report_person on report (reported_by, reported_at desc) where reported_by is not null;

create table staff_interest (
  id uuid primary key,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  outside_body text,
  kind text not null check (kind in ('works-for', 'owns-share', 'contract', 'other')),
  said_on date not null,
  ended_on date,
  check (num_nonnulls(organisation_id, outside_body) = 1),
  check (ended_on is null or ended_on >= said_on)
);
create index staff_interest_person on staff_interest (person_id);
create unique index staff_interest_standing on staff_interest (person_id, organisation_id, kind) where ended_on is null and organisation_id is not null;
`,
    )
    .execute(db)
}
