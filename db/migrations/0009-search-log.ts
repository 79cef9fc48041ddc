import { sql, type Kysely } from 'kysely'

/** An index reads the log by transaction, and rows go by age. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table search_change add column recorded_at timestamptz(3) not null default clock_timestamp();
create index search_change_txid on search_change (txid, id);
create index search_change_recorded_at on search_change (recorded_at);
`,
    )
    .execute(db)
}
