import { sql, type Kysely } from 'kysely'

/** A sheet that was locked stays locked: the trigger on its marks would mean little if the lock itself could be taken off. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create function refuse_locked_sheet() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then
    raise exception 'a locked score sheet does not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger score_sheet_locked before update or delete on score_sheet for each row execute function refuse_locked_sheet();
`,
    )
    .execute(db)
}
