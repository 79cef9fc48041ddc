import type { Db } from '#db/client.server.ts'
import { listWaitingAttestations } from '../attestations/list-waiting.server.ts'
import { listWaitingClaims } from '../houses/list-waiting.server.ts'
import { listWaitingMakerLinks } from '../makers/list-waiting.server.ts'
import type { Market } from '../market.ts'
import { listWaitingOfferings } from '../offerings/list-waiting.server.ts'
import { listInterests } from '../organisations/list-interests.server.ts'
import { listWaitingHouses, listWaitingInstitutions } from '../organisations/list-waiting.server.ts'
import { listWaitingSuspensions } from '../organisations/suspend-read.server.ts'
import { listWaitingContests, listWaitingEntries, listWaitingMakerNotices, listWaitingReplies, listWaitingReviews } from '../registry/list-waiting.server.ts'
import { listWaitingReports } from '../reports/read.server.ts'
import { listWaitingChecks } from '../requirements/list-waiting-checks.server.ts'
import { caseKey, caseKinds, type CaseKind, type WaitingCase, type WaitingQuery } from './case.ts'
import type { DeskCase } from './desk-query.ts'
import { listHeld, type HeldDecision } from './read-decisions.server.ts'

type List = (db: Db, query: WaitingQuery & { market: Market }) => Promise<WaitingCase[]>

/** Who answers for each kind of case. A noun that has cases for staff plugs its read in here, and nowhere else. */
const lists: Record<CaseKind, List> = {
  'house-verification': listWaitingHouses,
  'institution-verification': listWaitingInstitutions,
  'house-claim': listWaitingClaims,
  offering: listWaitingOfferings,
  attestation: listWaitingAttestations,
  requirement: listWaitingChecks,
  'registry-entry': listWaitingEntries,
  'registry-contest': listWaitingContests,
  'registry-reply': listWaitingReplies,
  'registry-review': listWaitingReviews,
  'maker-notice': listWaitingMakerNotices,
  'maker-link': listWaitingMakerLinks,
  suspension: listWaitingSuspensions,
  report: listWaitingReports,
}

/** How many of a kind the desk looks at; a kind that has more shows its oldest. */
const ofAKind = 200

/** Everything that waits for staff at `at`, as one member of staff sees it. `crowded` are the kinds that have more than the desk looks at,
 * `held` the decisions that wait. */
export async function readDesk(
  db: Db,
  options: { at: Date; market: Market; personId: string },
): Promise<{ cases: DeskCase[]; crowded: CaseKind[]; held: HeldDecision[] }> {
  const { at, market, personId } = options
  const found = await Promise.all(caseKinds.map((kind) => lists[kind](db, { at, market, limit: ofAKind })))
  const [interests, assignments, held] = await Promise.all([listInterests(db, personId), readAssignments(db), listHeld(db)])
  const heldKeys = new Set(held.map(({ kind, subjectId }) => caseKey({ kind, id: subjectId })))
  const cases = found.flat().map((one) => ({
    ...one,
    interest: (one.organisation !== null && interests.has(one.organisation.id)) || (one.partOf?.includes(personId) ?? false),
    assignedTo: assignedTo(one, assignments.get(caseKey(one))),
    held: heldKeys.has(caseKey(one)),
  }))
  return { cases, held, crowded: caseKinds.filter((_, index) => found[index]!.length === ofAKind) }
}

type Assignment = { personId: string; name: string; assignedAt: Date }

/** Who has a case: an assignment from before it came to the desk was about something else. */
function assignedTo({ since }: WaitingCase, assignment: Assignment | undefined): DeskCase['assignedTo'] {
  return assignment && assignment.assignedAt >= since ? { id: assignment.personId, name: assignment.name } : null
}

async function readAssignments(db: Db): Promise<Map<string, Assignment>> {
  const rows = await db
    .selectFrom('deskAssignment')
    .innerJoin('person', 'person.id', 'deskAssignment.personId')
    .where('endedAt', 'is', null)
    .select(['kind', 'subjectId as id', 'personId', 'person.name', 'assignedAt'])
    .execute()
  return new Map(rows.map(({ kind, id, ...assignment }) => [caseKey({ kind, id }), assignment]))
}

/** Who can be given a case: the association's moderators and admins, by name. */
export async function listModerators(db: Db, organisationId: string): Promise<{ id: string; name: string }[]> {
  const members = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .where('membership.organisationId', '=', organisationId)
    .where('membership.endedAt', 'is', null)
    .select(['person.id', 'person.name', 'membership.roles'])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return members.flatMap(({ id, name, roles }) => (roles.some((role) => role === 'admin' || role === 'moderator') ? [{ id, name }] : []))
}
