import { sql, type Kysely } from 'kysely'

/**
 * Whole procedures: two envelopes, questions and amendments, panels with reserves, responsiveness, consensus, two reports, an intention before the award. A technical draft becomes one
 * document, so that it can be sealed with its submission; one receipt covers all the envelopes of a submission.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [requirements, participation, proposals, evaluation, awards]) await sql.raw(part).execute(db)
}

const requirements = `
drop view requirement_effective;
drop function requirement_effective_state(text, timestamptz, timestamptz, text, timestamptz);

-- When it publishes itself, unless staff answer before; when the prices may be opened; when an award may be made.
alter table requirement
  add column check_due_at timestamptz(3),
  add column financial_opening_due_at timestamptz(3),
  add column standstill_ends_at timestamptz(3);

create function requirement_effective_state(state text, closes_at timestamptz, opening_due_at timestamptz, first_opening text, financial_opening_due_at timestamptz, at timestamptz)
returns text language sql immutable as $$
  select case
    when state in ('published', 'closed') and opening_due_at <= at and closes_at <= at then first_opening || '_opening_due'
    when state = 'published' and closes_at <= at then 'closed'
    when state = 'technical_report' and financial_opening_due_at <= at then 'financial_opening_due'
    else state
  end
$$;
create view requirement_effective as
  select r.*, requirement_effective_state(r.state, r.closes_at, r.opening_due_at, r.first_opening, r.financial_opening_due_at, clock_timestamp()) as effective_state
  from requirement r;

alter table requirement_version
  add column participation text not null default 'open' check (participation in ('open', 'invited')),
  add column few_invited_reason text not null default '',
  add column narrow_reason text not null default '',
  add column currency text not null default 'PKR' check (currency in ('PKR', 'USD')),
  add column support_years integer not null default 3 check (support_years between 0 and 5),
  add column ranking text not null default 'quality-and-cost' check (ranking in ('quality-and-cost', 'lowest-price')),
  add column tie_rule text not null default 'lower-price' check (tie_rule in ('lower-price', 'higher-technical', 'lot')),
  add column amendment_note text not null default '';

-- A mark below this in the consensus, and the proposal does not pass, whatever its other marks.
alter table criterion_version add column min_points integer check (min_points between 0 and 100);

alter table requirement_period drop constraint requirement_period_kind_check;
alter table requirement_period add constraint requirement_period_kind_check check (kind in (
  'check', 'open', 'questions', 'answers', 'opening', 'technical-complaints', 'financial-opening', 'standstill', 'final-complaints', 'award', 'validity'));

-- What the criteria were, and the band of offerings that would qualify then, each time an author looked: for the auditor.
create table requirement_band (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  criteria jsonb not null,
  band text not null check (band in ('none', '1-2', '3-5', '6-or-more')),
  seen_by uuid not null references person (id),
  seen_at timestamptz(3) not null
);
create index requirement_band_requirement on requirement_band (requirement_id, seen_at);

alter table sealed_chain_entry drop constraint sealed_chain_entry_kind_check;
alter table sealed_chain_entry add constraint sealed_chain_entry_kind_check check (kind in (
  'submitted', 'withdrawn', 'confirmed', 'amended', 'closing_moved', 'closed', 'opened', 'destroyed'));
`

const participation = `
create table requirement_invitation (
  requirement_id uuid not null references requirement (id),
  house_id uuid not null references house (organisation_id),
  reason text not null,
  invited_by uuid not null references person (id),
  invited_at timestamptz(3) not null,
  terms_version text,
  terms_accepted_by uuid references person (id),
  terms_accepted_at timestamptz(3),
  withdrawn_at timestamptz(3),
  primary key (requirement_id, house_id),
  check (num_nonnulls(terms_version, terms_accepted_by, terms_accepted_at) in (0, 3))
);
create index requirement_invitation_house on requirement_invitation (house_id);

create table requirement_follower (
  requirement_id uuid not null references requirement (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  followed_at timestamptz(3) not null,
  primary key (requirement_id, person_id)
);

-- Who asked is kept for the house itself and for the auditor, and is on no page that others read.
create table question (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  house_id uuid not null references house (organisation_id),
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  body text not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz(3),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index question_requirement on question (requirement_id, asked_at);

-- None or one proposal at closing: what the institution decided before anything opened. A reason is published.
create table few_proposals_decision (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  submitted_count integer not null check (submitted_count in (0, 1)),
  decision text not null check (decision in ('extend', 're-tender', 'go-on')),
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);
create index few_proposals_requirement on few_proposals_decision (requirement_id);
`

const proposals = `
-- The technical draft in one document, readable by the house alone. From its submission on it is kept wrapped: the promise of the seal holds for it too.
alter table proposal_draft
  add column body jsonb,
  add column wrapped bytea,
  add column key_id text;
update proposal_draft d set body = jsonb_build_object(
  'offeringVersionIds', case when d.offering_version_id is null then '[]'::jsonb else jsonb_build_array(d.offering_version_id) end,
  'plan', jsonb_build_object('delivery', d.delivery_plan, 'dataExport', '', 'parallelRun', '', 'cutOver', '', 'exit', ''),
  'team', '',
  'references', '',
  'members', '[]'::jsonb,
  'attachments', '[]'::jsonb,
  'answers', coalesce((
    select jsonb_agg(jsonb_build_object('criterionId', a.criterion_id, 'answer', a.answer, 'note', a.note, 'evidence', '[]'::jsonb) order by a.criterion_id)
    from proposal_draft_answer a where a.proposal_id = d.proposal_id), '[]'::jsonb));
drop table proposal_draft_answer;
alter table proposal_draft
  drop column offering_version_id,
  drop column delivery_plan,
  add check (num_nonnulls(body, wrapped) = 1),
  add check (num_nonnulls(wrapped, key_id) in (0, 2));

-- Prices never reach the server unsealed: this is what the browser encrypted under the house's own recovery code.
create table financial_draft (
  proposal_id uuid primary key references proposal (id),
  ciphertext bytea not null,
  saved_by uuid not null references person (id),
  saved_at timestamptz(3) not null
);

alter table proposal_version
  drop column offering_version_id,
  add column offering_version_ids uuid[] not null default '{}',
  add column confirmed_at timestamptz(3),
  add column confirmed_by uuid references person (id),
  add column reminded_on date;

create table submission_receipt (
  proposal_version_id uuid primary key references proposal_version (id),
  chain_position integer not null,
  receipt bytea not null,
  signature bytea not null,
  key_id text not null
);
insert into submission_receipt
  select distinct on (proposal_version_id) proposal_version_id, chain_position, receipt, receipt_signature, receipt_key_id from envelope order by proposal_version_id, kind;
alter table envelope drop column receipt, drop column receipt_signature, drop column receipt_key_id;

alter table opened_envelope drop constraint opened_envelope_outcome_check;
alter table opened_envelope add constraint opened_envelope_outcome_check check (outcome in ('intact', 'altered', 'undecryptable', 'mismatch', 'malformed', 'does-not-sum'));

-- The ciphertext of a price that nobody was to read, gone once nothing can ask for it any more. Commitment and receipt stay.
create table envelope_destruction (
  envelope_id uuid primary key references envelope (id),
  reason text not null,
  destroyed_at timestamptz(3) not null
);

create table answer_library_entry (
  id uuid primary key,
  house_id uuid not null references house (organisation_id),
  title text not null,
  kind text,
  ref text,
  body text not null,
  revised_by uuid not null references person (id),
  revised_at timestamptz(3) not null,
  removed_at timestamptz(3),
  check (num_nonnulls(kind, ref) in (0, 2))
);
create index answer_library_house on answer_library_entry (house_id) where removed_at is null;
`

const evaluation = `
alter table panel_member add column reserve boolean not null default false, add column called_up_at timestamptz(3);
alter table panel_member add check (not (chair and reserve));

create table responsiveness_decision (
  proposal_id uuid primary key references proposal (id),
  verdict text not null check (verdict in ('responsive', 'not_responsive')),
  faults text[] not null default '{}',
  reason text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null
);

-- One chance to mend listed shortcomings that touch neither substance nor price.
create table responsiveness_fix (
  proposal_id uuid primary key references proposal (id),
  shortcomings text not null,
  offered_by uuid not null references person (id),
  offered_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz(3),
  check (due_at > offered_at),
  check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);

create table consensus (
  proposal_id uuid not null references proposal (id),
  criterion_id uuid not null references criterion (id),
  points integer not null check (points between 0 and 100),
  note text not null default '',
  written_by uuid not null references person (id),
  written_at timestamptz(3) not null,
  primary key (proposal_id, criterion_id)
);

create table evaluation_report (
  requirement_id uuid not null references requirement (id),
  kind text not null check (kind in ('technical', 'final')),
  issued_by uuid not null references person (id),
  issued_at timestamptz(3) not null,
  primary key (requirement_id, kind)
);

create function refuse_reported_consensus() returns trigger language plpgsql as $$
declare proposal uuid := case when tg_op = 'DELETE' then old.proposal_id else new.proposal_id end;
begin
  if exists (select from evaluation_report r join proposal p on p.requirement_id = r.requirement_id where p.id = proposal) then
    raise exception 'a consensus that was reported does not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger consensus_reported before insert or update or delete on consensus for each row execute function refuse_reported_consensus();

-- Which proposals have their prices opened, as the technical report found it.
create table technical_result (
  requirement_id uuid not null references requirement (id),
  proposal_id uuid not null references proposal (id),
  technical_hundredths integer not null,
  passed boolean not null,
  fault text,
  primary key (requirement_id, proposal_id)
);

alter table evaluation_result add column fault text, add column abnormally_low boolean not null default false;

create table price_explanation (
  proposal_id uuid primary key references proposal (id),
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz(3),
  accepted boolean,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  reason text not null default ''
);

create table complaint (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  house_id uuid not null references house (organisation_id),
  stage text not null check (stage in ('technical', 'final')),
  grounds text not null,
  filed_by uuid not null references person (id),
  filed_at timestamptz(3) not null,
  holds_from timestamptz(3),
  holds_until timestamptz(3),
  decision text check (decision in ('upheld', 'dismissed', 'withdrawn')),
  decided_at timestamptz(3)
);
create index complaint_requirement on complaint (requirement_id);
`

const awards = `
-- An intention and its award carry the number of the attempt; a further attempt needs the fall of the one before. So one requirement never has two awards that stand.
create table award_intention (
  requirement_id uuid not null references requirement (id),
  attempt integer not null check (attempt > 0),
  proposal_id uuid not null references proposal (id),
  reason text not null,
  intended_by uuid not null references person (id),
  intended_at timestamptz(3) not null,
  primary key (requirement_id, attempt)
);
create table award_fall (
  requirement_id uuid not null,
  attempt integer not null,
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null,
  primary key (requirement_id, attempt),
  foreign key (requirement_id, attempt) references award_intention (requirement_id, attempt)
);
create function refuse_second_attempt() returns trigger language plpgsql as $$
begin
  if new.attempt > 1 and not exists (select from award_fall f where f.requirement_id = new.requirement_id and f.attempt = new.attempt - 1) then
    raise exception 'the award before this one has not fallen' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_intention_follows before insert on award_intention for each row execute function refuse_second_attempt();

insert into award_intention select requirement_id, 1, proposal_id, reason, decided_by, decided_at from award;
alter table award add column attempt integer not null default 1;
alter table award drop constraint award_pkey;
alter table award add primary key (requirement_id, attempt), add foreign key (requirement_id, attempt) references award_intention (requirement_id, attempt);
alter table award alter column attempt drop default;

alter table debrief add column attempt integer not null default 1;
alter table debrief drop constraint debrief_pkey;
alter table debrief add primary key (proposal_id, attempt);
alter table debrief alter column attempt drop default;
`
