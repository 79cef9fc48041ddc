import type { Db } from '#db/client.server.ts'
import { hasLockedSheets } from './locked-sheets.server.ts'
import type { PanelSeat } from './rules.ts'

/** `locked` says whether its sheets are locked. `calledUpAt` is when a reserve took the place of a member who left. */
export type PanelMember = PanelSeat & {
  personId: string
  name: string
  declaredAt: Date | null
  appointedAt: Date
  calledUpAt: Date | null
  locked: boolean
}

/** The panel as it stands, chair first, without its reserves. The words of a declaration are not among it: they are on record for whoever audits, and on no page. */
export function listPanel(db: Db, requirementId: string): Promise<PanelMember[]> {
  return selectSeats(db, requirementId)
    .where('panelMember.removedAt', 'is', null)
    .where('panelMember.reserve', '=', false)
    .orderBy('panelMember.chair', 'desc')
    .orderBy('person.name')
    .execute()
}

/** The reserves that can still be called up, in the order in which they are. Who declared a conflict is not among them. */
export function listReserves(db: Db, requirementId: string): Promise<PanelMember[]> {
  return selectSeats(db, requirementId)
    .where('panelMember.removedAt', 'is', null)
    .where('panelMember.reserve', '=', true)
    .orderBy('panelMember.appointedAt')
    .orderBy('panelMember.id')
    .execute()
}

/**
 * The seat of one person on the panel or among its reserves, or undefined when it never had one or was replaced. A seat given up for a declared conflict is still found, so that whoever
 * declared one reads nothing by another role.
 */
export async function findSeat(db: Db, requirementId: string, personId: string): Promise<PanelMember | undefined> {
  return selectSeats(db, requirementId)
    .where('panelMember.personId', '=', personId)
    .where((eb) => eb.or([eb('panelMember.removedAt', 'is', null), eb('interestDeclaration.conflict', '=', true)]))
    .orderBy('panelMember.appointedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function selectSeats(db: Db, requirementId: string) {
  return db
    .selectFrom('panelMember')
    .innerJoin('person', 'person.id', 'panelMember.personId')
    .leftJoin('interestDeclaration', 'interestDeclaration.panelMemberId', 'panelMember.id')
    .select(['panelMember.id as memberId', 'panelMember.personId', 'panelMember.chair', 'panelMember.reserve', 'panelMember.appointedAt', 'person.name'])
    .select(['panelMember.calledUpAt', 'interestDeclaration.conflict', 'interestDeclaration.declaredAt'])
    .select(hasLockedSheets.as('locked'))
    .where('panelMember.requirementId', '=', requirementId)
}
