import type { Db } from '#db/client.server.ts'

/** How far the evaluation of a requirement is, and where one person stands in it. */
export type EvaluationStanding = { panel: number; locked: number; seat: { conflict: boolean | null; locked: boolean } | null; approved: boolean }

/** The standing of each of the requirements for one person; every id given has one. */
export async function listEvaluationStandings(db: Db, requirementIds: readonly string[], personId: string): Promise<Map<string, EvaluationStanding>> {
  const standings = new Map<string, EvaluationStanding>(requirementIds.map((id) => [id, { panel: 0, locked: 0, seat: null, approved: false }]))
  if (requirementIds.length === 0) return standings
  const seats = await db
    .selectFrom('panelMember')
    .leftJoin('interestDeclaration', 'interestDeclaration.panelMemberId', 'panelMember.id')
    .select(['panelMember.requirementId', 'panelMember.personId', 'interestDeclaration.conflict'])
    .select((fields) =>
      fields
        .exists(
          fields
            .selectFrom('scoreSheet')
            .select('scoreSheet.id')
            .whereRef('scoreSheet.panelMemberId', '=', 'panelMember.id')
            .where('scoreSheet.lockedAt', 'is not', null),
        )
        .$castTo<boolean>()
        .as('locked'),
    )
    .where('panelMember.requirementId', 'in', [...requirementIds])
    .where('panelMember.removedAt', 'is', null)
    .where('panelMember.reserve', '=', false)
    .execute()
  for (const seat of seats) {
    const standing = standings.get(seat.requirementId)!
    standing.panel += 1
    if (seat.locked) standing.locked += 1
    if (seat.personId === personId) standing.seat = { conflict: seat.conflict, locked: seat.locked }
  }
  const approvals = await db
    .selectFrom('openingApproval')
    .innerJoin('opening', 'opening.id', 'openingApproval.openingId')
    .select('opening.requirementId')
    .where('opening.requirementId', 'in', [...requirementIds])
    .where('opening.performedAt', 'is', null)
    .where('openingApproval.personId', '=', personId)
    .execute()
  for (const { requirementId } of approvals) standings.get(requirementId)!.approved = true
  return standings
}
