import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { AttestationFact, OfferingFacts, RequirementFacts, Statement } from './facts.ts'
import { evidenceShares, relationShares, unconfirmedShare, whole, type Relation } from './parameters.ts'

/** A yes as it stands on the day of the run. `share` is what its evidence is worth, in ten-thousandths. */
export type Yes = { said: 'yes'; evidence: EvidenceLevel; share: number; unconfirmed: boolean; confirmedOn: string }

/** A statement about the group of a capability, or about another one of it. It can raise a score and never passes a must. */
export type Related = Yes & { relation: Exclude<Relation, 'same'>; code: string }

/** An attestation that holds on the day of the run and on the closing date. */
export type Valid = { said: 'valid'; evidence: EvidenceLevel; share: number; validUntil: string | null }

/** An attestation that does not hold on both days; `date` is the day it ended, ends, or begins. */
export type NotValid = { said: 'not-valid'; why: 'ended' | 'ends-before-closing' | 'not-begun'; date: string }

/** What an offering answers to one criterion. */
export type Answer = Yes | { said: 'no' } | { said: 'not-stated' } | Valid | NotValid

/** The answer itself, and the best statement about something near it. */
export type Reading = { answer: Answer; related: Related | null }

/** Reads one criterion's answer from the facts of an offering. The order of its statements does not matter. */
export function readAnswer(criterion: Criterion, requirement: RequirementFacts, offering: OfferingFacts, tree: CapabilityTree): Reading {
  const { today, closingDate } = requirement
  switch (criterion.kind) {
    case 'capability':
      return readCapability(criterion.ref, offering, tree, today)
    case 'deployment':
      return {
        answer: answerOf(offering.deployments.filter(({ code }) => code === criterion.ref).map((stated) => readStatement(stated, today))),
        related: null,
      }
    case 'certification':
      return { answer: readAttestations(offering.attestations, criterion.ref, today, closingDate), related: null }
  }
}

function readCapability(ref: string, offering: OfferingFacts, tree: CapabilityTree, today: string): Reading {
  const asked = tree.forward(ref)
  const group = tree.groupOf(asked)
  const same: (Yes | { said: 'no' })[] = []
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

function readStatement(statement: Statement, today: string): Yes | { said: 'no' } {
  return statement.answer === 'no' ? { said: 'no' } : readYes(statement, today)
}

function readYes(statement: Extract<Statement, { answer: 'yes' }>, today: string): Yes {
  const { evidenceUntil, confirmedOn } = statement
  const evidence = evidenceUntil !== null && evidenceUntil < today ? 'claimed' : statement.evidence
  const unconfirmed = evidence === 'claimed' && confirmedOn <= oneYearBefore(today)
  return { said: 'yes', evidence, share: unconfirmed ? unconfirmedShare : evidenceShares[evidence], unconfirmed, confirmedOn }
}

/** A leap day has no namesake a year earlier; as text it still sorts between 28 February and 1 March, which is all that is asked of it. */
function oneYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}

/** Two codes merged into one can leave two statements: the yes with the best evidence stands, and a no only where nothing says yes. */
function answerOf(said: readonly (Yes | { said: 'no' })[]): Answer {
  const yes = said.filter((one) => one.said === 'yes').sort(byEvidence)
  return yes[0] ?? said[0] ?? { said: 'not-stated' }
}

function byEvidence(a: Yes, b: Yes): number {
  return b.share - a.share || compareText(b.confirmedOn, a.confirmedOn)
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
function readAttestations(attestations: readonly AttestationFact[], code: string, today: string, closingDate: string): Answer {
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

/** By UTF-16 code unit: the same order on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
