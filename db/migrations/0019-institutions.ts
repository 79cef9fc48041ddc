import { sql, type Kysely } from 'kysely'

/** What an institution's facts were before they changed, the software houses it is related to, and what staff ask an organisation for before they verify it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table institution_change (
  id uuid primary key,
  institution_id uuid not null references institution (organisation_id),
  field text not null check (field in ('legalName', 'sector', 'province', 'emailDomain', 'regulator', 'licenceNumber')),
  said_before text,
  said_after text,
  changed_by uuid not null references person (id),
  changed_at timestamptz(3) not null,
  check (said_before is distinct from said_after)
);
create index institution_change_institution on institution_change (institution_id, changed_at);
create trigger institution_change_only_added before update or delete on institution_change for each row execute function refuse_change();
create trigger institution_change_never_emptied before truncate on institution_change for each statement execute function refuse_change();

-- By legal entities alone: a group, a holding, control that both are under. Never who a person is or whom they know.
create table related_house (
  id uuid primary key,
  institution_id uuid not null references institution (organisation_id),
  house_id uuid not null references house (organisation_id),
  kind text not null check (kind in ('group-company', 'shareholding', 'shared-control')),
  note text not null,
  stated_by text not null check (stated_by in ('institution', 'association')),
  recorded_by uuid not null references person (id),
  recorded_at timestamptz(3) not null,
  ended_on date,
  ended_by uuid references person (id),
  ended_at timestamptz(3),
  check (num_nonnulls(ended_on, ended_by, ended_at) in (0, 3)),
  check (stated_by = 'institution' or note <> '')
);
create unique index related_house_standing on related_house (institution_id, house_id) where ended_on is null;

-- What is missing before staff verify. Answered when the organisation changes what it stated, asks again, or is decided about.
create table organisation_question (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  reasons text[] not null check (cardinality(reasons) > 0),
  note text not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  answered_at timestamptz(3)
);
create index organisation_question_open on organisation_question (organisation_id) where answered_at is null;
`,
    )
    .execute(db)
}
