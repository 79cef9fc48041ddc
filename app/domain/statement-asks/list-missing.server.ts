import { sql } from 'kysely'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'

/**
 * A statement that open requirements miss: how many of them have an offering that lacks nothing else, how many such offerings of how many houses, and how often it was asked for and
 * answered, over all requirements there ever were.
 */
export type MissingStatement = {
  kind: CriterionKind
  ref: string
  requirements: number
  offerings: number
  houses: number
  asked: number
  answered: number
}

export type MissingStatements = { rows: MissingStatement[]; total: number; pages: number; page: number; labels: Record<string, string> }

const pageSize = 25
/** More than a file needs to say what is missing most. */
const fileRows = 1_000

/**
 * The statements that would open most of what is asked for today, read from the newest run of each open requirement. Only criteria are counted, which the public page of each requirement
 * shows; what is replaced is none, and no requirement is named.
 */
export async function listMissingStatements(db: Db, { page, locale }: { page: number | 'all'; locale: Locale }): Promise<MissingStatements> {
  const limit = page === 'all' ? fileRows : pageSize
  const wanted = page === 'all' ? 1 : page
  const first = await readPage(db, limit, wanted)
  // Behind the last page there is no row to count on: the first one is shown.
  const [shown, { rows, total }] = first.rows.length === 0 && wanted > 1 ? [1, await readPage(db, limit, 1)] : [wanted, first]
  return { rows, total, page: shown, pages: Math.max(1, Math.ceil(total / limit)), labels: await labelCriteria(db, rows, locale) }
}

async function readPage(db: Db, limit: number, page: number): Promise<{ rows: MissingStatement[]; total: number }> {
  const { rows } = await sql<MissingStatement & { total: number }>`
    with newest as (
      select distinct on (run.requirement_id) run.requirement_id, convert_from(run.body, 'UTF8')::jsonb as body
      from match_run as run join requirement_effective as requirement on requirement.id = run.requirement_id
      where requirement.effective_state = 'published'
      order by run.requirement_id, run.ran_at desc, run.id desc
    ), lacking as (
      select newest.requirement_id, missed ->> 'offeringId' as offering_id, missed ->> 'houseId' as house_id, missed -> 'reasons' -> 0 as reason
      from newest, jsonb_array_elements(newest.body -> 'ineligible') as filed, jsonb_array_elements(filed -> 'first') as missed
      where jsonb_array_length(missed -> 'reasons') = 1 and missed -> 'reasons' -> 0 ->> 'code' = 'not-stated'
    ), counted as (
      select reason ->> 'kind' as kind, reason ->> 'ref' as ref, count(distinct requirement_id)::int as requirements,
        count(distinct offering_id)::int as offerings, count(distinct house_id)::int as houses
      from lacking where exists (select from public_offering where public_offering.id = lacking.offering_id::uuid)
      group by 1, 2
    )
    select counted.*, count(*) over ()::int as total,
      (select count(*)::int from statement_ask as ask where ask.kind = counted.kind and ask.ref = counted.ref) as asked,
      (select count(*)::int from statement_ask as ask join statement_ask_told as told on told.ask_id = ask.id
        where ask.kind = counted.kind and ask.ref = counted.ref) as answered
    from counted
    order by requirements desc, offerings desc, kind, ref
    limit ${limit} offset ${(page - 1) * limit}`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
