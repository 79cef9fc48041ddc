import { evidenceLevels } from '#app/domain/offerings/attributes.ts'
import type { MatchCriterion } from '../criteria.ts'
import { gates, type Gate } from '../gates.ts'
import { readDelivery } from '../measures.ts'
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

/** A scorer for one requirement: `judge` reads a row and leaves what it comes to in `outcome`, by the rules of `answers.ts`, `score.ts` and `gates.ts`. No row costs an object. */
export function scorerOf(compiled: CompiledRequirement, columns: FactColumns): Scorer {
  const { requirement, criteria } = compiled
  const { rows, statements } = columns
  const { term, flags, until, since } = statements
  const { claimed, live } = statements.scales
  const actions = actionsOf(compiled, columns)
  const shares = recordSharesFor(requirement, columns)
  const asked = askedOfEach(criteria)
  const today = numberOfDay(requirement.today)
  const closing = numberOfDay(requirement.closingDate)
  const unconfirmedFrom = today - oneYear
  const deliveryWorth = deliveryWorths(requirement)
  const [groupWorth, siblingWorth] = [nearWorths('group'), nearWorths('sibling')]
  const count = criteria.length
  const best = new Int32Array(count)
  const near = new Int32Array(count)
  const saidNo = new Uint8Array(count)
  const apart = new Uint8Array(count)
  const totalWeight = asked.weight.reduce((sum, weight) => sum + weight, trackRecordWeight)
  const outcome: Outcome = { score: 0, evidence: 0, reasons: 0, gate: undefined }

  const yesWorth = (at: number) => {
    const level = until[at]! < today ? 0 : (flags[at]! >> evidenceShift) & evidenceMask
    return level === 0 && since[at]! <= unconfirmedFrom ? unconfirmedWorth : levelWorth[level]!
  }
  const measure = (stated: number, bound: number, level: number) => {
    const share = Math.max(0, Math.min(whole, Math.floor((whole * (2 * stated - bound)) / bound)))
    return worthOf(share, level)
  }
  /** The better of what the two figures of a scale are worth. */
  const scaleWorth = (at: number, bound: number) => {
    const place = since[at]!
    const said = measure(claimed[place]!, bound, 0)
    const runs = live[place]!
    if (Number.isNaN(runs)) return said
    const level = until[at]! < today ? 0 : (flags[at]! >> evidenceShift) & evidenceMask
    return Math.max(said, measure(runs, bound, level))
  }

  const read = (at: number, criterion: number, said: number) => {
    const isYes = (flags[at]! & saysYes) !== 0
    switch (said) {
      case says.same:
        if (isYes) best[criterion] = Math.max(best[criterion]!, yesWorth(at))
        else saidNo[criterion] = 1
        return
      case says.includes:
        if (isYes) best[criterion] = Math.max(best[criterion]!, yesWorth(at))
        return
      case says.group:
        if (isYes) near[criterion] = Math.max(near[criterion]!, groupWorth[yesWorth(at)]!)
        return
      case says.sibling:
        if (isYes) near[criterion] = Math.max(near[criterion]!, siblingWorth[yesWorth(at)]!)
        return
      case says.apart:
        if (isYes) apart[criterion] = 1
        return
      case says.attestation:
      case says.componentsSeen:
        if (since[at]! > today || since[at]! > closing || until[at]! < today || until[at]! < closing) return
        best[criterion] = Math.max(best[criterion]!, levelWorth[(flags[at]! >> evidenceShift) & evidenceMask]!)
        return
      case says.scale:
        best[criterion] = Math.max(best[criterion]!, scaleWorth(at, asked.bound[criterion]!))
        return
      case says.replaces:
        best[criterion] = Math.max(best[criterion]!, proofWorth[(flags[at]! >> evidenceShift) & evidenceMask]!)
    }
  }

  /** The worth of an answer, once all of the row is read. */
  const settle = (row: number, criterion: number) => {
    if (apart[criterion] !== 0) return 0
    if (asked.kind[criterion] === 'timeline') return deliveryWorth(rows.deliveryWeeks[row]!)
    if (asked.kind[criterion] !== 'components') return best[criterion]!
    if (rows.componentsStated[row] === 0) return 0
    // Seen by staff on a document that holds, or the word of the house, as old as its last confirmation.
    const level = best[criterion]! & 3
    return level === 0 && rows.confirmedOn[row]! <= unconfirmedFrom ? unconfirmedWorth : levelWorth[level]!
  }

  const judge = (row: number) => {
    let gate: number = gates.length
    let reasons = 0
    if (rows.offeringState[row] !== 0) {
      reasons += 1
      gate = gateNumber.listing
    }
    if (rows.houseState[row] !== 0) {
      reasons += 1
      gate = gateNumber.house
    }
    const start = rows.start[row]!
    const end = start + rows.length[row]!
    for (let at = start; at < end; at += 1) {
      for (let action = actions.first[term[at]!]!; action >= 0; action = actions.next[action]!) {
        const said = actions.said[action]!
        if (said !== says.builtOnBarred) read(at, actions.criterion[action]!, said)
        else if ((flags[at]! & isRepeated) === 0) {
          reasons += 1
          gate = Math.min(gate, gateNumber['built-on'])
        }
      }
    }
    let met = trackRecordWeight * shares[rows.record[row]!]!
    let evidence = 0
    for (let criterion = 0; criterion < count; criterion += 1) {
      let worth = settle(row, criterion)
      const level = asked.level[criterion]!
      // A must on a scale is met by the bound itself, one on anything else by a yes.
      if (level >= 0 && (worth >> 2 < asked.least[criterion]! || (worth & 3) < level)) {
        reasons += 1
        gate = Math.min(gate, asked.gate[criterion]!)
      }
      if (near[criterion]! >> 2 > worth >> 2 && (best[criterion] !== 0 || saidNo[criterion] === 0)) worth = near[criterion]!
      met += asked.weight[criterion]! * (worth >> 2)
      if (worth >> 2 > 0) evidence += levelRank[worth & 3]!
      best[criterion] = 0
      near[criterion] = 0
      saidNo[criterion] = 0
      apart[criterion] = 0
    }
    outcome.score = Math.floor((2 * met + totalWeight) / (2 * totalWeight))
    outcome.evidence = evidence
    outcome.reasons = reasons
    outcome.gate = gates[gate]
  }
  return { outcome, judge }
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

/** What each criterion asks, by its place: `level` is -1 where it is no must. */
function askedOfEach(criteria: readonly MatchCriterion[]) {
  return {
    kind: criteria.map(({ kind }) => kind),
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
