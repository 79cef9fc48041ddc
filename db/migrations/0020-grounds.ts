import { sql, type Kysely } from 'kysely'

/** The reason from the list beside the note of each decision of staff, so that decisions can be compared. Decisions from before have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table organisation_decision add column ground text;
alter table house_claim add column ground text;
alter table registry_decision add column ground text;
alter table registry_contest_decision add column ground text;
alter table registry_review add column ground text;
`,
    )
    .execute(db)
}
