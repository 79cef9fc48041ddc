import { sql, type Kysely } from 'kysely'

/** How the newest run of each requirement comes along: when it was asked for, by whom, how far it has read, and whether it came to something new. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_run_request (
      requirement_id uuid primary key references requirement (id),
      asked_at timestamptz(3) not null,
      asked_by uuid references person (id),
      started_at timestamptz(3),
      offerings_read integer check (offerings_read >= 0),
      finished_at timestamptz(3),
      is_new boolean
    )`.execute(db)
}
