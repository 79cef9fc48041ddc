import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { hasInterestIn } from '#app/domain/organisations/interest.server.ts'
import { CheckForm } from '#app/domain/requirements/check-form.ts'
import { checkReasons, type CheckRefusal } from '#app/domain/requirements/check-requirement.server.ts'
import { findForCheck, wasChecked, planIfPublished } from '#app/domain/requirements/read-check.server.ts'
import { listChecks, readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { CheckDecision } from '#app/ui/requirements/check-decision.tsx'
import { CheckedText } from '#app/ui/requirements/checked-text.tsx'
import { Checks } from '#app/ui/requirements/checks.tsx'
import { StateTag } from '#app/ui/requirements/state-tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { readCase } from '#app/web/case.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<CheckRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'requirementsPublic.refused.role' },
  not_found: { status: 404, message: 'requirementsPublic.refused.notFound' },
  not_in_review: { status: 409, message: 'requirementsPublic.check.refused.decided' },
  already_published: { status: 409, message: 'requirementsPublic.check.refused.published' },
  interest: { status: 403, message: 'requirementsPublic.check.refused.interest' },
  institution_not_verified: { status: 409, message: 'requirementsPublic.check.refused.notVerified' },
  unknown_reason: { status: 400, message: 'requirementsPublic.check.refused.reason' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'requirement', 'read_submitted')) throw new Response('role', { status: 403 })
  const { db, locale, settings } = context
  const waiting = await findForCheck(db, params.id)
  // A notice leads here also after a colleague has decided.
  if (!waiting && isId(params.id) && (await wasChecked(db, params.id))) throw redirectDone(context, '/staff/requirements', 'requirementsPublic.check.decided')
  const requirement = found(waiting)
  const interest = await hasInterestIn(db, actor.personId, requirement.institutionId)
  return {
    title: titleNamed(context, requirement.reference),
    requirement,
    ...(await readCriteriaLabelled(db, requirement.versionId, locale)),
    plan: await planIfPublished(db, requirement, settings.market),
    checks: await listChecks(db, requirement.id),
    ...(await readCase(context, actor, { kind: 'requirement', id: requirement.id })),
    reasons: checkReasons,
    hindrance: interest ? ('interest' as const) : may(actor, 'requirement', 'check') ? null : ('readOnly' as const),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, CheckForm)
  if (!form.ok) return form.reply
  const id = found(isId(params.id) ? params.id : undefined)
  const input = { id, ...form.value }
  const checked = await holdDecision(actOf(context, actor), { operation: 'check-requirement', input, ...holdingOf(context) })
  if (checked.ok) {
    const done = form.value.decision === 'publish' ? 'requirementsPublic.check.published' : 'requirementsPublic.check.sentBack'
    return answerHeld(context, checked.value, () => redirectDone(context, '/staff/requirements', done))
  }
  const { data: refused, init } = answerRefusal(checked.refusal, refusals)
  return data({ form: form.refuse({}).data.form, ...refused }, init ?? undefined)
}

export default function StaffRequirement() {
  const { requirement, criteria, labels, plan, checks, history, held, mayUndo, reasons, hindrance } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={requirement.title}
      lead={t('requirementsPublic.check.one', { reference: requirement.reference })}
      crumbs={[
        { to: '/staff', label: t('requirementsPublic.check.desk') },
        { to: '/staff/requirements', label: t('requirementsPublic.check.title') },
      ]}
      here={requirement.reference}
      tags={<StateTag state="in_review" />}
    >
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <HeldNotice held={held} mayUndo={mayUndo} />
      <CheckedText requirement={requirement} plan={plan} criteria={criteria} labels={labels} />
      {!held && <CheckDecision institutionState={requirement.institutionState} hindrance={hindrance} reasons={reasons} lastResult={formResultOf(reply)} />}
      <Checks checks={checks} />
      <CaseHistory of="requirement" moves={history} />
    </Page>
  )
}
