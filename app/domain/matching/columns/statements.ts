import { evidenceLevels, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { AttestationFact, OfferingFacts, ReplacesFact, ScaleFact, Statement } from '../facts.ts'
import { dayOfNumber, endOfNumber, neverEnds, numberOfDay, numberOfEnd } from './days.ts'
import { withRoom } from './growing.ts'
import { internTerm, type TermKind, type Terms } from './terms.ts'

/**
 * All that offerings state, one entry for each statement, scale, replacement, component and attestation; those of one row lie together. `flags` holds the answer and the evidence,
 * `until` the last day of the evidence or of the attestation, `since` the day of the confirmation or the first day of the attestation, and for a scale the place of its figures.
 */
export type StatementColumns = {
  used: number
  garbage: number
  term: Int32Array
  flags: Uint8Array
  until: Int32Array
  since: Int32Array
  /** The figures of scales, which outgrow the other columns; `live` is NaN where none runs. */
  scales: { used: number; garbage: number; claimed: Float64Array; live: Float64Array }
}

/** Bits of `flags`: a yes, the evidence level by its place in the list, and a component that stands in the list before. */
export const saysYes = 1
export const evidenceShift = 1
export const evidenceMask = 3
export const isRepeated = 8

/** How far a replacement is proven, in the place of evidence. */
export const proofs = [null, 'elsewhere', 'financial'] as const satisfies readonly ReplacesFact['proven'][]

export function makeStatements(): StatementColumns {
  return {
    used: 0,
    garbage: 0,
    term: new Int32Array(64),
    flags: new Uint8Array(64),
    until: new Int32Array(64),
    since: new Int32Array(64),
    scales: { used: 0, garbage: 0, claimed: new Float64Array(16), live: new Float64Array(16) },
  }
}

/** Writes all that an offering states behind what is there. */
export function writeStatements(columns: StatementColumns, terms: Terms, facts: OfferingFacts): { start: number; length: number } {
  const start = columns.used
  const write = (kind: TermKind, code: string, entry: Entry) => writeEntry(columns, internTerm(terms, kind, code), entry)
  for (const [kind, list] of statementLists) for (const stated of facts[list]) write(kind, stated.code, entryOf(stated))
  for (const scale of facts.scales)
    write('scale', scale.code, { flags: levelBits(scale.evidence), until: numberOfEnd(scale.evidenceUntil), since: writeScale(columns, scale) })
  for (const { productId, proven } of facts.replaces) write('replaces', productId, { flags: proofs.indexOf(proven) << evidenceShift, until: 0, since: 0 })
  const seen = new Set<string>()
  for (const productId of facts.builtOnProductIds ?? []) {
    write('built-on', productId, { flags: seen.has(productId) ? isRepeated : 0, until: 0, since: 0 })
    seen.add(productId)
  }
  for (const { code, evidence, validFrom, validUntil } of facts.attestations) {
    write('attestation', code, { flags: levelBits(evidence), until: numberOfEnd(validUntil), since: numberOfDay(validFrom) })
  }
  return { start, length: columns.used - start }
}

/** The kinds that are stated yes or no, and where the facts hold them. */
const statementLists = [
  ['capability', 'capabilities'],
  ['deployment', 'deployments'],
  ['standard', 'standards'],
  ['residency', 'residency'],
  ['support-hours', 'supportHours'],
  ['support-city', 'supportCities'],
] as const satisfies readonly (readonly [TermKind, keyof OfferingFacts])[]

type Entry = { flags: number; until: number; since: number }
type Stated = Pick<OfferingFacts, (typeof statementLists)[number][1] | 'scales' | 'replaces' | 'attestations'> & { builtOn: string[] }

function entryOf(statement: Statement): Entry {
  if (statement.answer === 'no') return { flags: 0, until: neverEnds, since: 0 }
  return { flags: saysYes | levelBits(statement.evidence), until: numberOfEnd(statement.evidenceUntil), since: numberOfDay(statement.confirmedOn) }
}

const levelBits = (level: EvidenceLevel) => evidenceLevels.indexOf(level) << evidenceShift
const levelOf = (flags: number) => evidenceLevels[(flags >> evidenceShift) & evidenceMask]!

function writeEntry(columns: StatementColumns, term: number, { flags, until, since }: Entry): void {
  const at = columns.used
  columns.used += 1
  columns.term = withRoom(columns.term, columns.used)
  columns.flags = withRoom(columns.flags, columns.used)
  columns.until = withRoom(columns.until, columns.used)
  columns.since = withRoom(columns.since, columns.used)
  columns.term[at] = term
  columns.flags[at] = flags
  columns.until[at] = until
  columns.since[at] = since
}

function writeScale({ scales }: StatementColumns, { claimed, live }: Pick<ScaleFact, 'claimed' | 'live'>): number {
  const at = scales.used
  scales.used += 1
  scales.claimed = withRoom(scales.claimed, scales.used)
  scales.live = withRoom(scales.live, scales.used)
  scales.claimed[at] = claimed
  scales.live[at] = live ?? Number.NaN
  return at
}

/** All that a row states, as it was given. */
export function readStatements(columns: StatementColumns, { kinds, codes }: Terms, { start, length }: { start: number; length: number }): Stated {
  const stated = new Map<TermKind, unknown[]>()
  for (let at = start; at < start + length; at += 1) {
    const term = columns.term[at]!
    const kind = kinds[term]!
    const list = stated.get(kind)
    const fact = factAt(columns, at, kind, codes[term]!)
    if (list) list.push(fact)
    else stated.set(kind, [fact])
  }
  // Each kind is read back as the type that it was written from.
  const list = <Fact>(kind: TermKind) => (stated.get(kind) ?? []) as Fact[]
  return {
    capabilities: list('capability'),
    deployments: list('deployment'),
    standards: list('standard'),
    residency: list('residency'),
    supportHours: list('support-hours'),
    supportCities: list('support-city'),
    scales: list('scale'),
    replaces: list('replaces'),
    attestations: list('attestation'),
    builtOn: list('built-on'),
  }
}

function factAt(columns: StatementColumns, at: number, kind: TermKind, code: string): object | string {
  const [flags, until, since] = [columns.flags[at]!, columns.until[at]!, columns.since[at]!]
  switch (kind) {
    case 'scale': {
      const live = columns.scales.live[since]!
      const figures = { claimed: columns.scales.claimed[since]!, live: Number.isNaN(live) ? null : live }
      return { code, ...figures, evidence: levelOf(flags), evidenceUntil: endOfNumber(until) }
    }
    case 'replaces':
      return { productId: code, proven: proofs[(flags >> evidenceShift) & evidenceMask]! } satisfies ReplacesFact
    case 'built-on':
      return code
    case 'attestation':
      return { code, evidence: levelOf(flags), validFrom: dayOfNumber(since), validUntil: endOfNumber(until) } as AttestationFact
    default:
      if ((flags & saysYes) === 0) return { code, answer: 'no' }
      return { code, answer: 'yes', evidence: levelOf(flags), evidenceUntil: endOfNumber(until), confirmedOn: dayOfNumber(since) }
  }
}

/** Leaves the entries of a row as garbage. */
export function dropStatements(columns: StatementColumns, { kinds }: Terms, { start, length }: { start: number; length: number }): void {
  columns.garbage += length
  for (let at = start; at < start + length; at += 1) if (kinds[columns.term[at]!] === 'scale') columns.scales.garbage += 1
}

/** Whether more than half of the entries belong to no row. */
export function isMostlyGarbage({ used, garbage, scales }: StatementColumns): boolean {
  return garbage > used / 2 || scales.garbage > scales.used / 2
}

/** Moves the entries of these rows together, in the order given, and tells each where its own now begin. */
export function compactStatements(
  columns: StatementColumns,
  { kinds }: Terms,
  rows: Iterable<{ start: number; length: number; moved: (start: number) => void }>,
): void {
  const old = { ...columns, scales: { ...columns.scales } }
  Object.assign(columns, makeStatements())
  for (const { start, length, moved } of rows) {
    moved(columns.used)
    for (let at = start; at < start + length; at += 1) {
      const term = old.term[at]!
      const from = old.since[at]!
      const since = kinds[term] === 'scale' ? writeScale(columns, { claimed: old.scales.claimed[from]!, live: old.scales.live[from]! }) : from
      writeEntry(columns, term, { flags: old.flags[at]!, until: old.until[at]!, since })
    }
  }
}
