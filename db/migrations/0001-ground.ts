import { sql, type Kysely } from 'kysely'

/** The ground of the data: audit, history, change log, and the mark of which world is loaded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: rows are only ever added', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;

create table world (
  single_row boolean primary key default true check (single_row),
  name text not null check (name in ('demo', 'empty')),
  loaded_at timestamptz(3) not null
);

create table audit_event (
  id uuid primary key,
  txid xid8 not null default pg_current_xact_id(),
  happened_at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'visitor')),
  actor_id uuid,
  organisation_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id uuid,
  body bytea not null
);
create index audit_event_txid on audit_event (txid, id);
create index audit_event_subject on audit_event (subject_kind, subject_id);

create table audit_link (
  position bigint primary key,
  event_id uuid not null unique references audit_event (id),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  linked_at timestamptz(3) not null default clock_timestamp()
);

create table audit_detail (
  event_id uuid primary key references audit_event (id),
  salt bytea not null,
  detail jsonb,
  erased_at timestamptz(3)
);

create table state_history (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  from_state text,
  to_state text not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'visitor')),
  actor_id uuid,
  organisation_id uuid,
  happened_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  reason text
);
create index state_history_subject on state_history (subject_kind, subject_id, happened_at);

create table search_change (
  id bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  kind text not null,
  subject_id uuid not null
);

create trigger audit_event_only_added before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_event_never_emptied before truncate on audit_event for each statement execute function refuse_change();
create trigger audit_link_only_added before update or delete on audit_link for each row execute function refuse_change();
create trigger audit_link_never_emptied before truncate on audit_link for each statement execute function refuse_change();
create trigger state_history_only_added before update or delete on state_history for each row execute function refuse_change();
create trigger state_history_never_emptied before truncate on state_history for each statement execute function refuse_change();
`,
    )
    .execute(db)
}
