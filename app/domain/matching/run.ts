import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { readAnswer } from './answers.ts'
import { partsOf, type Part } from './contributions.ts'
import { criteriaOf, type MatchCriterion } from './criteria.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'
import { gateReasons, gates, noticesOf, type Gate, type GateReason, type Notice } from './gates.ts'
import { algorithmVersion, storedMatches, storedNearMisses } from './parameters.ts'
import { byLot, byStanding, evidenceRankOf, lotOf, type Standing } from './rank.ts'
import { findingOf, scoreOf, trackRecordFinding } from './score.ts'
import { marketMeanAcross, trackRecordOf } from './track-record.ts'

type Named = Pick<OfferingFacts, 'offeringId' | 'offeringVersionId' | 'houseId'>

/** An eligible offering: its score in hundredths of a point and the parts that add up to it. */
export type Match = Named & { score: number; parts: Part[]; notices: Notice[] }

/** An offering that failed a gate, with every reason. */
export type Ineligible = Named & { reasons: GateReason[] }

/** One must short of eligible: the reason, and the score it would stand at today. */
export type NearMiss = Match & { reasons: GateReason[] }

/** The answer of one run. It has a canonical form: the same facts give the same bytes. */
export type MatchRun = {
  algorithmVersion: number
  requirementId: string
  requirementVersionId: string
  today: string
  closingDate: string
  counts: { read: number; eligible: number; ineligible: number }
  /** The first 200, best first. */
  eligible: Match[]
  /** By the first gate that each failed: how many, and the first 200 (fewest reasons first, then by lot). */
  ineligible: { gate: Gate; count: number; first: Ineligible[] }[]
  /** The first 20, best first. */
  nearMisses: NearMiss[]
}

/** What every offering is read by. */
export type AskedOfAll = { requirement: RequirementFacts; criteria: readonly MatchCriterion[]; tree: CapabilityTree; marketMean: number }

/** The parts are not kept: they are worked out again for the few that a run stores. */
type Judged = { offering: OfferingFacts; reasons: GateReason[]; standing: Standing }

/**
 * Matches one requirement with every offering whose facts are given. Deterministic: the order of offerings, of criteria and of statements changes nothing.
 * Hand in only offerings that the institution may see; a version stands in the list once.
 */
export function matchRequirement(requirement: RequirementFacts, offerings: readonly OfferingFacts[], tree: CapabilityTree): MatchRun {
  const asked: AskedOfAll = { requirement, criteria: criteriaOf(requirement), tree, marketMean: marketMeanAcross(offerings) }
  const eligible: Judged[] = []
  const failed: Judged[] = []
  for (const offering of offerings) {
    const judged = judge(asked, offering)
    ;(judged.reasons.length === 0 ? eligible : failed).push(judged)
  }
  const match = ({ offering }: Judged) => matchOf(asked, offering)
  eligible.sort((a, b) => byStanding(a.standing, b.standing))
  return {
    algorithmVersion,
    requirementId: requirement.requirementId,
    requirementVersionId: requirement.requirementVersionId,
    today: requirement.today,
    closingDate: requirement.closingDate,
    counts: { read: offerings.length, eligible: eligible.length, ineligible: failed.length },
    eligible: eligible.slice(0, storedMatches).map(match),
    ineligible: fileByGate(failed),
    nearMisses: nearMissesOf(failed).map((judged) => ({ ...match(judged), reasons: judged.reasons })),
  }
}

function judge(asked: AskedOfAll, offering: OfferingFacts): Judged {
  const { answers, findings } = readOffering(asked, offering)
  const { offeringId } = offering
  return {
    offering,
    reasons: gateReasons(asked.criteria, answers, asked.requirement, offering),
    standing: { score: scoreOf(findings), evidence: evidenceRankOf(findings), lot: lotOf(asked.requirement.requirementId, offeringId), offeringId },
  }
}

function readOffering({ criteria, requirement, tree, marketMean }: AskedOfAll, offering: OfferingFacts) {
  const readings = criteria.map((criterion) => readAnswer(criterion, requirement, offering, tree))
  const findings = criteria.map((criterion, index) => findingOf(criterion, readings[index]!))
  const record = trackRecordFinding(trackRecordOf(offering.trackRecord, requirement, marketMean))
  return { answers: readings.map(({ answer }) => answer), findings: [...findings, record] }
}

/** Every reason for which an offering is not eligible; empty when it is. No score is worked out. */
export function reasonsOf({ criteria, requirement, tree }: Omit<AskedOfAll, 'marketMean'>, offering: OfferingFacts): GateReason[] {
  const musts = criteria.filter(({ weight }) => weight === 'must')
  const answers = musts.map((criterion) => readAnswer(criterion, requirement, offering, tree).answer)
  return gateReasons(musts, answers, requirement, offering)
}

export function namedOf({ offeringId, offeringVersionId, houseId }: OfferingFacts): Named {
  return { offeringId, offeringVersionId, houseId }
}

/** The score of an offering with its parts and notices, whether or not it is eligible. */
export function matchOf(asked: AskedOfAll, offering: OfferingFacts): Match {
  const { findings } = readOffering(asked, offering)
  return { ...namedOf(offering), ...partsOf(findings), notices: noticesOf(asked.requirement, offering) }
}

function fileByGate(failed: readonly Judged[]): MatchRun['ineligible'] {
  return gates.map((gate) => {
    const filed = failed.filter(({ reasons }) => reasons[0]?.gate === gate)
    filed.sort((a, b) => a.reasons.length - b.reasons.length || byLot(a.standing, b.standing))
    return { gate, count: filed.length, first: filed.slice(0, storedMatches).map(({ offering, reasons }) => ({ ...namedOf(offering), reasons })) }
  })
}

/** A listed offering of a house in good standing, not built on a named product, that lacks exactly one must. */
function nearMissesOf(failed: readonly Judged[]): Judged[] {
  const near = failed.filter(({ reasons }) => isNearMiss(reasons))
  return near.sort((a, b) => byStanding(a.standing, b.standing)).slice(0, storedNearMisses)
}

/** Whether an offering with these reasons is one must short of eligible. */
export function isNearMiss([first, ...others]: readonly GateReason[]): boolean {
  return others.length === 0 && (first?.gate === 'must' || first?.gate === 'attestation')
}

/** The houses that have at least one offering which passes every gate of the requirement, and how many such offerings there are. No score is worked out. */
export function countQualifying(
  requirement: RequirementFacts,
  offerings: readonly OfferingFacts[],
  tree: CapabilityTree,
): { offerings: number; houses: number } {
  const asked = { requirement, criteria: criteriaOf(requirement), tree }
  const passing = offerings.filter((offering) => reasonsOf(asked, offering).length === 0)
  return { offerings: passing.length, houses: new Set(passing.map(({ houseId }) => houseId)).size }
}
