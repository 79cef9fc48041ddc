import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { AttestationFact, OfferingFacts, ReplacesFact, ScaleFact, Statement } from '../matching/facts.ts'
import { readTree } from '../capabilities/read.server.ts'
import { foldStatements, forwardRef } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { endOf } from '../attestations/validity.ts'
import { isPublicOffering } from '../hiding/shown.server.ts'
import { effectiveHouseState } from '../organisations/status.ts'
import type { AttestationCode, EvidenceKind, EvidenceLevel, ScaleMeasure, StatementKind } from './attributes.ts'
import { readTrackRecords } from '../records/track-record.server.ts'
import { referenceEvidence } from '../references/evidence.server.ts'
import { evidenceEnd } from './evidence.server.ts'
import { leavesListBefore } from './status.ts'

/** How many offerings are read at once: enough to ask seldom, few enough to hold their rows. */
const readAtOnce = 2_000

/**
 * What matching reads of every listed offering that the public may see, whatever else the state of its house (a gate says why one that is not verified fails). What is suspended or hidden
 * is out, and so are listings that their house let go stale, as they are from the directory. `today` is a day of the market.
 */
export async function readOfferingFacts(db: Db, today: string): Promise<OfferingFacts[]> {
  const all: OfferingFacts[] = []
  for await (const some of streamOfferingFacts(db, today)) all.push(...some)
  return all
}

/** The same, some thousand offerings at a time, in the order of their keys. */
export async function* streamOfferingFacts(db: Db, today: string): AsyncGenerator<OfferingFacts[]> {
  const rows = await listed(db, today).select('offering.id').execute()
  for (let start = 0; start < rows.length; start += readAtOnce) {
    yield await readFactsOf(
      db,
      today,
      rows.slice(start, start + readAtOnce).map(({ id }) => id),
    )
  }
}

function listed(db: Db, today: string) {
  return db
    .selectFrom('offering')
    .where(isPublicOffering('offering.id'))
    .where('offering.listedVersionId', 'is not', null)
    .where('offering.confirmedOn', '>', leavesListBefore(today))
    .orderBy('offering.id')
}

/** The same of these offerings alone; one that is not listed, or that nobody may see, is left out. */
export async function readFactsOf(db: Db, today: string, ids: readonly string[]): Promise<OfferingFacts[]> {
  if (ids.length === 0) return []
  const offerings = await listed(db, today)
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .where('offering.id', '=', anyOf(ids))
    .select([
      'offering.id as offeringId',
      'version.id as offeringVersionId',
      'offering.houseId',
      'house.state as recordedState',
      'house.verifiedOn',
      'offering.state as offeringState',
      'offering.confirmedOn',
      'version.componentsStated',
      'version.deliveryWeeks',
    ])
    .execute()
  if (offerings.length === 0) return []
  const houseIds = [...new Set(offerings.map(({ houseId }) => houseId))]
  const tree = await readTree(db)
  const evidence = await readSeen(db, tree, today, ids)
  const statements = await readStatements(db, tree, evidence, ids)
  const scales = await readScales(db, evidence, ids)
  const replaces = await readReplaces(db, ids)
  const components = await readComponents(db, ids)
  const attestations = await readAttestations(db, ids, houseIds)
  const trackRecords = await readTrackRecords(db, today, houseIds)
  return offerings.map(({ confirmedOn, componentsStated, recordedState, verifiedOn, ...offering }) => {
    const said = (kind: MatchedKind) =>
      (statements.get(offering.offeringVersionId) ?? []).filter((row) => row.kind === kind).map((row) => ({ code: row.ref, ...asStatement(row, confirmedOn!) }))
    return {
      ...offering,
      houseState: effectiveHouseState({ state: recordedState, verifiedOn }, today),
      capabilities: said('capability'),
      deployments: said('deployment') as OfferingFacts['deployments'],
      standards: said('standard') as OfferingFacts['standards'],
      residency: said('residency'),
      supportHours: said('support-hours') as OfferingFacts['supportHours'],
      supportCities: said('support-city'),
      scales: scales.get(offering.offeringVersionId) ?? [],
      replaces: replaces.get(offering.offeringVersionId) ?? [],
      confirmedOn: confirmedOn!,
      attestations: [...(attestations.get(offering.houseId) ?? []), ...(attestations.get(offering.offeringId) ?? [])],
      builtOnProductIds: componentsStated ? (components.get(offering.offeringVersionId) ?? []) : null,
      trackRecord: trackRecords.get(offering.houseId) ?? [],
    }
  })
}

/** The kinds of statements that matching reads; a language or a licence is shown and asked by nobody's criterion. */
const matchedKinds = ['capability', 'deployment', 'standard', 'residency', 'support-hours', 'support-city'] as const satisfies readonly StatementKind[]
type MatchedKind = (typeof matchedKinds)[number]

/** Evidence that rests on an attestation says itself on which day it ends, so that one reading serves every day after it. */
function asStatement({ stated, level, attestation }: StatementRow, confirmedOn: string): Statement {
  return stated === 'no' ? { answer: 'no' } : { answer: 'yes', evidence: level ?? 'claimed', evidenceUntil: evidenceEnd(attestation), confirmedOn }
}

type Seen = { level: EvidenceLevel; attestation: { code: string; issuedOn: string; validUntil: string | null } | null }
type StatementRow = { versionId: string; kind: StatementKind; ref: string; stated: 'yes' | 'no'; level: Seen['level'] | null; attestation: Seen['attestation'] }

/** What the listed versions state, by the codes of today, each with the evidence for it: a yes that several codes of before are now one for stands once for each evidence. */
async function readStatements(
  db: Db,
  tree: CapabilityTree,
  evidence: ReadonlyMap<string, Seen[]>,
  ids: readonly string[],
): Promise<Map<string, StatementRow[]>> {
  const rows = await db
    .selectFrom('offeringStatement as statement')
    .innerJoin('offering', 'offering.listedVersionId', 'statement.versionId')
    .where('offering.id', '=', anyOf(ids))
    .where('statement.kind', 'in', matchedKinds)
    .orderBy('statement.versionId')
    .orderBy('statement.ref')
    .select(['statement.versionId', 'offering.id as offeringId', 'statement.kind', 'statement.ref', 'statement.stated', 'statement.sentence'])
    .execute()
  const read = [...groupedBy(rows, (row) => row.versionId)].map(([versionId, own]) => {
    const [capabilities, others] = [own.filter(({ kind }) => kind === 'capability'), own.filter(({ kind }) => kind !== 'capability')]
    const stated = [...foldStatements(capabilities, tree), ...others]
    return [versionId, stated.flatMap((row) => withSeen(row, evidence.get(keyOf(row)) ?? []))] as const
  })
  return new Map(read)
}

function withSeen({ versionId, kind, ref, stated }: Omit<StatementRow, 'level' | 'attestation'>, seen: readonly Seen[]): StatementRow[] {
  const row = { versionId, kind, ref, stated }
  if (stated === 'no' || seen.length === 0) return [{ ...row, level: null, attestation: null }]
  return seen.map((one) => ({ ...row, ...one }))
}

const keyOf = ({ offeringId, kind, ref }: { offeringId: string; kind: string; ref: string }) => `${offeringId} ${kind} ${ref}`

/** What staff saw for each statement of listed offerings, and what unrelated institutions confirmed, by offering, kind and the code of today. */
async function readSeen(db: Db, tree: CapabilityTree, today: string, ids: readonly string[]): Promise<Map<string, Seen[]>> {
  const rows = await db
    .selectFrom('statementEvidence as evidence')
    .leftJoin('attestation', 'attestation.id', 'evidence.attestationId')
    .where('evidence.offeringId', '=', anyOf(ids))
    .where('evidence.kind', 'in', [...matchedKinds, 'scale' satisfies EvidenceKind])
    .where('evidence.withdrawnAt', 'is', null)
    .where('attestation.withdrawnAt', 'is', null)
    .orderBy('evidence.id')
    .select(['evidence.offeringId', 'evidence.kind', 'evidence.ref', 'evidence.level', 'attestation.code', 'attestation.issuedOn', 'attestation.validUntil'])
    .execute()
  const confirmed = await db
    .selectFrom(referenceEvidence(db, today).as('evidence'))
    .where('offeringId', '=', anyOf(ids))
    .select(['offeringId', 'kind', 'ref', 'level'])
    .orderBy('offeringId')
    .orderBy('ref')
    .execute()
  const all = [...rows, ...confirmed.map((row) => ({ ...row, code: null, issuedOn: null, validUntil: null }))]
  const grouped = groupedBy(all, (row) => keyOf({ ...row, ref: forwardRef(tree, row.kind, row.ref) }))
  const asSeen = ({ level, code, issuedOn, validUntil }: (typeof all)[number]): Seen => ({
    level,
    attestation: code === null || issuedOn === null ? null : { code, issuedOn, validUntil },
  })
  return new Map([...grouped].map(([key, own]) => [key, own.map(asSeen)]))
}

/** What the listed versions carry: a live scale once for each evidence that stands for it. */
async function readScales(db: Db, evidence: ReadonlyMap<string, Seen[]>, ids: readonly string[]): Promise<Map<string, ScaleFact[]>> {
  const rows = await db
    .selectFrom('offeringScale as scale')
    .innerJoin('offering', 'offering.listedVersionId', 'scale.versionId')
    .where('offering.id', '=', anyOf(ids))
    .orderBy('scale.versionId')
    .orderBy('scale.measure')
    .select(['scale.versionId', 'offering.id as offeringId', 'scale.measure', 'scale.claimed', 'scale.live'])
    .execute()
  const asFacts = ({ offeringId, measure, claimed, live }: (typeof rows)[number]): ScaleFact[] => {
    const fact = { code: measure as ScaleMeasure, claimed, live, evidence: 'claimed' as const, evidenceUntil: null }
    const seen = (live !== null && evidence.get(keyOf({ offeringId, kind: 'scale', ref: measure }))) || []
    return seen.length === 0 ? [fact] : seen.map(({ level, attestation }) => ({ ...fact, evidence: level, evidenceUntil: evidenceEnd(attestation) }))
  }
  return new Map([...groupedBy(rows, (row) => row.versionId)].map(([versionId, own]) => [versionId, own.flatMap(asFacts)]))
}

/** What the listed versions say that they replace. A confirmed reference names capabilities, and never what was replaced there, which is the institution's secret: each is
 * declared. */
async function readReplaces(db: Db, ids: readonly string[]): Promise<Map<string, ReplacesFact[]>> {
  const rows = await db
    .selectFrom('offeringReplaces as replaces')
    .innerJoin('offering', 'offering.listedVersionId', 'replaces.versionId')
    .where('offering.id', '=', anyOf(ids))
    .orderBy('replaces.versionId')
    .orderBy('replaces.productId')
    .select(['replaces.versionId', 'replaces.productId'])
    .execute()
  const declared = ({ productId }: (typeof rows)[number]): ReplacesFact => ({ productId, proven: null })
  return new Map([...groupedBy(rows, (row) => row.versionId)].map(([versionId, own]) => [versionId, own.map(declared)]))
}

async function readComponents(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('offeringComponent as component')
    .innerJoin('offering', 'offering.listedVersionId', 'component.versionId')
    .where('offering.id', '=', anyOf(ids))
    .where('component.productId', 'is not', null)
    .orderBy('component.versionId')
    .orderBy('component.position')
    .select(['component.versionId', 'component.productId'])
    .execute()
  const grouped = groupedBy(rows, (row) => row.versionId)
  return new Map([...grouped].map(([versionId, own]) => [versionId, own.map((row) => row.productId!)]))
}

async function readAttestations(db: Db, ids: readonly string[], houseIds: readonly string[]): Promise<Map<string, AttestationFact[]>> {
  const rows = await db
    .selectFrom('attestation')
    .where('withdrawnAt', 'is', null)
    .where('proposalId', 'is', null)
    .where((where) => where.or([where('houseId', '=', anyOf(houseIds)), where('offeringId', '=', anyOf(ids))]))
    .orderBy('id')
    .select(['houseId', 'offeringId', 'code', 'level', 'issuedOn', 'validUntil'])
    .execute()
  const grouped = groupedBy(rows, (row) => (row.houseId ?? row.offeringId)!)
  const asFact = (row: (typeof rows)[number]): AttestationFact => ({
    code: row.code as AttestationCode,
    evidence: row.level,
    validFrom: row.issuedOn,
    // Stored by the rule as it was; a rule that became shorter counts from the day it did.
    validUntil: endOf(row.code as AttestationCode, row),
  })
  return new Map([...grouped].map(([id, own]) => [id, own.map(asFact)]))
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** As one parameter, however many they are. */
function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`
}
