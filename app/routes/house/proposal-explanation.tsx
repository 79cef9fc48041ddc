import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { findAskedExplanation } from '#app/domain/evaluation/price-explanation-read.server.ts'
import { answerPriceExplanation, type AnswerExplanationRefusal } from '#app/domain/evaluation/price-explanation.server.ts'
import { explanationLimit } from '#app/domain/evaluation/price-explanation.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { formatExact } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ExplanationView } from '#app/ui/evaluation/explanation-view.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Explanation = z.object({ answer: z.string('scoring.form.answer').trim().min(1, 'scoring.form.answer').max(explanationLimit, 'evaluation.form.tooLong') })

const refusals: RefusalTable<AnswerExplanationRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_asked: { status: 409, message: 'scoring.refusal.notAsked' },
  already_answered: { status: 409, message: 'scoring.refusal.alreadyAnswered' },
  too_late: { status: 409, message: 'scoring.refusal.explainedLate' },
  no_answer: { status: 409, message: 'scoring.form.answer' },
  words_about_people: { status: 409, message: 'scoring.refusal.wordsAboutPeople' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db, keys } = context
  const houseId = actor.organisation.id
  const proposal = found(await findHouseProposal(db, keys, houseId, params.id))
  const { reference, title, at } = found(await findPublicRequirement(db, proposal.requirementId, { organisationId: houseId, isStaff: false }))
  return {
    title: titleOf(context, 'scoring.explain.page'),
    proposalId: proposal.id,
    requirement: { reference, title },
    asked: (await findAskedExplanation(db, proposal.id)) ?? null,
    now: at,
    mayAnswer: may(actor, 'price_explanation', 'answer', houseId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await parseForm(request, Explanation)
  if (!form.ok) return form.reply
  const answered = await answerPriceExplanation(actOf(context, actor), { proposalId: id, ...form.value })
  if (answered.ok) return redirectDone(context, `/house/proposals/${id}/price-explanation`, 'scoring.explain.sent')
  const { refusal } = answered
  if (refusal.reason !== 'too_late') return answerRefusal(refusal, refusals)
  const [due, received] = [refusal.dueAt, refusal.receivedAt].map((at) => formatExact(at, context.locale)) as [string, string]
  return answerRefusal({ ...refusal, due, received }, refusals)
}

export default function ProposalExplanation() {
  const { proposalId, requirement, asked, now, mayAnswer } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const to = `/house/proposals/${proposalId}`
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to, label: requirement.reference },
  ]
  return (
    <Page title={t('scoring.explain.page')} lead={<bdi>{t('proposals.for', { title: requirement.title })}</bdi>} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      {asked ? (
        <ExplanationView asked={asked} now={now} mayAnswer={mayAnswer} lastResult={formResultOf(reply)} />
      ) : (
        <Empty title={t('scoring.explain.none')} action={<LinkButton to={to}>{t('scoring.outcome.back')}</LinkButton>}>
          {t('scoring.explain.noneText')}
        </Empty>
      )}
    </Page>
  )
}
