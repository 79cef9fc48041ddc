import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { includesHours, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { compareText } from './compare-text.ts'
import type { MatchCriterion } from './criteria.ts'
import type { AttestationFact, OfferingFacts, RequirementFacts, Statement } from './facts.ts'
import { readDelivery, readReplaces, readScale, type Delivered, type Measured, type Replaced } from './measures.ts'
import { evidenceShares, relationShares, whole, type Relation } from './parameters.ts'
import { readResidency, readSupportCity, type Elsewhere } from './places.ts'
import { answerOf, byEvidence, readStatement, readYes, type Said, type Yes } from './statements.ts'

/** A statement about the group of a capability, or about another one of it. It can raise a score and never passes a must. */
export type Related = Yes & { relation: Exclude<Relation, 'same'>; code: string }

/** An attestation that holds on the day of the run and on the closing date. */
export type Valid = { said: 'valid'; evidence: EvidenceLevel; share: number; validUntil: string | null }

/** An attestation that does not hold on both days; `date` is the day it ended, ends, or begins. */
export type NotValid = { said: 'not-valid'; why: 'ended' | 'ends-before-closing' | 'not-begun'; date: string }

/** What an offering answers to one criterion. */
export type Answer = Said | { said: 'not-stated' } | Valid | NotValid | Elsewhere | Measured | Delivered | Replaced

/** The answer itself, and the best statement about something near it. */
export type Reading = { answer: Answer; related: Related | null }

/** Reads one criterion's answer from the facts of an offering. The order of its statements does not matter. */
export function readAnswer(criterion: MatchCriterion, requirement: RequirementFacts, offering: OfferingFacts, tree: CapabilityTree): Reading {
  if (criterion.kind === 'capability') return readCapability(criterion.ref, offering, tree, requirement.today)
  return { answer: readAlone(criterion, requirement, offering), related: null }
}

/** The answer to anything but a capability: only a capability has something near it. */
function readAlone(criterion: Exclude<MatchCriterion, { kind: 'capability' }>, { today, closingDate }: RequirementFacts, offering: OfferingFacts): Answer {
  const stated = (list: readonly ({ code: string } & Statement)[]) =>
    answerOf(list.filter(({ code }) => code === criterion.ref).map((one) => readStatement(one, today)))
  switch (criterion.kind) {
    case 'deployment':
      return stated(offering.deployments)
    case 'standard':
      return stated(offering.standards)
    case 'certification':
      return readAttestations(offering.attestations, criterion.ref, today, closingDate)
    case 'residency':
      return readResidency(criterion.ref, offering, today)
    case 'support-hours':
      return readSupportHours(criterion.ref, offering, today)
    case 'support-city':
      return readSupportCity(criterion.ref, offering, today)
    case 'components':
      return readComponents(offering, today, closingDate)
    case 'scale':
      return readScale(criterion, offering, today)
    case 'timeline':
      return readDelivery(criterion.ref, closingDate, offering)
    case 'replaces':
      return readReplaces(criterion.productIds, offering)
  }
}

/** Longer hours include the shorter ones; only the hours themselves can be refused. */
function readSupportHours(asked: OfferingFacts['supportHours'][number]['code'], { supportHours }: OfferingFacts, today: string): Answer {
  const saying = supportHours.filter(({ code, answer }) => code === asked || (answer === 'yes' && includesHours(code, asked)))
  return answerOf(saying.map((one) => readStatement(one, today)))
}

/** Components that are stated are given; staff may have seen that they come with every release, and then that is what they are worth. */
function readComponents({ builtOnProductIds, attestations, confirmedOn }: OfferingFacts, today: string, closingDate: string): Answer {
  if (builtOnProductIds === null) return { said: 'not-stated' }
  const seen = readAttestations(attestations, 'sbom', today, closingDate)
  const evidence = seen.said === 'valid' ? seen.evidence : 'claimed'
  return readYes({ answer: 'yes', evidence, evidenceUntil: null, confirmedOn }, today)
}

function readCapability(ref: string, offering: OfferingFacts, tree: CapabilityTree, today: string): Reading {
  const asked = tree.forward(ref)
  const group = tree.groupOf(asked)
  const same: Said[] = []
  let related: Related | null = null
  for (const statement of offering.capabilities) {
    const code = tree.forward(statement.code)
    if (code === asked) {
      same.push(readStatement(statement, today))
    } else if (group !== undefined && statement.answer === 'yes') {
      const relation = code === group ? 'group' : tree.groupOf(code) === group ? 'sibling' : undefined
      if (relation) related = betterRelated(related, { ...readYes(statement, today), relation, code })
    }
  }
  return { answer: answerOf(same), related }
}

function betterRelated(a: Related | null, b: Related): Related {
  if (a === null) return b
  const worth = relatedShare(b) - relatedShare(a) || relationShares[b.relation] - relationShares[a.relation] || byEvidence(a, b) || compareText(a.code, b.code)
  return worth > 0 ? b : a
}

/** What a related statement is worth, in ten-thousandths. Every product of the parameters is a whole number of them. */
export function relatedShare(related: Related): number {
  return Math.round((relationShares[related.relation] * related.share) / whole)
}

/**
 * The period must hold both the day of the run and the closing date. Of several, a valid one with the best evidence counts; without any, the reason names
 * the one that comes nearest to holding.
 */
function readAttestations(
  attestations: readonly AttestationFact[],
  code: string,
  today: string,
  closingDate: string,
): Valid | NotValid | { said: 'not-stated' } {
  const read = attestations.filter((one) => one.code === code).map((one) => readAttestation(one, today, closingDate))
  return read.sort(byNearness)[0] ?? { said: 'not-stated' }
}

function readAttestation(fact: AttestationFact, today: string, closingDate: string): Valid | NotValid {
  const { validFrom, validUntil, evidence } = fact
  if (validUntil !== null && validUntil < today) return { said: 'not-valid', why: 'ended', date: validUntil }
  if (validFrom > today || validFrom > closingDate) return { said: 'not-valid', why: 'not-begun', date: validFrom }
  if (validUntil !== null && validUntil < closingDate) return { said: 'not-valid', why: 'ends-before-closing', date: validUntil }
  return { said: 'valid', evidence, share: evidenceShares[evidence], validUntil }
}

const nearness = ['ended', 'not-begun', 'ends-before-closing'] as const

function byNearness(a: Valid | NotValid, b: Valid | NotValid): number {
  if (a.said === 'valid' && b.said === 'valid') return b.share - a.share || compareText(b.validUntil ?? '9999-12-31', a.validUntil ?? '9999-12-31')
  if (a.said === 'valid') return -1
  if (b.said === 'valid') return 1
  const closer = nearness.indexOf(b.why) - nearness.indexOf(a.why)
  // Of two that begin later the earlier is nearer; of two that end, the later.
  return closer || (a.why === 'not-begun' ? compareText(a.date, b.date) : compareText(b.date, a.date))
}
