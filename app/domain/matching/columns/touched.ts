import { canonicalText } from '#app/domain/canonical.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { readAnswer } from '../answers.ts'
import type { MatchCriterion } from '../criteria.ts'
import type { OfferingFacts } from '../facts.ts'
import { gateReasons, mustFailure, noticesOf } from '../gates.ts'
import { findingOf } from '../score.ts'
import { trackRecordOf } from '../track-record.ts'
import type { FactColumns } from './columns.ts'
import type { CompiledRequirement } from './compile.ts'
import { marketMeanIn } from './market.ts'

/**
 * What a change of an offering alters for a requirement: what stands in its ranking (the offering is or was eligible or a near miss), or only what is said of it among the others: it came,
 * it went, or its reasons are others.
 */
export type Touch = { requirementId: string; touches: 'ranking' | 'reasons' }

type Sides = { before: OfferingFacts | undefined; after: OfferingFacts | undefined }

/**
 * The requirements for which a change of one offering alters what it comes to: whether it is there and eligible, its reasons, and, while it is eligible or a near miss, its score, its parts,
 * its notices and the version that is named. `undefined` stands for an offering that is not matched. What the change does to others through the market's mean is not in it: compare
 * `marketMeanIn` before and after. What several requirements ask is read once.
 */
export function touchesOf(
  compiled: Iterable<CompiledRequirement>,
  columns: FactColumns,
  before: OfferingFacts | undefined,
  after: OfferingFacts | undefined,
): Touch[] {
  if (before === undefined && after === undefined) return []
  const touchOf = comparing({ before, after }, marketMeanIn(columns))
  const touches: Touch[] = []
  for (const one of compiled) {
    const touched = touchOf(one)
    if (touched) touches.push({ requirementId: one.requirement.requirementId, touches: touched })
  }
  return touches
}

/** The keys of the requirements of `touchesOf`. */
export function touchedBy(
  compiled: Iterable<CompiledRequirement>,
  columns: FactColumns,
  before: OfferingFacts | undefined,
  after: OfferingFacts | undefined,
): string[] {
  return touchesOf(compiled, columns, before, after).map(({ requirementId }) => requirementId)
}

/** How both sides stand: the number of reasons that no must gives, the number of musts that fail, and whether any reason is another. */
type Standing = { before: Side; after: Side; isOther: boolean }
type Side = { reasons: number; fails: number }

function comparing(sides: Sides, marketMean: number): (compiled: CompiledRequirement) => Touch['touches'] | undefined {
  const { before, after } = sides
  const standingOf = standingsOf(sides)
  const namesOther = before?.offeringVersionId !== after?.offeringVersionId || before?.houseId !== after?.houseId
  const isOtherPart = otherPartsOf(sides, marketMean)
  return (compiled) => {
    const standing = standingOf(compiled)
    const [wasShown, isShown] = [before !== undefined && isRanked(standing.before), after !== undefined && isRanked(standing.after)]
    if (!wasShown && !isShown) return standing.isOther ? 'reasons' : undefined
    return wasShown !== isShown || standing.isOther || namesOther || isOtherPart(compiled) ? 'ranking' : undefined
  }
}

/** Eligible, or one must short of it. */
const isRanked = ({ reasons, fails }: Side) => reasons === 0 && fails <= 1

function standingsOf(sides: Sides): (compiled: CompiledRequirement) => Standing {
  const { before, after } = sides
  const barsOf = barringOf(sides)
  const failing = rememberedByTree(({ requirement, tree }, criterion) => {
    const read = (facts: OfferingFacts | undefined) => facts && mustFailure(readAnswer(criterion, requirement, facts, tree).answer, criterion.askedEvidence)
    const [was, is] = [read(before), read(after)]
    return { before: was ? 1 : 0, after: is ? 1 : 0, isOther: isOtherThan(was, is) }
  })
  return (compiled) => {
    const bars = barsOf(compiled)
    const standing = {
      before: { reasons: bars.before, fails: 0 },
      after: { reasons: bars.after, fails: 0 },
      isOther: bars.isOther || before === undefined || after === undefined,
    }
    for (const index of compiled.musts) {
      const failed = failing(compiled, index)
      standing.before.fails += failed.before
      standing.after.fails += failed.after
      standing.isOther ||= failed.isOther
    }
    return standing
  }
}

/** The reasons that no criterion gives. Most requirements bar none of the products that either side is built on, and for those they are the same. */
function barringOf({ before, after }: Sides) {
  const hitsOf = hitsIn({ before, after })
  const count = ({ requirement }: Pick<CompiledRequirement, 'requirement'>, named: readonly string[], own: readonly string[]) => {
    const read = (facts: OfferingFacts | undefined) =>
      facts ? gateReasons([], [], { ...requirement, namedProductIds: named, ownListProductIds: own }, facts) : []
    const [was, is] = [read(before), read(after)]
    return { before: was.length, after: is.length, isOther: isOtherThan(was, is) }
  }
  const known = new Map<string, ReturnType<typeof count>>()
  return (compiled: CompiledRequirement) => {
    const [named, own] = [hitsOf(compiled.requirement.namedProductIds), hitsOf(compiled.requirement.ownListProductIds)]
    const key = named.length + own.length === 0 ? '' : `${named.join()} ${own.join()}`
    let counted = known.get(key)
    if (!counted) known.set(key, (counted = count(compiled, named, own)))
    return counted
  }
}

/** The products of a list that either side is built on; a list that many requirements share is looked through once. */
function hitsIn({ before, after }: Sides): (productIds: readonly string[]) => readonly string[] {
  const builtOn = new Set([...(before?.builtOnProductIds ?? []), ...(after?.builtOnProductIds ?? [])])
  const known = new Map<readonly string[], readonly string[]>()
  const nothing: readonly string[] = []
  return (productIds) => {
    if (builtOn.size === 0) return nothing
    let hits = known.get(productIds)
    if (!hits) known.set(productIds, (hits = productIds.filter((productId) => builtOn.has(productId))))
    return hits
  }
}

/** Whether a match of both sides differs in a part of its score or in a notice. */
function otherPartsOf({ before, after }: Sides, marketMean: number): (compiled: CompiledRequirement) => boolean {
  if (!before || !after) return () => true
  const isOtherFinding = rememberedByTree(({ requirement, tree }, criterion) => {
    const read = (facts: OfferingFacts) => findingOf(criterion, readAnswer(criterion, requirement, facts, tree))
    return isOtherThan(read(before), read(after))
  })
  const records = new Map<string, boolean>()
  const isOtherRecord = ({ requirement, recordKey }: CompiledRequirement) => {
    let isOther = records.get(recordKey)
    if (isOther === undefined) {
      const read = (facts: OfferingFacts) => trackRecordOf(facts.trackRecord, requirement, marketMean)
      records.set(recordKey, (isOther = isOtherThan(read(before), read(after))))
    }
    return isOther
  }
  return (compiled) =>
    isOtherRecord(compiled) ||
    isOtherThan(noticesOf(compiled.requirement, before), noticesOf(compiled.requirement, after)) ||
    compiled.criteria.some((_, index) => isOtherFinding(compiled, index))
}

function isOtherThan(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a !== b
  return canonicalText(a) !== canonicalText(b)
}

/** Works a thing out once for all criteria that are answered alike: of one tree and one key. */
function rememberedByTree<Known extends object | boolean>(
  workOut: (compiled: CompiledRequirement, criterion: MatchCriterion) => Known,
): (compiled: CompiledRequirement, index: number) => Known {
  const trees = new Map<CapabilityTree, Map<string, Known>>()
  return (compiled, index) => {
    let known = trees.get(compiled.tree)
    if (!known) trees.set(compiled.tree, (known = new Map()))
    const key = compiled.answerKeys[index]!
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = workOut(compiled, compiled.criteria[index]!)))
    return found
  }
}
