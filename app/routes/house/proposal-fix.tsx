import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { answerFix, type AnswerFixRefusal } from '#app/domain/evaluation/answer-fix.server.ts'
import { findFix } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { AnswerFix } from '#app/ui/proposals/answer-fix.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const answerLimit = 4_000
const Answer = z.object({ answer: z.string({ error: 'fix.form.answerMissing' }).trim().max(answerLimit, 'evaluation.form.tooLong') })

const refusals: RefusalTable<AnswerFixRefusal['reason']> = {
  forbidden: { status: 403, message: 'fix.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_asked: { status: 409, message: 'fix.refused.notAsked' },
  already_answered: { status: 409, message: 'fix.refused.alreadyAnswered' },
  no_answer: { status: 400, message: 'fix.form.answerMissing' },
  late: { status: 409, message: 'fix.refused.late' },
  words_about_people: { status: 400, message: 'responsiveness.refused.words' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db } = context
  const houseId = actor.organisation.id
  const proposal = found(await findHouseProposal(db, context.keys, houseId, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf(actor)))
  const fix = found(await findFix(db, proposal.id))
  const now = await context.clock(db)
  return {
    title: titleNamed(context, requirement.reference),
    id: proposal.id,
    requirement: { reference: requirement.reference, title: requirement.title },
    fix,
    mayAnswer: may(actor, 'proposal', 'answer_fix', houseId) && fix.answeredAt === null && now < fix.dueAt,
    now,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await parseForm(request, Answer)
  if (!form.ok) return form.reply
  const answered = await answerFix(actOf(context, actor), { proposalId: id, ...form.value })
  if (answered.ok) return redirectDone(context, `/house/proposals/${id}/fix`, 'fix.sent')
  const { refusal } = answered
  const when = (at: Date) => formatInstant(at, context.locale)
  const shown = refusal.reason === 'late' ? { ...refusal, due: when(refusal.dueAt), read: when(refusal.readAt) } : refusal
  const { data: refused, init } = answerRefusal(shown, refusals)
  // What was typed stays in the form, whatever the answer.
  return data({ ...form.refuse({}).data, ...refused }, init ?? undefined)
}

export default function ProposalFix() {
  const { id, requirement, fix, mayAnswer, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={t('fix.title')}
      lead={<bdi>{t('proposals.for', { title: requirement.title })}</bdi>}
      crumbs={[
        { to: '/house', label: t('ui.nav.house') },
        { to: `/house/proposals/${id}`, label: requirement.reference },
      ]}
      here={t('fix.title')}
    >
      <Refused refused={refusedOf(reply)} />
      <AnswerFix fix={fix} mayAnswer={mayAnswer} now={now} lastResult={formResultOf(reply)} />
    </Page>
  )
}
