import { sql, type Kysely } from 'kysely'

/** People, sessions, organisations and their members. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table person (
  id uuid primary key,
  email text not null,
  email_key text not null unique,
  name text not null,
  password_hash text not null,
  locale text not null check (locale in ('en', 'ur')),
  confirmed_at timestamptz(3),
  disabled_at timestamptz(3),
  created_at timestamptz(3) not null
);

create table email_token (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  purpose text not null check (purpose in ('confirm', 'reset')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index email_token_person on email_token (person_id);

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('institution', 'house', 'association', 'maker')),
  name text not null,
  slug text not null unique,
  created_at timestamptz(3) not null,
  created_by uuid references person (id)
);

create table institution (
  organisation_id uuid primary key references organisation (id),
  legal_name text not null,
  sector text not null check (sector in ('bank', 'microfinance-bank', 'ministry', 'regulator', 'fintech', 'utility', 'other')),
  regulator text,
  licence_number text,
  email_domain text not null,
  province text not null check (province in ('balochistan', 'islamabad', 'khyber-pakhtunkhwa', 'punjab', 'sindh', 'azad-kashmir', 'gilgit-baltistan')),
  state text not null check (state in ('unverified', 'verified', 'suspended')),
  revision integer not null default 1
);

create table house (
  organisation_id uuid primary key references organisation (id),
  legal_name text not null,
  secp_number text,
  ntn text,
  city text not null,
  website text,
  summary text not null default '',
  founded_year integer,
  team_size integer,
  state text not null check (state in ('unclaimed', 'unverified', 'pending', 'verified', 'suspended', 'expired')),
  verified_on date,
  verified_method text,
  revision integer not null default 1
);
create unique index house_secp_number on house (secp_number) where secp_number is not null;
create unique index house_ntn on house (ntn) where ntn is not null;

create table membership (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  roles text[] not null check (cardinality(roles) > 0),
  created_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index membership_live on membership (organisation_id, person_id) where ended_at is null;
create index membership_person on membership (person_id) where ended_at is null;

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  organisation_id uuid not null references organisation (id),
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  invited_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3)
);
create index invitation_organisation on invitation (organisation_id);

create table session (
  id_hash bytea primary key,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  strength text not null check (strength in ('password', 'second-factor')),
  user_agent text,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index session_person on session (person_id);

create table sign_in_attempt (
  id uuid primary key,
  account_key bytea not null,
  address_key bytea not null,
  at timestamptz(3) not null,
  succeeded boolean not null
);
create index sign_in_attempt_account on sign_in_attempt (account_key, at);
create index sign_in_attempt_address on sign_in_attempt (address_key, at);

create table organisation_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  decision text not null check (decision in ('verified', 'suspended')),
  reason text not null,
  method text,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);
create index organisation_decision_organisation on organisation_decision (organisation_id);
`,
    )
    .execute(db)
}
