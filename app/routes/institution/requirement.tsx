import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { readOutlook } from '#app/domain/requirements/calendar.server.ts'
import { endReasons, endRequirement, type EndRefusal } from '#app/domain/requirements/end-requirement.server.ts'
import { findFewNotice } from '#app/domain/requirements/few-proposals.server.ts'
import { findEnding, listChecks, listPeriods, readCriteriaLabelled, readPrivateFacts } from '#app/domain/requirements/read.server.ts'
import { isUnderWay } from '#app/domain/requirements/waiting.ts'
import { useTranslate } from '#app/messages/language.ts'
import { EndForm } from '#app/ui/requirements/end-form.tsx'
import { FewNotice } from '#app/ui/requirements/few-notice.tsx'
import { Overview } from '#app/ui/requirements/overview.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { NextStep } from '#app/ui/requirements/next-step.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Ending = z.object({ intent: z.literal('end'), reason: z.enum(endReasons, { error: 'requirements.form.reasonMissing' }) })

const refusals: RefusalTable<EndRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  already_ended: { status: 409, message: 'requirements.refusal.alreadyEnded' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'overview')
  const { db, locale } = args.context
  const { id, currentVersionId, institutionId, state } = requirement
  return {
    title,
    head,
    requirement,
    mayWrite: may(actor, 'requirement', 'write', institutionId),
    mayEnd: isUnderWay(state) && may(actor, 'requirement', 'cancel', institutionId),
    ...(await readCriteriaLabelled(db, currentVersionId, locale)),
    secret: await readPrivateFacts(db, id),
    periods: await listPeriods(db, id),
    outlook: await readOutlook(db, requirement, args.context.settings.market),
    checks: await listChecks(db, id),
    ending: (await findEnding(db, id)) ?? null,
    reasons: endReasons,
    few: await findFewNotice(db, requirement),
    mayDecideFew: may(actor, 'requirement', 'decide_few', institutionId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'overview')
  const form = await parseForm(args.request, Ending)
  if (!form.ok) return form.reply
  const ended = await endRequirement(act, { id: requirement.id, reason: form.value.reason })
  if (!ended.ok) return answerRefusal(ended.refusal, refusals)
  return redirectDone(args.context, requirementPath(requirement.id), 'requirements.end.done')
}

export default function RequirementOverview() {
  const shown = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { head, mayEnd, reasons, requirement, few, mayDecideFew } = shown
  return (
    <RequirementPage head={head} lead={requirement.profile.rehearsal && t('requirements.procedure.rehearsal')} actions={<NextStep head={head} />}>
      <Refused refused={refusedOf(reply)} />
      <FewNotice requirementId={head.id} few={few} mayDecide={mayDecideFew} />
      <Overview {...shown} />
      {mayEnd && (
        <EndForm reasons={reasons} afterClosing={requirement.closesAt !== null && requirement.closesAt <= requirement.at} lastResult={formResultOf(reply)} />
      )}
    </RequirementPage>
  )
}
