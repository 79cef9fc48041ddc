import { sql, type Kysely } from 'kysely'

/**
 * Procedures that were stored before they named all their rules get those that the thin line worked by, or had no occasion to break. What they name already stays as it is: nothing that is
 * published moves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update procedure_profile set body = ${JSON.stringify(rules)}::jsonb || body || jsonb_build_object('panel', ${JSON.stringify({ reserves: 0 })}::jsonb || (body -> 'panel'))
    where not body ? 'channel'`.execute(db)
}

const rules = {
  channel: 'here',
  participation: ['open', 'invited'],
  unnamed: true,
  questionsBefore: { amount: 3, unit: 'working-days' },
  answersBefore: { amount: 2, unit: 'working-days' },
  amendmentLeaves: { shareOf: 3, atLeast: { amount: 5, unit: 'working-days' } },
  validity: { amount: 60, unit: 'days' },
  fix: { amount: 1_440, unit: 'minutes' },
  rankings: ['quality-and-cost', 'lowest-price'],
  abnormallyLowBasisPoints: 6_000,
  statutory: false,
}
