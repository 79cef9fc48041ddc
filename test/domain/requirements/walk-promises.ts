import { sql } from 'kysely'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import type { Walk } from './walk-steps.ts'

const beforeOpening = ['draft', 'in_review', 'published', 'closed', 'technical_opening_due']
const beforePrices = [...beforeOpening, 'technical_evaluation', 'technical_report', 'financial_opening_due']

/** What must never be, in whatever state a requirement is: each with its name, none where all is well. Its world has no other requirement. */
export async function brokenPromises({ world, id }: Walk, { envelopes }: ProcedureProfile): Promise<string[]> {
  const { rows } = await sql<Counted>`
    select state,
      (select count(*)::int from award) as awards,
      (select count(*)::int from award join award_fall using (requirement_id, attempt)) as fallen,
      (select count(*)::int from opened_envelope) as opened,
      (select count(*)::int from opened_envelope join envelope on envelope.id = opened_envelope.envelope_id where envelope.kind = 'financial') as prices,
      (select count(*)::int from evaluation_result) as results,
      (select count(*)::int from proposal_version where submitted_at >= requirement.closes_at or exists (
        select from state_history closed where closed.subject_id = requirement.id and closed.to_state = 'closed' and submitted_at >= closed.happened_at
          and submitted_at < (
            select coalesce(min(reopened.happened_at), 'infinity') from state_history reopened
            where reopened.subject_id = requirement.id and reopened.to_state = 'published' and reopened.happened_at >= closed.happened_at))) as late
    from requirement where id = ${id}`.execute(world.db)
  const { state, awards, fallen, opened, prices, results, late } = rows[0]!
  const isBeforePrices = beforePrices.includes(state)
  const broken = {
    'two awards that stand': awards - fallen > 1,
    'an award without its state, or the other way about': (state === 'awarded' || state === 'delivered') !== awards > fallen,
    'an envelope was opened early': (envelopes === 'single' ? isBeforePrices : beforeOpening.includes(state)) && opened > 0,
    'a price was opened early': isBeforePrices && prices > 0,
    'a result stands before its report': isBeforePrices && results > 0,
    'a submission was taken at closing or after it': late > 0,
  }
  return Object.entries(broken).flatMap(([name, is]) => (is ? [name] : []))
}

type Counted = { state: string; awards: number; fallen: number; opened: number; prices: number; results: number; late: number }
