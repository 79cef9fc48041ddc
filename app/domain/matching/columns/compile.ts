import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { includesHours, type SupportHours } from '#app/domain/offerings/attributes.ts'
import { areApart, foldPlace, isWithin } from '#app/domain/places.ts'
import { criteriaOf, type MatchCriterion } from '../criteria.ts'
import type { RequirementFacts } from '../facts.ts'
import { sizeBandAsked } from '../track-record.ts'
import type { FactColumns } from './columns.ts'
import type { TermKind, Terms } from './terms.ts'

/** What a term says to a criterion. A statement that says nothing to it is in no list. */
export const says = {
  /** The thing itself, yes or no. */
  same: 1,
  /** A yes to it includes the thing that is asked; a no says nothing. */
  includes: 2,
  /** A yes to the group of the capability, or to another one of the group. */
  group: 3,
  sibling: 4,
  /** A yes to a place outside the one that is asked. */
  apart: 5,
  attestation: 6,
  scale: 7,
  replaces: 8,
  builtOnBarred: 9,
} as const
export type Says = (typeof says)[keyof typeof says]

/** What the terms known so far say to one thing that is asked: one question serves all requirements that ask it. `upTo` is how many terms it has looked at. */
export type Question = { termKind: TermKind | undefined; saysOf: (code: string) => Says | undefined; upTo: number; terms: number[]; says: Says[] }

/** A requirement made ready for scoring. It may be kept while offerings come and go: terms that are new since are looked at when it is next used. It holds for one day and one tree. */
export type CompiledRequirement = {
  requirement: RequirementFacts
  tree: CapabilityTree
  criteria: readonly MatchCriterion[]
  /** The places of the musts among the criteria. */
  musts: readonly number[]
  /** One for each criterion, in their order. */
  questions: readonly Question[]
  /** What of a criterion its answer, its worth and its reason depend on, as a text: equal texts are answered alike by every offering. */
  answerKeys: readonly string[]
  recordKey: string
}

/** Makes a requirement ready for `scorerOf` and `touchedBy`. Its lists of products are read where they are: they must not change afterwards. */
export function compileRequirement(requirement: RequirementFacts, columns: FactColumns, tree: CapabilityTree): CompiledRequirement {
  const criteria = criteriaOf(requirement)
  const { today, closingDate, sector } = requirement
  return {
    requirement,
    tree,
    criteria,
    musts: [...criteria.keys()].filter((index) => criteria[index]!.weight === 'must'),
    questions: criteria.map((criterion) => questionOf(columns, tree, criterion)),
    answerKeys: criteria.map((criterion) => {
      const { kind, ref, weight, askedEvidence } = criterion
      const more = criterion.kind === 'scale' ? criterion.bound : criterion.kind === 'replaces' ? [...criterion.productIds].sort().join() : ''
      return [kind, weight, askedEvidence, more, today, readsClosing.includes(kind) ? closingDate : '', ref].join('|')
    }),
    recordKey: [sector, sizeBandAsked(requirement.criteria) ?? '', today].join('|'),
  }
}

const readsClosing: readonly MatchCriterion['kind'][] = ['certification', 'components', 'timeline']

/** Brings a question up to the terms of today. */
export function extendQuestion(question: Question, { kinds, codes }: Terms): void {
  for (; question.upTo < codes.length; question.upTo += 1) {
    if (kinds[question.upTo] !== question.termKind) continue
    const said = question.saysOf(codes[question.upTo]!)
    if (said === undefined) continue
    question.terms.push(question.upTo)
    question.says.push(said)
  }
}

function questionOf(columns: FactColumns, tree: CapabilityTree, criterion: MatchCriterion): Question {
  // What is replaced is one list for each institution, looked up by its products; the day to be live is told by no term.
  if (criterion.kind === 'replaces' || criterion.kind === 'timeline') return { termKind: undefined, saysOf: () => undefined, upTo: 0, terms: [], says: [] }
  let questions = columns.questions.get(tree)
  if (!questions) columns.questions.set(tree, (questions = new Map()))
  const key = `${criterion.kind} ${criterion.ref}`
  let question = questions.get(key)
  if (!question) questions.set(key, (question = { ...wordingOf(criterion, tree), upTo: 0, terms: [], says: [] }))
  return question
}

type Wording = Pick<Question, 'termKind' | 'saysOf'>

function wordingOf(criterion: Exclude<MatchCriterion, { kind: 'replaces' | 'timeline' }>, tree: CapabilityTree): Wording {
  const { ref } = criterion
  switch (criterion.kind) {
    case 'capability':
      return { termKind: 'capability', saysOf: capabilitySays(ref, tree) }
    case 'deployment':
    case 'standard':
      return { termKind: criterion.kind, saysOf: (code) => (code === ref ? says.same : undefined) }
    case 'certification':
    // That components are given with every release is attested by the code of the criterion itself.
    case 'components':
      return { termKind: 'attestation', saysOf: (code) => (code === ref ? says.attestation : undefined) }
    case 'scale':
      return { termKind: 'scale', saysOf: (code) => (code === ref ? says.scale : undefined) }
    case 'residency':
      return { termKind: 'residency', saysOf: (code) => (areApart(code, ref) ? says.apart : isWithin(code, ref) ? says.same : undefined) }
    case 'support-hours':
      return {
        termKind: 'support-hours',
        saysOf: (code) => (code === ref ? says.same : includesHours(code as SupportHours, ref as SupportHours) ? says.includes : undefined),
      }
    case 'support-city':
      return { termKind: 'support-city', saysOf: (code) => (foldPlace(code) === foldPlace(ref) ? says.same : undefined) }
  }
}

function capabilitySays(ref: string, tree: CapabilityTree): Question['saysOf'] {
  const asked = tree.forward(ref)
  const group = tree.groupOf(asked)
  return (stated) => {
    const code = tree.forward(stated)
    if (code === asked) return says.same
    if (group === undefined) return undefined
    return code === group ? says.group : tree.groupOf(code) === group ? says.sibling : undefined
  }
}
