import type { Trx } from '#db/client.server.ts'
import type { LockedOrganisation } from './lock.server.ts'
import { stateAfter, type HouseState, type InstitutionState, type OrganisationMove } from './status.ts'

/** Where a move leads a locked organisation, or undefined where its table has no such move. */
export function whereMoveLeads(organisation: LockedOrganisation, move: OrganisationMove): HouseState | undefined {
  return organisation.kind === 'house' ? stateAfter('house', organisation.state, move) : stateAfter('institution', organisation.state, move)
}

/** Writes an organisation's new state beside its next revision. */
export async function saveState(trx: Trx, { kind, organisationId, to }: { kind: 'house' | 'institution'; organisationId: string; to: string }): Promise<void> {
  if (kind === 'house') {
    await trx
      .updateTable('house')
      .set((update) => ({ state: to as HouseState, revision: update('revision', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .execute()
  } else {
    await trx
      .updateTable('institution')
      .set((update) => ({ state: to as InstitutionState, revision: update('revision', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .execute()
  }
}
