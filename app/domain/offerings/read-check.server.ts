import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import { differenceOf, type Change } from './difference.ts'
import type { OfferingState } from './status.ts'
import { listEvidence, readVersion } from './version.server.ts'
import { isUnchecked, type View } from './listed.server.ts'
import type { OfferingPage } from './read-page.server.ts'
import { countriesOf, nameProducts, namesIn, withEvidence } from './naming.server.ts'

/** Offerings with a version that waits for staff: a submitted one, or an edit that shows already. */
export function submittedOfferings(db: Db) {
  return db
    .selectFrom('offering')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .leftJoin('offeringVersion as working', (join) => join.onRef('working.id', '=', 'offering.workingVersionId').on('working.frozenAt', 'is not', null))
    .innerJoin('offeringVersion as version', (join) => join.on((on) => on('version.id', '=', on.fn.coalesce('working.id', 'offering.listedVersionId'))))
    .where('offering.state', 'in', ['in_review', 'listed'])
    .where((where) => where.or([where('working.id', 'is not', null), isUnchecked]))
}

export type SubmittedRow = { id: string; name: string; house: string; state: OfferingState; submittedAt: Date; unchecked: boolean }

/** Offerings with a submitted version that staff have not decided on, oldest first. */
export function listSubmittedOfferings(db: Db): Promise<SubmittedRow[]> {
  return submittedOfferings(db)
    .orderBy('version.frozenAt')
    .select(['offering.id', 'version.name', 'organisation.name as house', 'offering.state'])
    .select((fields) => [fields.ref('version.frozenAt').$notNull().as('submittedAt'), isUnchecked.as('unchecked')])
    .execute()
}

export type OfferingForStaff = SubmittedRow &
  Pick<OfferingPage, 'version' | 'capabilities' | 'replaces' | 'evidence' | 'countries'> & {
    versionId: string
    houseId: string
    houseSlug: string
    signedBy: string | null
    listedSlug: string | null
    /** What it changes from the version that staff looked at last; null for a first listing. */
    changes: Change[] | null
    /** Names for what the changes speak of: capabilities, countries, products. */
    names: Record<string, string>
  }

/** The submitted version as staff read it, with the evidence that stands from before. */
export async function findSubmittedOffering(db: Db, id: string, { today, locale }: View): Promise<OfferingForStaff | undefined> {
  if (!isId(id)) return undefined
  const row = await submittedOfferings(db)
    .leftJoin('person', 'person.id', 'version.signedBy')
    .where('offering.id', '=', id)
    .select([
      'offering.id',
      'offering.slug',
      'offering.state',
      'offering.houseId',
      'offering.listedVersionId',
      'offering.checkedVersionId',
      'version.id as versionId',
      'version.name',
      'organisation.name as house',
      'organisation.slug as houseSlug',
      'person.name as signedBy',
    ])
    .select((fields) => [fields.ref('version.frozenAt').$notNull().as('submittedAt'), isUnchecked.as('unchecked')])
    .executeTakeFirst()
  if (!row) return undefined
  const { listedVersionId, checkedVersionId, slug, ...offering } = row
  const draft = await readVersion(db, offering.versionId)
  const checked = checkedVersionId === null ? null : await readVersion(db, checkedVersionId)
  const { capabilities, replaces, ...version } = draft
  const evidence = await listEvidence(db, id, today)
  return {
    ...offering,
    listedSlug: listedVersionId === null ? null : slug,
    version,
    capabilities: await withEvidence(db, evidence, capabilities, locale),
    evidence: evidence.filter((one) => one.kind !== 'capability'),
    countries: countriesOf(version, locale),
    replaces: await nameProducts(db, replaces, today),
    changes: checked && differenceOf(checked, draft),
    names: await namesIn(db, checked ? [checked, draft] : [draft], locale),
  }
}
