import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { countryLabels } from '#app/domain/countries.ts'
import { findBarFromMatches, readConflicts } from '#app/domain/institutions/read.server.ts'
import { readCriteria } from '#app/domain/requirements/version.server.ts'
import { findHiddenOfferings } from '#app/domain/offerings/listed.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { Part } from './contributions.ts'
import type { Gate, GateReason, Notice } from './gates.ts'
import { raisesOf, type Raise } from './raise.ts'
import type { MatchRun } from './run.ts'

/** An offering by its names; `slug` is its public address. */
export type OfferingNamed = { name: string; slug: string; house: string; city: string }
export type MatchShown = { offeringVersionId: string; rank: number; offering: OfferingNamed; score: number; parts: Part[]; notices: Notice[]; raises: Raise[] }
export type IneligibleShown = { offeringVersionId: string; offering: OfferingNamed; reasons: GateReason[] }
export type MatchesShown = {
  ranAt: Date
  algorithmVersion: number
  closingDate: string
  counts: MatchRun['counts']
  nearMisses: number
  eligible: MatchShown[]
  ineligible: { gate: Gate; count: number; first: IneligibleShown[] }[]
  /** Names that the reasons speak of: capabilities by code, products by id. */
  labels: Record<string, string>
  products: Record<string, string>
}

/** How many steps that would raise a score are shown; the rest follows from the parts. */
const raisesShown = 3

/** Whose business is asked for, by the labels of the capabilities. */
export type ConflictShown = { house: string; capabilities: string[] }

type Asked = { id: string; institutionId: string; currentVersionId: string }

/**
 * Why an institution sees nothing of how its requirement matches, in whatever form: it asks for what a software house states that the institution is related to. Empty where nothing
 * stands in the way. Every read of matches for an institution asks this first.
 */
export async function listMatchConflicts(db: Db, requirement: Asked, { today, locale }: { today: string; locale: Locale }): Promise<ConflictShown[]> {
  const conflictsIn = await readConflicts(db, requirement.institutionId, today)
  if (!conflictsIn) return []
  const criteria = await readCriteria(db, requirement.currentVersionId)
  const conflicts = conflictsIn(criteria.flatMap(({ kind, ref }) => (kind === 'capability' ? [ref] : [])))
  const labels = await labelsOf(
    db,
    conflicts.flatMap(({ codes }) => codes),
    locale,
  )
  return conflicts.map(({ house, codes }) => ({ house, capabilities: codes.map((code) => labels[code]!) }))
}

/** Why an institution sees nothing of a run: it is not verified on the day, or it is related to a house whose business is asked for. */
export type Withheld = { bar: 'unverified' | 'suspended' | null; conflicts: ConflictShown[] }

/**
 * The newest run of a requirement as its institution sees it: undefined before the first, and only the reasons where it sees nothing. The caller has checked that it is the
 * institution's own.
 */
export async function findMatches(db: Db, requirement: Asked, view: { today: string; locale: Locale }): Promise<MatchesShown | Withheld | undefined> {
  const bar = await findBarFromMatches(db, requirement.institutionId)
  if (bar) return { bar, conflicts: [] }
  const conflicts = await listMatchConflicts(db, requirement, view)
  if (conflicts.length > 0) return { bar: null, conflicts }
  const row = await db
    .selectFrom('matchRun')
    .select(['body', 'ranAt'])
    .where('requirementId', '=', requirement.id)
    .orderBy('ranAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && showRun(db, { run: await withoutHidden(db, JSON.parse(row.body.toString('utf8')) as MatchRun), ranAt: row.ranAt }, view.locale)
}

/** A stored run, or the part of one that somebody may see, with the names of all that it speaks of. */
export async function showRun(db: Db, { run, ranAt }: { run: MatchRun; ranAt: Date }, locale: Locale): Promise<MatchesShown> {
  const { algorithmVersion, closingDate, counts } = run
  const versionIds = [...run.eligible, ...run.ineligible.flatMap(({ first }) => first)].map((one) => one.offeringVersionId)
  const named = await nameOfferings(db, versionIds)
  return {
    ranAt,
    algorithmVersion,
    closingDate,
    counts,
    nearMisses: run.nearMisses.length,
    eligible: run.eligible.map(({ offeringVersionId, score, parts, notices }, index) => ({
      offeringVersionId,
      rank: index + 1,
      offering: named.get(offeringVersionId)!,
      score,
      parts,
      notices,
      raises: raisesOf(parts).slice(0, raisesShown),
    })),
    ineligible: run.ineligible
      .filter(({ count }) => count > 0)
      .map(({ gate, count, first }) => ({
        gate,
        count,
        first: first.map(({ offeringVersionId, reasons }) => ({ offeringVersionId, offering: named.get(offeringVersionId)!, reasons })),
      })),
    labels: { ...(await labelsOf(db, codesIn(run), locale)), ...countryLabels(placesIn(run), locale) },
    products: await nameProducts(db, productsIn(run)),
  }
}

/** What has left the public's sight since the run is not shown, and not counted. */
async function withoutHidden(db: Db, run: MatchRun): Promise<MatchRun> {
  const ids = [...run.eligible, ...run.nearMisses, ...run.ineligible.flatMap(({ first }) => first)].map(({ offeringId }) => offeringId)
  const hidden = new Set(await findHiddenOfferings(db, ids))
  if (hidden.size === 0) return run
  const shown = <One extends { offeringId: string }>(list: readonly One[]) => list.filter(({ offeringId }) => !hidden.has(offeringId))
  const eligible = shown(run.eligible)
  const ineligible = run.ineligible.map((filed) => {
    const first = shown(filed.first)
    return { ...filed, first, count: filed.count - (filed.first.length - first.length) }
  })
  const counts = {
    read: run.counts.read - hidden.size,
    eligible: run.counts.eligible - (run.eligible.length - eligible.length),
    ineligible: run.counts.ineligible - ineligible.reduce((sum, { count }, index) => sum + run.ineligible[index]!.count - count, 0),
  }
  return { ...run, eligible, ineligible, nearMisses: shown(run.nearMisses), counts }
}

async function nameOfferings(db: Db, versionIds: readonly string[]): Promise<Map<string, OfferingNamed>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('offeringVersion')
    .innerJoin('offering', 'offering.id', 'offeringVersion.offeringId')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .select(['offeringVersion.id', 'offeringVersion.name', 'offering.slug', 'organisation.name as house', 'house.city'])
    .where('offeringVersion.id', 'in', [...new Set(versionIds)])
    .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

async function nameProducts(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('product')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

function codesIn(run: MatchRun): Set<string> {
  const codes = new Set<string>()
  for (const { parts } of run.eligible) {
    for (const { kind, ref, reason } of parts) {
      if (kind === 'capability') codes.add(ref)
      if ('stated' in reason && typeof reason.stated === 'string') codes.add(reason.stated)
    }
  }
  for (const reason of reasonsIn(run)) if ('kind' in reason && reason.kind === 'capability') codes.add(reason.ref)
  return codes
}

/** Places that the reasons speak of, asked or stated. */
function placesIn(run: MatchRun): string[] {
  const said = [...run.eligible.flatMap(({ parts }) => parts.flatMap((part) => [part, part.reason])), ...reasonsIn(run)]
  return said.flatMap((one) => ['kind' in one && one.kind === 'residency' ? one.ref : [], 'place' in one ? one.place : []].flat())
}

function productsIn(run: MatchRun): string[] {
  const reasons = reasonsIn(run).flatMap((reason) => ('productId' in reason ? [reason.productId] : []))
  const notices = run.eligible.flatMap((match) => match.notices).flatMap((notice) => ('productId' in notice ? [notice.productId] : []))
  return [...new Set([...reasons, ...notices])]
}

function reasonsIn(run: MatchRun): GateReason[] {
  return run.ineligible.flatMap(({ first }) => first).flatMap(({ reasons }) => reasons)
}
