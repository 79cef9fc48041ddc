import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { unscopedFindOrganisation } from '#app/domain/organisations/read.server.ts'
import { reinstateOrganisation, type ReinstateRefusal } from '#app/domain/organisations/reinstate.server.ts'
import { stateAfter } from '#app/domain/organisations/status.ts'
import { proposeSuspension, type ProposeSuspensionRefusal } from '#app/domain/organisations/suspend-propose.server.ts'
import { listSuspensions } from '#app/domain/organisations/suspend-read.server.ts'
import { ProposedSuspension, Reinstatement } from '#app/domain/organisations/suspension.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { SuspensionCard } from '#app/ui/moderation/suspension-card.tsx'
import { ProposeSuspensionForm, ReinstateForm } from '#app/ui/moderation/suspension-forms.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { StateTag } from '../account/state-tag.tsx'

export const meta = titleMeta

const refusals: RefusalTable<(ProposeSuspensionRefusal | ReinstateRefusal)['reason']> = {
  forbidden: { status: 403, message: 'moderation.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'moderation.refused.interest' },
  wrong_state: { status: 409, message: 'moderation.refused.wrongState' },
  already_proposed: { status: 409, message: 'moderation.refused.alreadyProposed' },
}

/** The organisation that `?organisation=` names, and where to go on to: the report one comes from, or the organisation. */
function askedOf(request: Request) {
  const query = new URL(request.url).searchParams
  const id = query.get('organisation') ?? undefined
  const organisationId = found(isId(id) ? id : undefined)
  const report = query.get('report')
  return { organisationId, next: report && isId(report) ? `/staff/reports/${report}` : `/staff/organisations/${organisationId}` }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const { organisationId } = askedOf(request)
  const { id, kind, name, state } = found(await unscopedFindOrganisation(context.db, organisationId, (await viewOf(context)).today))
  const suspensions = await listSuspensions(context.db, id)
  const waiting = suspensions.find((one) => one.state === 'waiting')?.id ?? null
  return {
    title: titleNamed(context, name),
    organisation: { id, name, state },
    suspensions,
    waiting,
    mayPropose: may(actor, 'organisation', 'suspend') && waiting === null && stateAfter(kind, state, 'suspend') !== undefined,
    mayReinstate: may(actor, 'organisation', 'reinstate') && state === 'suspended',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'association'))
  const { organisationId, next } = askedOf(request)
  const formData = await request.formData()
  if (formData.get('intent') === 'reinstate') {
    const form = await parseFormData(formData, Reinstatement)
    if (!form.ok) return form.reply
    const reinstated = await reinstateOrganisation(act, { organisationId, ...form.value })
    return reinstated.ok ? redirectDone(context, next, 'moderation.reinstate.done') : answerRefusal(reinstated.refusal, refusals)
  }
  const form = await parseFormData(formData, ProposedSuspension)
  if (!form.ok) return form.reply
  const proposed = await proposeSuspension(act, { organisationId, ...form.value })
  return proposed.ok ? redirectDone(context, next, 'moderation.suspension.proposed') : answerRefusal(proposed.refusal, refusals)
}

export default function Suspension() {
  const { organisation, suspensions, waiting, mayPropose, mayReinstate } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lastResult = formResultOf(reply)
  const crumbs = [{ to: `/staff/organisations/${organisation.id}`, label: organisation.name }]
  return (
    <Page
      title={t('moderation.suspension.title', { organisation: organisation.name })}
      sentence
      lead={t('moderation.suspension.lead')}
      crumbs={crumbs}
      here={t('moderation.suspension')}
      tags={<StateTag state={organisation.state} />}
    >
      <Refused refused={refusedOf(reply)} />
      {waiting && (
        <Notice
          tone="warn"
          title={t('moderation.suspension.waiting')}
          actions={<Link to={`/staff/suspensions/${waiting}`}>{t('moderation.suspension.read')}</Link>}
        />
      )}
      {mayPropose && (
        <Section title={t('moderation.suspension.propose')}>
          <ProposeSuspensionForm lastResult={lastResult} />
        </Section>
      )}
      {mayReinstate && (
        <Section title={t('moderation.reinstate')} note={t('moderation.reinstate.note')}>
          <ReinstateForm lastResult={lastResult} />
        </Section>
      )}
      <Section title={t('moderation.suspension.history')}>
        {suspensions.length === 0 ? (
          <Empty title={t('moderation.suspension.none')} />
        ) : (
          <div className="grid gap-4">
            {suspensions.map((suspension) => (
              <SuspensionCard key={suspension.id} suspension={suspension} />
            ))}
          </div>
        )}
      </Section>
    </Page>
  )
}
