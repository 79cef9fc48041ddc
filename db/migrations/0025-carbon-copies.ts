import { sql, type Kysely } from 'kysely'

/** A house may keep the plaintexts of a submission here, encrypted under its own recovery code: should the keys be lost, it can open them, and the commitments check them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table carbon_copy (
  proposal_version_id uuid primary key references proposal_version (id),
  ciphertext bytea not null
)`.execute(db)
}
