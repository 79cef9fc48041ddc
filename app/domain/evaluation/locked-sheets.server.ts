import { sql } from 'kysely'

/** Whether the panel member of the query's row has locked its sheets. For a query in which `panel_member` goes by its own name. */
export const hasLockedSheets = sql<boolean>`exists (select from score_sheet where score_sheet.panel_member_id = panel_member.id and score_sheet.locked_at is not null)`
