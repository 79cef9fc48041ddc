import { sql, type Kysely } from 'kysely'

/** Sealed proposals, their opening, their evaluation and the award. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table seal_check (
  key_id text primary key,
  check_value bytea not null,
  created_at timestamptz(3) not null default clock_timestamp()
);

create table requirement_key (
  requirement_id uuid not null references requirement (id),
  envelope_kind text not null check (envelope_kind in ('single', 'technical', 'financial')),
  recipient text not null,
  wrapped bytea not null,
  key_id text not null,
  created_at timestamptz(3) not null,
  opened_at timestamptz(3),
  primary key (requirement_id, envelope_kind)
);

create table sealed_chain_entry (
  requirement_id uuid not null references requirement (id),
  position integer not null check (position > 0),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null check (kind in ('submitted', 'withdrawn', 'closed', 'opened')),
  body bytea not null,
  happened_at timestamptz(3) not null,
  primary key (requirement_id, position)
);
create trigger sealed_chain_only_added before update or delete on sealed_chain_entry for each row execute function refuse_change();
create trigger sealed_chain_never_emptied before truncate on sealed_chain_entry for each statement execute function refuse_change();

create table proposal (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  house_id uuid not null references house (organisation_id),
  state text not null check (state in ('draft', 'submitted', 'withdrawn', 'opened', 'responsive', 'not_responsive', 'priced', 'won', 'lost')),
  current_version_id uuid,
  created_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  revision integer not null default 1,
  unique (requirement_id, house_id)
);
create index proposal_house on proposal (house_id);
alter table attestation add foreign key (proposal_id) references proposal (id);

-- The technical draft, readable by the house alone. Prices are never part of a draft.
create table proposal_draft (
  proposal_id uuid primary key references proposal (id),
  offering_version_id uuid references offering_version (id),
  delivery_plan text not null default '',
  updated_by uuid not null references person (id),
  updated_at timestamptz(3) not null
);

create table proposal_draft_answer (
  proposal_id uuid not null references proposal (id),
  criterion_id uuid not null references criterion (id),
  answer text not null check (answer in ('meets', 'partly', 'planned', 'no')),
  note text not null default '',
  primary key (proposal_id, criterion_id)
);

create table proposal_version (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  number integer not null,
  requirement_version_id uuid not null references requirement_version (id),
  confirmed_version_id uuid not null references requirement_version (id),
  offering_version_id uuid references offering_version (id),
  submitted_by uuid not null references person (id),
  submitted_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  unique (proposal_id, number)
);
alter table proposal add foreign key (current_version_id) references proposal_version (id);

create table envelope (
  id uuid primary key,
  proposal_version_id uuid not null references proposal_version (id),
  kind text not null check (kind in ('single', 'technical', 'financial')),
  custody text not null check (custody in ('server')),
  sealed_by text not null check (sealed_by in ('browser', 'server')),
  recipient text not null,
  commitment bytea not null check (octet_length(commitment) = 32),
  ciphertext_sha256 bytea not null check (octet_length(ciphertext_sha256) = 32),
  chain_position integer not null,
  receipt bytea not null,
  receipt_signature bytea not null,
  receipt_key_id text not null,
  unique (proposal_version_id, kind)
);

create table envelope_part (
  envelope_id uuid not null references envelope (id),
  position integer not null,
  ciphertext bytea not null,
  primary key (envelope_id, position)
);

create table opening (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  kind text not null check (kind in ('technical', 'financial')),
  due_at timestamptz(3) not null,
  performed_at timestamptz(3),
  envelope_count integer,
  chain_head bytea,
  unique (requirement_id, kind)
);

create table opening_approval (
  opening_id uuid not null references opening (id),
  person_id uuid not null references person (id),
  approved_at timestamptz(3) not null,
  primary key (opening_id, person_id)
);

create table opened_envelope (
  envelope_id uuid primary key references envelope (id),
  outcome text not null check (outcome in ('intact', 'altered', 'undecryptable', 'mismatch', 'malformed')),
  content bytea,
  opened_at timestamptz(3) not null,
  check ((outcome = 'intact') = (content is not null))
);

create table panel_member (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  person_id uuid not null references person (id),
  chair boolean not null,
  appointed_by uuid not null references person (id),
  appointed_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
create unique index panel_member_live on panel_member (requirement_id, person_id) where removed_at is null;
create unique index panel_chair on panel_member (requirement_id) where chair and removed_at is null;

create table interest_declaration (
  panel_member_id uuid primary key references panel_member (id),
  conflict boolean not null,
  note text not null default '',
  declared_at timestamptz(3) not null
);

create table score_sheet (
  id uuid primary key,
  panel_member_id uuid not null references panel_member (id),
  stage text not null check (stage in ('technical', 'financial')),
  proposal_id uuid not null references proposal (id),
  locked_at timestamptz(3),
  unique (panel_member_id, stage, proposal_id)
);

create table score (
  sheet_id uuid not null references score_sheet (id),
  criterion_id uuid not null references criterion (id),
  points integer not null check (points between 0 and 100),
  note text not null default '',
  primary key (sheet_id, criterion_id)
);

create function refuse_locked_score() returns trigger language plpgsql as $$
declare sheet uuid := case when tg_op = 'DELETE' then old.sheet_id else new.sheet_id end;
begin
  if exists (select from score_sheet s where s.id = sheet and s.locked_at is not null) then
    raise exception 'a locked score sheet does not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger score_locked before insert or update or delete on score for each row execute function refuse_locked_score();

create table evaluation_result (
  requirement_id uuid not null references requirement (id),
  proposal_id uuid not null references proposal (id),
  technical_hundredths integer not null,
  passed boolean not null,
  price_hundredths integer,
  combined_hundredths integer,
  rank integer,
  price_minor bigint,
  currency text check (currency in ('PKR', 'USD')),
  primary key (requirement_id, proposal_id)
);

create table award (
  requirement_id uuid primary key references requirement (id),
  proposal_id uuid not null unique references proposal (id),
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);

create table debrief (
  proposal_id uuid primary key references proposal (id),
  reason text not null,
  written_by uuid not null references person (id),
  written_at timestamptz(3) not null
);
`,
    )
    .execute(db)
}
