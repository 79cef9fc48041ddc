import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { approveOpening, type ApproveOpeningRefusal } from '#app/domain/evaluation/approve-opening.server.ts'
import { findOpening } from '#app/domain/evaluation/read.server.ts'
import { endReasons } from '#app/domain/requirements/end-requirement.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Approvals, EnvelopeTable, OpeningFacts, WhatIsChecked } from '#app/ui/evaluation/opening.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { EndForm } from '#app/ui/requirements/end-form.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ApproveOpeningRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_due: { status: 409, message: 'evaluation.refusal.notDue' },
  already_approved: { status: 409, message: 'evaluation.refusal.alreadyApproved' },
  already_opened: { status: 409, message: 'evaluation.refusal.alreadyOpened' },
  few_proposals: { status: 409, message: 'few.refused.opening' },
  nothing_to_open: { status: 409, message: 'evaluation.refusal.nothingToOpen' },
  'no-key': { status: 409, message: 'evaluation.refusal.noKey' },
  'wrong-key': { status: 409, message: 'evaluation.refusal.wrongKey' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'opening')
  const { id, institutionId, state, openingDueAt, profile } = requirement
  const due = state === 'financial_opening_due' || state === 'technical_opening_due'
  const opening = (await findOpening(args.context.db, id, due ? openingDueAt : null)) ?? null
  return {
    title,
    head,
    opening,
    openingDueAt,
    due,
    asked: profile.openingApprovals,
    mayApprove: may(actor, 'opening', 'approve', institutionId),
    approved: opening?.approvals.some(({ personId }) => personId === actor.personId) ?? false,
    endAction: requirementPath(id),
    reasons: endReasons,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'opening')
  const approved = await approveOpening(act, { requirementId: requirement.id })
  if (!approved.ok) return answerRefusal(approved.refusal, refusals)
  const said = approved.value.opened ? 'evaluation.opening.openedNow' : 'evaluation.opening.approved'
  return redirectDone(args.context, requirementPath(requirement.id, 'opening'), said)
}

export default function RequirementOpening() {
  const { head, opening, openingDueAt, due, asked, mayApprove, approved, endAction, reasons } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const locale = useLocale()
  const isLast = (opening?.approvals.length ?? 0) + 1 >= asked
  const empty = due && opening?.envelopeCount === 0
  return (
    <RequirementPage head={head} lead={t('evaluation.opening.lead')}>
      <Refused refused={refusedOf(reply)} />
      {opening && <OpeningFacts opening={opening} asked={asked} />}
      {!opening && openingDueAt && (
        <Empty title={t('evaluation.opening.notDue')}>{t('evaluation.opening.notDueText', { when: formatInstant(openingDueAt, locale) })}</Empty>
      )}
      {empty && (
        <>
          <Notice tone="warn" title={t('evaluation.opening.nothing')}>
            <p>{t('evaluation.opening.nothingText')}</p>
          </Notice>
          {mayApprove && <EndForm reasons={reasons} afterClosing action={endAction} />}
        </>
      )}
      {due && opening && !empty && !opening.performedAt && (
        <Notice
          tone="info"
          title={t(approved ? 'evaluation.opening.waiting' : isLast ? 'evaluation.opening.approveLastText' : 'evaluation.opening.approveText')}
        >
          {!mayApprove && <p>{t('evaluation.opening.onlyOfficers')}</p>}
          {mayApprove && !approved && (
            <Form method="post">
              <Button kind="main">{t(isLast ? 'evaluation.opening.approveLast' : 'evaluation.opening.approve')}</Button>
            </Form>
          )}
        </Notice>
      )}
      {opening && opening.envelopes.length > 0 && <EnvelopeTable envelopes={opening.envelopes} />}
      {opening && !empty && <Approvals approvals={opening.approvals} />}
      {!opening?.performedAt && !empty && <WhatIsChecked />}
    </RequirementPage>
  )
}
