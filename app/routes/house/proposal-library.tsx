import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { inOrderFor } from '#app/domain/answer-library/entry.ts'
import { listEntries } from '#app/domain/answer-library/read.server.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { takeAnswer } from '#app/domain/proposals/take-answer.server.ts'
import { TakeForm } from '#app/domain/proposals/technical-form.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { ChooseAnswer } from '#app/ui/proposals/choose-answer.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { useSubject } from '#app/ui/requirements/subject.ts'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { takeRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const proposal = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const requirement = found(await findPublicRequirement(context.db, proposal.requirementId, seerOf(actor)))
  const { criteria, labels } = await readCriteriaLabelled(context.db, requirement.versionId, context.locale)
  const asked = new URL(request.url).searchParams.get('criterion')
  const criterion = criteria.find(({ id }) => id === asked) ?? criteria[0]
  const answer = proposal.technical.answers.find(({ criterionId }) => criterionId === criterion?.id)
  return {
    title: titleOf(context, 'proposalEditor.take'),
    proposalId: proposal.id,
    reference: requirement.reference,
    criterion: found(criterion),
    labels,
    answered: answer !== undefined,
    entries: inOrderFor(await listEntries(context.db, actor.organisation.id), found(criterion)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id: proposalId } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await parseForm(request, TakeForm)
  if (!form.ok) return form.reply
  const taken = await takeAnswer(actOf(context, actor), { proposalId, ...form.value })
  if (taken.ok) return redirectDone(context, `/house/proposals/${proposalId}#answer-${form.value.criterionId}`, 'proposalEditor.takenNow')
  const { data: refused, init } = answerRefusal(taken.refusal, takeRefusals)
  return data({ ...form.refuse({}).data, ...refused }, init ?? undefined)
}

export default function ProposalLibrary() {
  const { proposalId, reference, criterion, labels, answered, entries } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const subject = useSubject(labels)
  const to = `/house/proposals/${proposalId}`
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to, label: reference },
  ]
  return (
    <Page
      title={t('proposalEditor.takeFor', { name: subject(criterion) })}
      lead={t('proposalEditor.takeLead')}
      crumbs={crumbs}
      here={t('proposalEditor.take')}
      actions={<Link to="/house/answers">{t('answers.title')}</Link>}
    >
      <Refused refused={refusedOf(reply)} />
      {entries.length === 0 ? (
        <Empty title={t('answers.none')} action={<LinkButton to={`${to}#answer-${criterion.id}`}>{t('proposals.submit.toDraft')}</LinkButton>}>
          {t('answers.noneText')}
        </Empty>
      ) : (
        <ChooseAnswer criterion={criterion} entries={entries} answered={answered} lastResult={formResultOf(reply)} />
      )}
    </Page>
  )
}
