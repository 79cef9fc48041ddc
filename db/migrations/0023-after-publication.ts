import { sql, type Kysely } from 'kysely'

/** What publication brings: an answer is corrected by a further addition that everybody sees, and each move of a closing keeps its rule and its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table answer_addition (
  id uuid primary key,
  question_id uuid not null references question (id),
  body text not null,
  added_by uuid not null references person (id),
  added_at timestamptz(3) not null
);
create index answer_addition_question on answer_addition (question_id, added_at);

create table closing_move (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  closes_from timestamptz(3) not null,
  closes_to timestamptz(3) not null,
  rule text not null,
  reason text not null default '',
  moved_by uuid references person (id),
  moved_at timestamptz(3) not null,
  check (closes_to > closes_from)
);
create index closing_move_requirement on closing_move (requirement_id, moved_at);

-- What was asked stays as it was asked; an answer is given once.
create function refuse_changed_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body <> old.body or new.house_id <> old.house_id or old.answer is not null then
    raise exception 'a question and its answer do not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger question_unchanged before update or delete on question for each row execute function refuse_changed_question();
`,
    )
    .execute(db)
}
