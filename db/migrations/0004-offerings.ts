import { sql, type Kysely } from 'kysely'

/** What houses offer, in immutable versions, and what is attested about them. Evidence is recorded apart from the text that it supports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table offering (
  id uuid primary key,
  house_id uuid not null references house (organisation_id),
  slug text not null unique,
  state text not null check (state in ('draft', 'in_review', 'listed', 'suspended', 'archived')),
  listed_version_id uuid,
  working_version_id uuid,
  confirmed_on date,
  created_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  revision integer not null default 1
);
create index offering_house on offering (house_id);
create index offering_state on offering (state);

create table offering_version (
  id uuid primary key,
  offering_id uuid not null references offering (id),
  number integer not null,
  name text not null,
  summary text not null,
  description text not null default '',
  language text not null check (language in ('en', 'ur')),
  authorship text not null check (authorship in ('own', 'open-source', 'oem', 'resale')),
  components_stated boolean not null default false,
  signed_by uuid references person (id),
  created_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  frozen_at timestamptz(3),
  unique (offering_id, number)
);
alter table offering add foreign key (listed_version_id) references offering_version (id);
alter table offering add foreign key (working_version_id) references offering_version (id);

-- One row for each thing said: a capability, a deployment model. No row means "not stated", which is not "no".
create table offering_statement (
  version_id uuid not null references offering_version (id),
  kind text not null check (kind in ('capability', 'deployment')),
  ref text not null,
  stated text not null check (stated in ('yes', 'no')),
  sentence text not null default '',
  primary key (version_id, kind, ref)
);
create index offering_statement_ref on offering_statement (kind, ref);

create table statement_evidence (
  id uuid primary key,
  offering_id uuid not null references offering (id),
  version_id uuid not null references offering_version (id),
  kind text not null check (kind in ('capability', 'deployment')),
  ref text not null,
  level text not null check (level in ('documented', 'verified')),
  method text not null,
  checked_by uuid not null references person (id),
  checked_on date not null,
  withdrawn_at timestamptz(3)
);
create unique index statement_evidence_live on statement_evidence (offering_id, kind, ref) where withdrawn_at is null;

create table offering_replaces (
  version_id uuid not null references offering_version (id),
  product_id uuid not null references product (id),
  migration_note text not null default '',
  primary key (version_id, product_id)
);
create index offering_replaces_product on offering_replaces (product_id);

create table offering_component (
  version_id uuid not null references offering_version (id),
  position integer not null,
  name text not null,
  maker text not null default '',
  product_id uuid references product (id),
  primary key (version_id, position)
);

create function refuse_frozen_offering_version() returns trigger language plpgsql as $$
declare version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if exists (select from offering_version v where v.id = version and v.frozen_at is not null) then
    raise exception 'an offering version that was submitted does not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger offering_statement_frozen before insert or update or delete on offering_statement for each row execute function refuse_frozen_offering_version();
create trigger offering_replaces_frozen before insert or update or delete on offering_replaces for each row execute function refuse_frozen_offering_version();
create trigger offering_component_frozen before insert or update or delete on offering_component for each row execute function refuse_frozen_offering_version();

create function refuse_frozen_text() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null then
    raise exception '% that was submitted does not change', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger offering_version_frozen before update or delete on offering_version for each row execute function refuse_frozen_text();

create table offering_decision (
  id uuid primary key,
  offering_id uuid not null references offering (id),
  version_id uuid not null references offering_version (id),
  decision text not null check (decision in ('list', 'request_changes')),
  reason text not null,
  note text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);
create index offering_decision_offering on offering_decision (offering_id);

create table attestation_code (
  market text not null,
  code text not null,
  gate boolean not null,
  score boolean not null,
  validity_months integer,
  primary key (market, code)
);

create table attestation (
  id uuid primary key,
  house_id uuid references house (organisation_id),
  offering_id uuid references offering (id),
  proposal_id uuid,
  code text not null,
  issuer text not null,
  number text not null default '',
  scope text not null default '',
  issued_on date not null,
  valid_until date,
  level text not null check (level in ('claimed', 'documented', 'verified')),
  method text,
  checked_by uuid references person (id),
  checked_on date,
  recheck_on date,
  created_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  check (num_nonnulls(house_id, offering_id, proposal_id) = 1),
  check (valid_until is null or valid_until >= issued_on)
);
create index attestation_house on attestation (house_id) where withdrawn_at is null;
create index attestation_offering on attestation (offering_id) where withdrawn_at is null;
`,
    )
    .execute(db)
}
