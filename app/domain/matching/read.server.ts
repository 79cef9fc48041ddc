import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { findBarFromMatches, readConflicts } from '#app/domain/institutions/read.server.ts'
import { readCriteria } from '#app/domain/requirements/version.server.ts'
import { findHiddenOfferings } from '#app/domain/offerings/listed.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { newestRun } from './find-newest-run.server.ts'
import type { Part } from './contributions.ts'
import { gates, type Gate, type GateReason, type Notice } from './gates.ts'
import { readMentions } from './mentions.server.ts'
import { nameOfferings, nameSpoken, type OfferingNamed, type SpokenNames } from './names.server.ts'
import { raisesOf, type Raise } from './raise.ts'
import type { Ineligible, Match, MatchRun } from './run.ts'

/** `mentions` are words of the requirement's narrative that the offering's public text has too; they are shown and never scored. */
export type MatchShown = {
  offeringVersionId: string
  rank: number
  offering: OfferingNamed
  score: number
  parts: Part[]
  notices: Notice[]
  raises: Raise[]
  mentions: string[]
}
/** One must short of eligible, with the score that it would stand at today. */
export type NearMissShown = Omit<MatchShown, 'rank'> & { reasons: GateReason[] }
export type IneligibleShown = { offeringVersionId: string; offering: OfferingNamed; reasons: GateReason[] }
/** The ineligible of one gate: how many there are, how many of them the run keeps and this list would show in full, and the first of those. */
export type GateShown = { gate: Gate; count: number; kept: number; first: IneligibleShown[] }
export type MatchesShown = SpokenNames & {
  ranAt: Date
  algorithmVersion: number
  closingDate: string
  counts: MatchRun['counts']
  /** How many lack exactly one must; some of them may not be among those that the run keeps. */
  missingOne: number
  /** Of the eligible, how many the run keeps. */
  kept: number
  eligible: MatchShown[]
  /** Of those that lack one must, how many the run keeps. */
  nearKept: number
  nearMisses: NearMissShown[]
  ineligible: GateShown[]
}

/** Which list is shown in full: of the others stand the first ones. */
export const fullLists = ['all', 'eligible', 'near', ...gates] as const
export type FullList = (typeof fullLists)[number]

/** How many of each list are shown at first. */
const eligibleFirst = 25
const nearFirst = 5
const ineligibleFirst = 10

/** How many steps that would raise a score are shown; the rest follows from the parts. */
const raisesShown = 3

/** Whose business is asked for, by the labels of the capabilities. */
export type ConflictShown = { house: string; capabilities: string[] }

type Asked = { id: string; institutionId: string; currentVersionId: string }

/** What the matches of a requirement are read for: the day, the language, and the list that is wanted in full. */
type MatchView = { today: string; locale: Locale; full?: FullList | null }

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
export async function findMatches(db: Db, requirement: Asked & { narrative?: string }, view: MatchView): Promise<MatchesShown | Withheld | undefined> {
  const bar = await findBarFromMatches(db, requirement.institutionId)
  if (bar) return { bar, conflicts: [] }
  const conflicts = await listMatchConflicts(db, requirement, view)
  if (conflicts.length > 0) return { bar: null, conflicts }
  const row = await newestRun(db, requirement.id).select(['body', 'ranAt']).executeTakeFirst()
  if (!row) return undefined
  const run = await withoutHidden(db, JSON.parse(row.body.toString('utf8')) as MatchRun)
  return { ranAt: row.ranAt, ...(await showRun(db, run, { ...view, narrative: requirement.narrative ?? '' })) }
}

/** A stored run with the names of all that is shown of it. */
async function showRun(db: Db, run: MatchRun, { locale, full, narrative }: MatchView & { narrative: string }): Promise<Omit<MatchesShown, 'ranAt'>> {
  const cut = <One>(list: readonly One[], name: FullList, first: number) => (full === 'all' || full === name ? list : list.slice(0, first))
  const eligible = cut(run.eligible, 'eligible', eligibleFirst)
  const apart = ineligibleApart(run)
  const ineligible = apart.map(({ gate, first, ...rest }) => ({ gate, ...rest, kept: first.length, first: cut(first, gate, ineligibleFirst) }))
  const near = cut(run.nearMisses, 'near', nearFirst)
  const ranked = [...eligible, ...near]
  const listed = ineligible.flatMap(({ first }) => first)
  const named = await nameOfferings(
    db,
    [...ranked, ...listed].map((one) => one.offeringVersionId),
  )
  const mentions = await readMentions(
    db,
    { narrative, subjects: ranked[0]?.parts ?? [] },
    ranked.map((one) => one.offeringVersionId),
  )
  const show = ({ offeringVersionId, score, parts, notices }: Match) => ({
    offeringVersionId,
    offering: named.get(offeringVersionId)!,
    score,
    parts,
    notices,
    raises: raisesOf(parts).slice(0, raisesShown),
    mentions: mentions.get(offeringVersionId) ?? [],
  })
  return {
    algorithmVersion: run.algorithmVersion,
    closingDate: run.closingDate,
    counts: run.counts,
    missingOne: missingOneIn(run),
    kept: run.eligible.length,
    eligible: eligible.map((match, index) => ({ rank: index + 1, ...show(match) })),
    nearKept: run.nearMisses.length,
    nearMisses: near.map((miss) => ({ ...show(miss), reasons: miss.reasons })),
    ineligible: ineligible.map(({ first, ...filed }) => ({
      ...filed,
      first: first.map(({ offeringVersionId, reasons }) => ({ offeringVersionId, offering: named.get(offeringVersionId)!, reasons })),
    })),
    ...(await nameSpoken(
      db,
      {
        parts: ranked.flatMap(({ parts }) => parts),
        reasons: [...near, ...listed].flatMap(({ reasons }) => reasons),
        notices: ranked.flatMap(({ notices }) => notices),
      },
      locale,
    )),
  }
}

/** The ineligible by gate, without those that stand in the list of near misses, and without gates that nobody failed. */
function ineligibleApart({ ineligible, nearMisses }: MatchRun): MatchRun['ineligible'] {
  const near = new Set(nearMisses.map(({ offeringVersionId }) => offeringVersionId))
  return ineligible
    .map(({ gate, count, first }) => {
      const others = first.filter(({ offeringVersionId }) => !near.has(offeringVersionId))
      return { gate, count: count - (first.length - others.length), first: others }
    })
    .filter(({ count }) => count > 0)
}

/** Of the ineligible that a run keeps those with the fewest reasons come first, so these are all of them until one gate alone keeps 200. */
function missingOneIn({ ineligible }: MatchRun): number {
  const lacksOne = ({ reasons }: Ineligible) => reasons.length === 1
  return ineligible.filter(({ gate }) => gate === 'must' || gate === 'attestation').reduce((sum, { first }) => sum + first.filter(lacksOne).length, 0)
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
