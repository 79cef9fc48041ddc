import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addToAnswer, answerQuestion, type AnswerRefusal } from '#app/domain/questions/answer.server.ts'
import { listAnswered, listUnanswered } from '#app/domain/questions/read.server.ts'
import { AnswerForm } from '#app/domain/questions/schema.ts'
import { listPeriods } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Refused } from '#app/ui/refused.tsx'
import { QuestionDesk } from '#app/ui/requirements/question-desk.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { inWords } from '../house/proposal-refusals.ts'

export const meta = titleMeta

const refusals: RefusalTable<AnswerRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'questions.refused.notFound' },
  already_answered: { status: 409, message: 'questions.refused.answered' },
  not_answered: { status: 409, message: 'questions.refused.notAnswered' },
  late: { status: 409, message: 'questions.refused.answerLate' },
  words_about_people: { status: 400, message: 'questions.refused.people' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'questions')
  const { id, institutionId, publishedAt, state, at } = requirement
  if (!publishedAt) throw redirect(requirementPath(id))
  const { db } = args.context
  const last = (await listPeriods(db, id)).find(({ kind }) => kind === 'answers')
  return {
    title,
    head,
    waiting: await listUnanswered(db, id),
    answered: await listAnswered(db, id),
    mayAnswer: state === 'published' && may(actor, 'question', 'answer', institutionId),
    late: last && last.endsAt < at && state === 'published' ? { until: last.endsAt, rule: last.rule } : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, actor, requirement } = await requireOwnRequirement(args, 'questions')
  if (!may(actor, 'question', 'answer', requirement.institutionId)) throw new Response('not procurement', { status: 403 })
  const form = await parseForm(args.request, AnswerForm)
  if (!form.ok) return form.reply
  const { intent, question, body } = form.value
  const input = { requirementId: requirement.id, questionId: question, body, market: args.context.settings.market }
  const answered = await (intent === 'answer' ? answerQuestion(act, input) : addToAnswer(act, input))
  if (!answered.ok) return answerRefusal(inWords(answered.refusal, args.context.locale), refusals)
  return redirectDone(args.context, requirementPath(requirement.id, 'questions'), answered.value.moved ? 'questions.page.doneMoved' : 'questions.page.done')
}

export default function RequirementQuestions() {
  const { head, ...desk } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <RequirementPage head={head} lead={t('questions.page.lead')}>
      <Refused refused={refusedOf(reply)} />
      <QuestionDesk {...desk} lastResult={formResultOf(reply)} />
    </RequirementPage>
  )
}
