import { sql, type Kysely } from 'kysely'

/** Requirements under a versioned procedure profile, their periods, their check, and the matches computed for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table procedure_profile (
  code text not null,
  version integer not null,
  body jsonb not null,
  primary key (code, version)
);

create table holiday (
  market text not null,
  day date not null,
  name text not null,
  primary key (market, day)
);

create table requirement (
  id uuid primary key,
  institution_id uuid not null references institution (organisation_id),
  reference text not null,
  state text not null check (state in (
    'draft', 'in_review', 'published', 'closed',
    'technical_opening_due', 'technical_evaluation', 'technical_report',
    'financial_opening_due', 'financial_evaluation',
    'final_report', 'standstill', 'awarded', 'delivered', 'no_award', 'cancelled')),
  profile_code text not null,
  profile_version integer not null,
  current_version_id uuid,
  named boolean not null default false,
  published_at timestamptz(3),
  closes_at timestamptz(3),
  opening_due_at timestamptz(3),
  first_opening text check (first_opening in ('technical', 'financial')),
  created_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  revision integer not null default 1,
  foreign key (profile_code, profile_version) references procedure_profile (code, version),
  unique (institution_id, reference),
  check ((closes_at is null) = (published_at is null)),
  check ((opening_due_at is null) = (published_at is null)),
  check ((first_opening is null) = (published_at is null))
);
create index requirement_state on requirement (state, closes_at);

create table requirement_version (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  number integer not null,
  title text not null,
  narrative text not null default '',
  language text not null check (language in ('en', 'ur')),
  live_by date,
  closing_wish timestamptz(3),
  technical_weight integer not null,
  price_weight integer not null,
  technical_threshold integer not null,
  created_by uuid not null references person (id),
  created_at timestamptz(3) not null,
  frozen_at timestamptz(3),
  unique (requirement_id, number)
);
alter table requirement add foreign key (current_version_id) references requirement_version (id);
create trigger requirement_version_frozen before update or delete on requirement_version for each row execute function refuse_frozen_text();

-- A criterion keeps its id over versions; what it says stands in criterion_version.
create table criterion (
  id uuid primary key,
  requirement_id uuid not null references requirement (id)
);
create index criterion_requirement on criterion (requirement_id);

create table criterion_version (
  version_id uuid not null references requirement_version (id),
  criterion_id uuid not null references criterion (id),
  position integer not null,
  kind text not null check (kind in ('capability', 'deployment', 'certification')),
  ref text not null,
  weight text not null check (weight in ('must', 'should', 'could')),
  asked_evidence text not null default 'claimed' check (asked_evidence in ('claimed', 'documented', 'verified')),
  note text not null default '',
  primary key (version_id, criterion_id)
);

create function refuse_frozen_requirement_version() returns trigger language plpgsql as $$
declare version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if exists (select from requirement_version v where v.id = version and v.frozen_at is not null) then
    raise exception 'a requirement version that was submitted does not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger criterion_version_frozen before insert or update or delete on criterion_version for each row execute function refuse_frozen_requirement_version();

-- The institution's secrets stand in tables of their own, so that no read of a requirement carries them by accident.
create table requirement_replaces (
  requirement_id uuid not null references requirement (id),
  product_id uuid not null references product (id),
  primary key (requirement_id, product_id)
);

create table requirement_budget (
  requirement_id uuid primary key references requirement (id),
  currency text not null check (currency in ('PKR', 'USD')),
  max_minor bigint not null check (max_minor > 0)
);

create table requirement_period (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  kind text not null check (kind in ('open', 'opening', 'standstill')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  rule text not null,
  moved_by uuid references person (id),
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3),
  check (ends_at >= starts_at)
);
create unique index requirement_period_current on requirement_period (requirement_id, kind) where superseded_at is null;

create table requirement_check (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  version_id uuid not null references requirement_version (id),
  decision text not null check (decision in ('publish', 'request_changes')),
  reason text not null,
  note text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);
create index requirement_check_requirement on requirement_check (requirement_id);

-- The twin of effectiveState() in app/domain/requirements/status.ts; a test holds the two equal.
create function requirement_effective_state(state text, closes_at timestamptz, opening_due_at timestamptz, first_opening text, at timestamptz)
returns text language sql immutable as $$
  select case
    when state in ('published', 'closed') and opening_due_at <= at and closes_at <= at then first_opening || '_opening_due'
    when state = 'published' and closes_at <= at then 'closed'
    else state
  end
$$;

create view requirement_effective as
  select r.*, requirement_effective_state(r.state, r.closes_at, r.opening_due_at, r.first_opening, clock_timestamp()) as effective_state
  from requirement r;

create table match_run (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  requirement_version_id uuid not null references requirement_version (id),
  algorithm_version integer not null,
  inputs_digest bytea not null,
  read_count integer not null,
  eligible_count integer not null,
  ineligible_count integer not null,
  body bytea not null,
  ran_at timestamptz(3) not null
);
create index match_run_requirement on match_run (requirement_id, ran_at desc);

create table match_result (
  run_id uuid not null references match_run (id),
  rank integer not null,
  offering_version_id uuid not null references offering_version (id),
  house_id uuid not null references house (organisation_id),
  score_hundredths integer not null,
  primary key (run_id, rank)
);
create index match_result_house on match_result (house_id);
`,
    )
    .execute(db)
}
