import { sql, type Kysely } from 'kysely'

const kept = [
  'submission_receipt',
  'carbon_copy',
  'envelope_destruction',
  'responsiveness_decision',
  'evaluation_report',
  'technical_result',
  'few_proposals_decision',
  'answer_addition',
  'closing_move',
  'requirement_band',
  'award_intention',
  'award_fall',
] as const

/** What whole procedures receive, decide and report is only ever added, like what the first line did: another decision is another row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of kept) {
    await sql.raw(`create trigger ${table}_only_added before update or delete on ${table} for each row execute function refuse_change()`).execute(db)
    await sql.raw(`create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function refuse_change()`).execute(db)
  }
}
