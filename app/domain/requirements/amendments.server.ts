import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { criterionChanges, type CriterionChange } from './amendment.ts'
import type { Criterion } from './criterion.ts'
import type { AnnouncedTerms } from './terms.ts'
import { labelCriteria, readCriteriaOf } from './version.server.ts'

/** What of a version everybody reads beside its criteria. */
export type PublicTerms = Pick<AnnouncedTerms, 'technicalWeight' | 'technicalThreshold' | 'supportYears' | 'ranking' | 'tieRule' | 'narrowReason'> & {
  title: string
  narrative: string
  language: 'en' | 'ur'
  liveBy: string | null
}
export const publicTerms = [
  'title',
  'narrative',
  'language',
  'liveBy',
  'technicalWeight',
  'technicalThreshold',
  'supportYears',
  'ranking',
  'tieRule',
  'narrowReason',
] as const satisfies readonly (keyof PublicTerms)[]

/** One amendment: what its version says otherwise than the one before, and the institution's note. The version that was published is number 1. */
export type Amendment = {
  number: number
  versionId: string
  at: Date
  note: string
  terms: { field: keyof PublicTerms; before: PublicTerms[keyof PublicTerms]; after: PublicTerms[keyof PublicTerms] }[]
  criteria: CriterionChange<Criterion>[]
}

/** The amendments of a published requirement, the newest first, with the labels of the capabilities that they name. */
export async function listAmendments(db: Db, requirementId: string, locale: Locale): Promise<{ amendments: Amendment[]; labels: Record<string, string> }> {
  const versions = await listPublicVersions(db, requirementId)
  if (versions.length < 2) return { amendments: [], labels: {} }
  const criteria = await readCriteriaOf(
    db,
    versions.map(({ id }) => id),
  )
  const amendments = versions.slice(1).map((version, index) => ({
    ...differenceOf(versions[index]!, version, criteria),
    ...{ number: index + 2, at: version.frozenAt!, note: version.amendmentNote },
  }))
  amendments.reverse()
  return { amendments, labels: await labelsFor(db, amendments, locale) }
}

/** What differs between two versions of one requirement: for a house that submitted for the first and is asked about the second. */
export async function readDifference(
  db: Db,
  requirementId: string,
  versions: { from: string; to: string },
  locale: Locale,
): Promise<
  { difference: Pick<Amendment, 'terms' | 'criteria'>; notes: { number: number; note: string; at: Date }[]; labels: Record<string, string> } | undefined
> {
  const all = await listPublicVersions(db, requirementId)
  const from = all.findIndex(({ id }) => id === versions.from)
  const to = all.findIndex(({ id }) => id === versions.to)
  if (from < 0 || to < 0) return undefined
  const difference = differenceOf(all[from]!, all[to]!, await readCriteriaOf(db, [versions.from, versions.to]))
  const notes = all.slice(from + 1, to + 1).map(({ amendmentNote, frozenAt }, index) => ({ number: from + index + 2, note: amendmentNote, at: frozenAt! }))
  return { difference, notes, labels: await labelsFor(db, [difference], locale) }
}

/** The versions that were public, in their order: the one that was published, and its amendments. */
async function listPublicVersions(db: Db, requirementId: string) {
  const rows = await db
    .selectFrom('requirementVersion as version')
    .innerJoin('requirement', 'requirement.id', 'version.requirementId')
    .select(['version.id', 'version.frozenAt', 'version.amendmentNote', 'requirement.publishedAt'])
    .select(publicTerms.map((term) => `version.${term}` as const))
    .where('version.requirementId', '=', requirementId)
    .where('requirement.publishedAt', 'is not', null)
    .where('version.frozenAt', 'is not', null)
    .orderBy('version.number')
    .execute()
  const published = rows.filter(({ frozenAt, publishedAt, amendmentNote }) => amendmentNote === '' && frozenAt! <= publishedAt!).at(-1)
  return published ? rows.slice(rows.indexOf(published)) : []
}

type Version = Awaited<ReturnType<typeof listPublicVersions>>[number]

function differenceOf(before: Version, after: Version, criteria: ReadonlyMap<string, Criterion[]>): Pick<Amendment, 'versionId' | 'terms' | 'criteria'> {
  const terms = publicTerms.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] }))
  return { versionId: after.id, terms, criteria: criterionChanges(criteria.get(before.id)!, criteria.get(after.id)!) }
}

function labelsFor(db: Db, differences: readonly Pick<Amendment, 'criteria'>[], locale: Locale): Promise<Record<string, string>> {
  const named = differences.flatMap(({ criteria }) => criteria.flatMap(({ before, after }) => [before, after]))
  const criteria = named.filter((criterion) => criterion !== null)
  return labelCriteria(db, criteria, locale)
}

export type ClosingMoved = { id: string; from: Date; to: Date; rule: string; reason: string; at: Date }

/** How a closing has moved, in order, each time with its rule and, where the institution wanted it, its reason. */
export function listClosingMoves(db: Db, requirementId: string): Promise<ClosingMoved[]> {
  return db
    .selectFrom('closingMove')
    .select(['id', 'closesFrom as from', 'closesTo as to', 'rule', 'reason', 'movedAt as at'])
    .where('requirementId', '=', requirementId)
    .orderBy('movedAt')
    .orderBy('closesTo')
    .execute()
}
