import { z } from 'zod'
import { answers, type Answer, type PlanPart } from './choices.ts'
import { contentLimits, type AnswerEvidence, type CriterionAnswer, type TechnicalContent } from './content.ts'

const text = (most: number) => z.string().trim().max(most, 'proposals.form.tooLong').default('')

/** Evidence as a box of the form names it: what kind, and which. */
const Evidence = z
  .string()
  .regex(/^(attestation|attachment):[0-9a-f-]{36}$/)
  .transform((spelt) => {
    const [kind, id] = spelt.split(':') as [z.output<typeof AnswerEvidence>['kind'], string]
    return { kind, id }
  })

/** One criterion's row of the draft. It may be empty while the house writes; a note or evidence needs its answer, or it would be lost. */
const AnswerRow = z
  .object({
    criterionId: z.uuid(),
    answer: z.enum(answers).optional(),
    note: text(contentLimits.note),
    evidence: z.array(Evidence).max(contentLimits.evidence, 'proposals.form.tooMuchEvidence').default([]),
  })
  .refine(({ answer, note, evidence }) => answer !== undefined || (note === '' && evidence.length === 0), {
    error: 'proposals.form.noteAlone',
    path: ['answer'],
  })

/** One of the others of a joint venture. A row in which nothing was written is none. */
const MemberRow = z
  .object({ name: text(contentLimits.memberName), part: text(contentLimits.note) })
  .refine(({ name, part }) => name !== '' || part === '', { error: 'proposals.form.memberName', path: ['name'] })

const planText = text(contentLimits.plan)

/** The technical draft as its form sends it. An answer is missing, or whole. Files are no part of the form: they are attached and removed by acts of their own. */
export const ProposalDraftForm = z
  .object({
    revision: z.number().int(),
    offeringVersionIds: z.array(z.uuid()).max(contentLimits.offerings, 'proposals.form.tooManyOfferings').default([]),
    members: z.array(MemberRow).max(contentLimits.members, 'proposals.form.tooManyMembers').default([]),
    plan: z
      .object({ delivery: planText, dataExport: planText, parallelRun: planText, cutOver: planText, exit: planText } satisfies Record<PlanPart, unknown>)
      .prefault({}),
    team: text(contentLimits.team),
    references: text(contentLimits.references),
    answers: z.array(AnswerRow).default([]),
  })
  .transform(({ revision, answers: rows, members, ...rest }) => {
    const given = rows.flatMap(({ answer, ...row }): CriterionAnswer[] => (answer === undefined ? [] : [{ ...row, answer }]))
    const content = { ...rest, members: members.filter(({ name }) => name !== ''), answers: given }
    return { revision, content: content satisfies DraftContent }
  })

/** What a house writes into its draft: all but the files. */
export type DraftContent = Omit<TechnicalContent, 'attachments'>

/** A draft as the fields of its form hold it: a row for each criterion, in the requirement's order. */
export type DraftValues = Omit<DraftContent, 'answers'> & { answers: { criterionId: string; answer: Answer | ''; note: string; evidence: string[] }[] }

export function draftValuesOf({ attachments: _files, ...technical }: TechnicalContent, criterionIds: readonly string[]): DraftValues {
  const given = new Map(technical.answers.map((answer) => [answer.criterionId, answer]))
  const rows = criterionIds.map((criterionId) => {
    const { answer = '', note = '', evidence = [] } = given.get(criterionId) ?? {}
    return { criterionId, answer, note, evidence: evidence.map(evidenceRef) } as const
  })
  return { ...technical, answers: rows }
}

/** How a box of the form names evidence. */
export function evidenceRef({ kind, id }: z.output<typeof AnswerEvidence>): string {
  return `${kind}:${id}`
}

/** Which text of the library goes into which answer; `answer` is asked where none was given yet. */
export const TakeForm = z.object({
  criterionId: z.uuid(),
  entryId: z.uuid('proposalEditor.chooseEntry'),
  answer: z.enum(answers).optional(),
})
