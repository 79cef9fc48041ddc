import type { Act } from '#app/domain/act.server.ts'
import { relateHouse } from '#app/domain/institutions/relate-house.server.ts'
import { assignCase } from '#app/domain/moderation/assignment.server.ts'
import { askChanges } from '#app/domain/organisations/ask-changes.server.ts'
import { proposeSuspension } from '#app/domain/organisations/suspend-propose.server.ts'
import { fileReport } from '#app/domain/reports/file-report.server.ts'
import { actAs, must } from '../people.ts'
import type { Calendar } from './calendar.ts'
import { asked, related, report, suspension } from './desk.ts'
import type { LoadedHouses } from './load-houses.ts'
import type { DemoPeople } from './load-people.ts'

/** What waits for staff besides what the nouns left on the desk themselves: a report that somebody has taken, a proposed suspension, and a case that waits for the institution. */
export async function loadDesk(act: Act, calendar: Calendar, { staff, bank, utility, fintech }: DemoPeople, houses: LoadedHouses): Promise<void> {
  const houseId = houses[related.house].owner.organisation.id
  const relation = { institutionId: utility.organisation.id, houseId, kind: related.kind, note: related.note }
  must(await relateHouse(actAs(calendar.ago(act, related.ago), utility), relation))

  const { reasons, note } = asked
  must(await askChanges(actAs(calendar.ago(act, asked.ago), staff.moderator), { organisationId: fintech.organisation.id, reasons: [...reasons], note }))

  const proposal = { organisationId: houses[suspension.house].owner.organisation.id, reason: suspension.reason, note: suspension.note }
  must(await proposeSuspension(actAs(calendar.ago(act, suspension.ago), staff.moderator2), proposal))

  const { slug } = await act.db.selectFrom('organisation').select('slug').where('name', '=', report.house).executeTakeFirstOrThrow()
  const { matter, body, address } = report
  const day = calendar.ago(act, report.ago)
  const { id } = must(await fileReport(actAs(day, bank.evaluator), { matter, body, address, about: { kind: 'house', name: slug } }))
  must(await assignCase(actAs(day, staff.moderator2), { kind: 'report', id }))
}
