import { sql, type Kysely } from 'kysely'

/**
 * The desk of the association's staff: who has taken which case, decisions that wait for their undo window to pass, and which replies of makers a moderator has read. A case has one
 * decision that waits at most; the partial unique key is what two reviewers at once meet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table desk_assignment (
  id uuid primary key,
  kind text not null,
  subject_id uuid not null,
  person_id uuid not null references person (id),
  assigned_by uuid not null references person (id),
  assigned_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index desk_assignment_one on desk_assignment (kind, subject_id) where ended_at is null;

create table desk_decision (
  id uuid primary key,
  kind text not null,
  subject_id uuid not null,
  operation text not null,
  input jsonb not null,
  decided_by uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  request_id text,
  decided_at timestamptz(3) not null,
  effective_at timestamptz(3) not null check (effective_at > decided_at),
  state text not null check (state in ('waiting', 'undone', 'performed', 'refused')),
  refusal text,
  settled_at timestamptz(3),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'refused') = (refusal is not null))
);
create unique index desk_decision_one_waits on desk_decision (kind, subject_id) where state = 'waiting';
create index desk_decision_due on desk_decision (effective_at) where state = 'waiting';
create index desk_decision_refused on desk_decision (decided_by, settled_at) where state = 'refused';

create table registry_reply_reading (
  reply_id uuid primary key references registry_reply (id),
  read_by uuid not null references person (id),
  read_at timestamptz(3) not null
);
create trigger registry_reply_reading_only_added before update or delete on registry_reply_reading for each row execute function refuse_change();
create trigger registry_reply_reading_never_emptied before truncate on registry_reply_reading for each statement execute function refuse_change();
`,
    )
    .execute(db)
}
