import { readConflicts } from '#app/domain/institutions/read.server.ts'
import type { Db } from '#db/client.server.ts'
import type { RequirementState } from './status.ts'

/** A requirement in its institution's list. `eligible` counts the offerings of the newest match run; null before the first, and where it sees no matches. */
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

/**
 * The requirements of an institution in the state that holds now, the newest first; `states` keeps those in one of them. While it is not verified, and where a house that it is related
 * to states what is asked for, nothing is counted.
 */
export async function listOwnRequirements(
  db: Db,
  institutionId: string,
  filter: { today: string; states?: readonly RequirementState[] },
): Promise<RequirementLine[]> {
  let query = db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('institution', 'institution.organisationId', 'requirement.institutionId')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.reference', 'version.id as versionId', 'version.title', 'requirement.effectiveState as state'])
    .select(['requirement.closesAt', 'requirement.openingDueAt', 'requirement.createdAt', 'institution.state as standing'])
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
  const hidden = await withoutMatches(db, institutionId, rows, filter.today)
  return rows.map(({ versionId, standing, ...row }) => {
    const eligible = standing !== 'verified' || hidden.has(versionId) ? null : row.eligible
    return { ...row, title: row.title || row.reference, eligible }
  })
}

/** The versions whose matches the institution does not see. */
async function withoutMatches(db: Db, institutionId: string, rows: readonly { versionId: string }[], today: string): Promise<Set<string>> {
  const conflictsIn = await readConflicts(db, institutionId, today)
  if (!conflictsIn || rows.length === 0) return new Set()
  const asked = await db
    .selectFrom('criterionVersion')
    .where('kind', '=', 'capability')
    .where(
      'versionId',
      'in',
      rows.map(({ versionId }) => versionId),
    )
    .select(['versionId', 'ref'])
    .execute()
  return new Set(asked.filter(({ ref }) => conflictsIn([ref]).length > 0).map(({ versionId }) => versionId))
}
