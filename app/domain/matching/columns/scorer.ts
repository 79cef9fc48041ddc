import { evidenceLevels } from '#app/domain/offerings/attributes.ts'
import type { MatchCriterion } from '../criteria.ts'
import { gates, type Gate } from '../gates.ts'
import { measureShare, readDelivery } from '../measures.ts'
import { evidenceShares, relationShares, replacesShares, trackRecordWeight, unconfirmedShare, weights, whole } from '../parameters.ts'
import { evidenceRanks } from '../rank.ts'
import type { FactColumns } from './columns.ts'
import { extendQuestion, says, type CompiledRequirement } from './compile.ts'
import { numberOfDay, oneYear } from './days.ts'
import { recordSharesFor } from './market.ts'
import { evidenceMask, evidenceShift, isRepeated, proofs, saysYes } from './statements.ts'
import { findTerm } from './terms.ts'

/** What one offering comes to: `score` in hundredths of a point, `evidence` as it breaks ties, the number of reasons against it and the gate of the first; `reasons` 0 is eligible. */
export type Outcome = { score: number; evidence: number; reasons: number; gate: Gate | undefined }

/** Scores rows for one requirement. It holds while the columns stay as they are: after a change make another. */
export type Scorer = { outcome: Outcome; judge: (row: number) => void }

/**
 * A worth is a share and a level of evidence in one number, share × 4 + level, so that the better of two is the larger. No two levels have one share (`parameters.ts`), so nothing is lost.
 */
const worthOf = (share: number, level: number) => share * 4 + level

const levels = evidenceLevels.map((level) => ({ share: evidenceShares[level], rank: evidenceRanks[level] }))
const levelWorth = Int32Array.from(levels, ({ share }, level) => worthOf(share, level))
const levelRank = Int32Array.from(levels, ({ rank }) => rank)
const unconfirmedWorth = worthOf(unconfirmedShare, 0)
const proofWorth = Int32Array.from(proofs, (proof) => worthOf(replacesShares[proof ?? 'declared'], proof === null ? 0 : evidenceLevels.length - 1))
const gateNumber = Object.fromEntries(gates.map((gate, index) => [gate, index])) as Record<Gate, number>

/** Worths of a statement about the group, or about another one of it, by the worth of the statement itself. */
function nearWorths(relation: 'group' | 'sibling'): Int32Array {
  const near = new Int32Array(worthOf(whole, 3) + 1)
  for (const worth of [...levelWorth, unconfirmedWorth]) near[worth] = worthOf(Math.round((relationShares[relation] * (worth >> 2)) / whole), worth & 3)
  return near
}

const groupWorth = nearWorths('group')
const siblingWorth = nearWorths('sibling')

/** All that scoring reads and writes for one requirement. The four lists by criterion are blank between two rows. */
type Sheet = {
  columns: FactColumns
  actions: ReturnType<typeof actionsOf>
  asked: ReturnType<typeof askedOfEach>
  shares: Int32Array
  deliveryWorth: (weeks: number) => number
  today: number
  closing: number
  /** The last day of confirmation on which a claim counts as unconfirmed for a year. */
  unconfirmedFrom: number
  totalWeight: number
  /** The worth of the best answer to each criterion, and of the best statement near it. */
  best: Int32Array
  near: Int32Array
  saidNo: Uint8Array
  apart: Uint8Array
}

/** A scorer for one requirement: `judge` reads a row and leaves what it comes to in `outcome`, by the rules of `answers.ts`, `score.ts` and `gates.ts`. No row costs an object. */
export function scorerOf(compiled: CompiledRequirement, columns: FactColumns): Scorer {
  const { requirement, criteria } = compiled
  const asked = askedOfEach(criteria)
  const today = numberOfDay(requirement.today)
  const sheet: Sheet = {
    columns,
    actions: actionsOf(compiled, columns),
    asked,
    shares: recordSharesFor(requirement, columns),
    deliveryWorth: deliveryWorths(requirement),
    today,
    closing: numberOfDay(requirement.closingDate),
    unconfirmedFrom: today - oneYear,
    totalWeight: asked.weight.reduce((sum, weight) => sum + weight, trackRecordWeight),
    best: new Int32Array(criteria.length),
    near: new Int32Array(criteria.length),
    saidNo: new Uint8Array(criteria.length),
    apart: new Uint8Array(criteria.length),
  }
  const outcome: Outcome = { score: 0, evidence: 0, reasons: 0, gate: undefined }
  return {
    outcome,
    judge(row) {
      const barred = readEntries(sheet, row)
      settle(sheet, row)
      weigh(sheet, row, barred, outcome)
    },
  }
}

/** Reads what a row states into the lists, and tells on how many barred products it is built. */
function readEntries({ columns, actions, asked, best, near, saidNo, apart, today, closing, unconfirmedFrom }: Sheet, row: number): number {
  const { rows, statements } = columns
  const { term, flags, until, since } = statements
  const { first, next, criterion, said } = actions
  const end = rows.start[row]! + rows.length[row]!
  let barred = 0
  for (let at = rows.start[row]!; at < end; at += 1) {
    for (let action = first[term[at]!]!; action >= 0; action = next[action]!) {
      const index = criterion[action]!
      const flag = flags[at]!
      const isYes = (flag & saysYes) !== 0
      const held = (flag >> evidenceShift) & evidenceMask
      const level = until[at]! < today ? 0 : held
      const worth = level === 0 && since[at]! <= unconfirmedFrom ? unconfirmedWorth : levelWorth[level]!
      switch (said[action]) {
        case says.same:
          if (!isYes) saidNo[index] = 1
          else if (worth > best[index]!) best[index] = worth
          break
        case says.includes:
          if (isYes && worth > best[index]!) best[index] = worth
          break
        case says.group:
          if (isYes && groupWorth[worth]! > near[index]!) near[index] = groupWorth[worth]!
          break
        case says.sibling:
          if (isYes && siblingWorth[worth]! > near[index]!) near[index] = siblingWorth[worth]!
          break
        case says.apart:
          if (isYes) apart[index] = 1
          break
        case says.attestation:
          if (since[at]! <= today && since[at]! <= closing && until[at]! >= today && until[at]! >= closing)
            best[index] = Math.max(best[index]!, levelWorth[held]!)
          break
        case says.scale:
          best[index] = Math.max(best[index]!, scaleWorth(statements.scales, since[at]!, asked.bound[index]!, level))
          break
        case says.replaces:
          best[index] = Math.max(best[index]!, proofWorth[held]!)
          break
        case says.builtOnBarred:
          if ((flag & isRepeated) === 0) barred += 1
      }
    }
  }
  return barred
}

/** The better of what the two figures of a scale are worth; what runs live has its own evidence. */
function scaleWorth({ claimed, live }: FactColumns['statements']['scales'], place: number, bound: number, level: number): number {
  const said = worthOf(measureShare(claimed[place]!, bound), 0)
  const runs = live[place]!
  return Number.isNaN(runs) ? said : Math.max(said, worthOf(measureShare(runs, bound), level))
}

/** What answers a few criteria beside statements: no data elsewhere, the weeks until delivery, and components, as seen by staff or by the word of the house. */
function settle({ columns: { rows }, asked, best, apart, deliveryWorth, unconfirmedFrom }: Sheet, row: number): void {
  for (const index of asked.residencies) {
    if (apart[index] === 0) continue
    best[index] = 0
    apart[index] = 0
  }
  for (const index of asked.timelines) best[index] = deliveryWorth(rows.deliveryWeeks[row]!)
  for (const index of asked.components) {
    const level = best[index]! & 3
    const worth = level === 0 && rows.confirmedOn[row]! <= unconfirmedFrom ? unconfirmedWorth : levelWorth[level]!
    best[index] = rows.componentsStated[row] === 0 ? 0 : worth
  }
}

/** Adds up a row, counts the reasons against it, and leaves the lists blank for the next. */
function weigh({ columns: { rows }, asked, shares, totalWeight, best, near, saidNo }: Sheet, row: number, barred: number, outcome: Outcome): void {
  let reasons = barred
  let gate: number = barred > 0 ? gateNumber['built-on'] : gates.length
  if (rows.offeringState[row] !== 0) {
    reasons += 1
    gate = gateNumber.listing
  }
  if (rows.houseState[row] !== 0) {
    reasons += 1
    gate = gateNumber.house
  }
  const { weight, level, least } = asked
  let met = trackRecordWeight * shares[rows.record[row]!]!
  let evidence = 0
  for (let index = 0; index < best.length; index += 1) {
    let worth = best[index]!
    // A must on a scale is met by the bound itself, one on anything else by a yes.
    if (level[index]! >= 0 && (worth >> 2 < least[index]! || (worth & 3) < level[index]!)) {
      reasons += 1
      gate = Math.min(gate, asked.gate[index]!)
    }
    if (near[index]! >> 2 > worth >> 2 && (worth !== 0 || saidNo[index] === 0)) worth = near[index]!
    if (worth >> 2 > 0) {
      met += weight[index]! * (worth >> 2)
      evidence += levelRank[worth & 3]!
    }
    best[index] = 0
    near[index] = 0
    saidNo[index] = 0
  }
  outcome.score = Math.floor((2 * met + totalWeight) / (2 * totalWeight))
  outcome.evidence = evidence
  outcome.reasons = reasons
  outcome.gate = gates[gate]
}

/** What so many weeks until the first day in use are worth; -1, which is not said, is worth nothing. Worked out once for each number of weeks. */
function deliveryWorths({ liveBy, closingDate }: CompiledRequirement['requirement']): (weeks: number) => number {
  const known: number[] = []
  return (weeks) => {
    if (weeks < 0 || liveBy === null) return 0
    return (known[weeks] ??= worthOfDelivery(readDelivery(liveBy, closingDate, { deliveryWeeks: weeks })))
  }
}

const worthOfDelivery = (delivered: ReturnType<typeof readDelivery>) => (delivered.said === 'delivered' ? worthOf(delivered.share, 0) : 0)

/** What each criterion asks, by its place: `level` is -1 where it is no must. And the places of those that something beside statements answers. */
function askedOfEach(criteria: readonly MatchCriterion[]) {
  const placesOf = (kind: MatchCriterion['kind']) => [...criteria.keys()].filter((index) => criteria[index]!.kind === kind)
  return {
    residencies: placesOf('residency'),
    timelines: placesOf('timeline'),
    components: placesOf('components'),
    weight: Int32Array.from(criteria, ({ weight }) => weights[weight]),
    level: Int32Array.from(criteria, ({ weight, askedEvidence }) => (weight === 'must' ? evidenceLevels.indexOf(askedEvidence) : -1)),
    least: Int32Array.from(criteria, ({ kind }) => (kind === 'scale' ? whole : 1)),
    gate: Int32Array.from(criteria, ({ kind }) => gateNumber[kind === 'certification' ? 'attestation' : 'must']),
    bound: Float64Array.from(criteria, (criterion) => (criterion.kind === 'scale' ? criterion.bound : 0)),
  }
}

/** What each term has to do with the requirement: a chain from `first` by `next`, ended by -1. */
function actionsOf({ requirement, criteria, questions }: CompiledRequirement, { terms }: FactColumns) {
  const first = new Int32Array(terms.codes.length).fill(-1)
  const [next, criterion, said]: [number[], number[], number[]] = [[], [], []]
  const add = (number: number | undefined, index: number, saying: number) => {
    if (number === undefined) return
    next.push(first[number]!)
    first[number] = criterion.length
    criterion.push(index)
    said.push(saying)
  }
  for (const [index, question] of questions.entries()) {
    extendQuestion(question, terms)
    for (const [place, number] of question.terms.entries()) add(number, index, question.says[place]!)
  }
  for (const [index, asked] of criteria.entries()) {
    if (asked.kind === 'replaces') for (const productId of new Set(asked.productIds)) add(findTerm(terms, 'replaces', productId), index, says.replaces)
  }
  const barred = new Set([...requirement.namedProductIds, ...requirement.ownListProductIds])
  for (const productId of barred) add(findTerm(terms, 'built-on', productId), -1, says.builtOnBarred)
  return { first, next: Int32Array.from(next), criterion: Int32Array.from(criterion), said: Uint8Array.from(said) }
}
