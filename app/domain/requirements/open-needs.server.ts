import type { Db } from '#db/client.server.ts'
import type { CriterionKind } from './criterion.ts'

/** Something that an open requirement asks for, and when the first that asks for it closes. */
export type OpenNeed = { kind: CriterionKind; ref: string; closesAt: Date }

/**
 * What the requirements that are open at `at` need to be shown before they close: their musts, and whatever they ask evidence for. One line for each thing, with the nearest closing. It
 * says what is public of a requirement and nothing else.
 */
export async function listOpenNeeds(db: Db, at: Date): Promise<OpenNeed[]> {
  return db
    .selectFrom('requirement')
    .innerJoin('criterionVersion as criterion', 'criterion.versionId', 'requirement.currentVersionId')
    .where('requirement.state', '=', 'published')
    .where('requirement.closesAt', '>', at)
    .where((where) => where.or([where('criterion.weight', '=', 'must'), where('criterion.askedEvidence', '!=', 'claimed')]))
    .groupBy(['criterion.kind', 'criterion.ref'])
    .select((fields) => ['criterion.kind', 'criterion.ref', fields.fn.min('requirement.closesAt').$notNull().as('closesAt')])
    .execute()
}

/** When the first of the open requirements closes that asks for any of these; null when none does. */
export function nearestClosing(needs: readonly OpenNeed[], stated: readonly { kind: string; ref: string }[]): Date | null {
  const said = new Set(stated.map(({ kind, ref }) => `${kind} ${ref}`))
  const closings = needs.flatMap(({ kind, ref, closesAt }) => (said.has(`${kind} ${ref}`) ? [closesAt.getTime()] : []))
  return closings.length === 0 ? null : new Date(Math.min(...closings))
}
