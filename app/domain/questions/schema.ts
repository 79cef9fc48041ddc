import { z } from 'zod'

export const questionLimits = { body: 2_000, answer: 5_000 } as const

/** So many questions of one house are taken on one requirement; more are a conversation. */
export const questionsAtMost = 50

const text = (most: number) => z.string({ error: 'questions.form.missing' }).trim().min(1, 'questions.form.missing').max(most, 'questions.form.tooLong')

/** A question as its form sends it. */
export const QuestionForm = z.object({ intent: z.literal('ask'), body: text(questionLimits.body) })

/** An answer to one question, or what is added to one that was given. */
export const AnswerForm = z.object({ intent: z.enum(['answer', 'add']), question: z.uuid(), body: text(questionLimits.answer) })
