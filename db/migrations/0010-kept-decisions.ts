import { sql, type Kysely } from 'kysely'

const kept = ['envelope', 'opened_envelope', 'opening_approval', 'interest_declaration', 'evaluation_result', 'award', 'debrief'] as const

/** What was handed in, opened, declared, computed and decided is only ever added: another decision is another row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of kept) {
    await sql.raw(`create trigger ${table}_only_added before update or delete on ${table} for each row execute function refuse_change()`).execute(db)
    await sql.raw(`create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`).execute(db)
  }
}
