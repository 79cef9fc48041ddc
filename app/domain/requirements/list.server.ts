import type { Db } from '#db/client.server.ts'
import type { RequirementState } from './status.ts'

/** A requirement in its institution's list. `eligible` counts the offerings of the newest match run; null before the first. */
export type RequirementLine = {
  id: string
  reference: string
  title: string
  state: RequirementState
  closesAt: Date | null
  openingDueAt: Date | null
  createdAt: Date
  eligible: number | null
}

const listLimit = 500

/** The requirements of an institution in the state that holds now, the newest first; `states` keeps those in one of them. */
export async function listOwnRequirements(db: Db, institutionId: string, filter: { states?: readonly RequirementState[] } = {}): Promise<RequirementLine[]> {
  let query = db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.reference', 'version.title', 'requirement.effectiveState as state'])
    .select(['requirement.closesAt', 'requirement.openingDueAt', 'requirement.createdAt'])
    .select((fields) =>
      fields
        .selectFrom('matchRun')
        .select('eligibleCount')
        .whereRef('matchRun.requirementId', '=', 'requirement.id')
        .orderBy('ranAt', 'desc')
        .limit(1)
        .as('eligible'),
    )
    .where('requirement.institutionId', '=', institutionId)
  if (filter.states) query = query.where('requirement.effectiveState', 'in', [...filter.states])
  const rows = await query.orderBy('requirement.createdAt', 'desc').orderBy('requirement.id', 'desc').limit(listLimit).execute()
  return rows.map((row) => ({ ...row, title: row.title || row.reference }))
}
