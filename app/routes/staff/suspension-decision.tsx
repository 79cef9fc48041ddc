import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { findSuspension } from '#app/domain/organisations/suspend-read.server.ts'
import { decideSuspension, type DecideSuspensionRefusal } from '#app/domain/organisations/suspend.server.ts'
import { SuspensionDecision } from '#app/domain/organisations/suspension.ts'
import { useTranslate } from '#app/messages/language.ts'
import { SuspensionCard } from '#app/ui/moderation/suspension-card.tsx'
import { DecideSuspensionForm } from '#app/ui/moderation/suspension-forms.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { leaveSearch } from '#app/web/hidden.server.ts'
import { titleNamed } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<DecideSuspensionRefusal['reason']> = {
  forbidden: { status: 403, message: 'moderation.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'moderation.refused.interest' },
  second_person: { status: 409, message: 'moderation.refused.secondPerson' },
  already_decided: { status: 409, message: 'moderation.refused.alreadyDecided' },
  wrong_state: { status: 409, message: 'moderation.refused.wrongState' },
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const suspension = found(await findSuspension(context.db, params.id))
  return {
    title: titleNamed(context, suspension.organisation.name),
    suspension,
    isOwn: suspension.proposedBy === actor.personId,
    mayDecide: may(actor, 'organisation', 'suspend') && suspension.state === 'waiting',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const suspensionId = found(isId(params.id) ? params.id : undefined)
  const form = await parseForm(request, SuspensionDecision)
  if (!form.ok) return form.reply
  const decided = await decideSuspension(act, { suspensionId, ...form.value })
  if (!decided.ok) return answerRefusal(decided.refusal, refusals)
  const { state, kind, organisationId } = decided.value
  if (state === 'agreed') await leaveSearch(context, { kind, id: organisationId })
  return redirectDone(context, `/staff/organisations/${organisationId}`, `moderation.suspension.done.${state}`)
}

export default function DecideSuspension() {
  const { suspension, isOwn, mayDecide } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { organisation } = suspension
  return (
    <Page
      title={t('moderation.suspension.title', { organisation: organisation.name })}
      sentence
      lead={t('moderation.suspension.lead')}
      crumbs={[{ to: `/staff/organisations/${organisation.id}`, label: organisation.name }]}
      here={t('moderation.suspension')}
    >
      <Refused refused={refusedOf(reply)} />
      <SuspensionCard suspension={suspension} />
      {mayDecide && (
        <Section title={t('moderation.suspension.decide')} note={t('moderation.suspension.decideNote')}>
          {isOwn ? <p>{t('moderation.refused.secondPerson')}</p> : <DecideSuspensionForm lastResult={formResultOf(reply)} />}
        </Section>
      )}
    </Page>
  )
}
