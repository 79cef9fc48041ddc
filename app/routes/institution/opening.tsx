import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { approveOpening, type ApproveOpeningRefusal } from '#app/domain/evaluation/approve-opening.server.ts'
import { readCeremony } from '#app/domain/evaluation/read-openings.server.ts'
import { endReasons } from '#app/domain/requirements/end-requirement.server.ts'
import { needsFewProposalsDecision } from '#app/domain/requirements/few-proposals.server.ts'
import { firstOpening } from '#app/domain/requirements/profile.ts'
import { findClosingEntry } from '#app/domain/sealing/read-closing.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { OpeningDone, OpeningDue } from '#app/ui/evaluation/opening-stage.tsx'
import { ChainCheck } from '#app/ui/evaluation/opening.tsx'
import { Refused } from '#app/ui/refused.tsx'
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
  conflicted: { status: 403, message: 'opening.refused.conflicted' },
  held: { status: 409, message: 'opening.refused.held' },
  nothing_to_open: { status: 409, message: 'evaluation.refusal.nothingToOpen' },
  'no-key': { status: 409, message: 'evaluation.refusal.noKey' },
  'wrong-key': { status: 409, message: 'evaluation.refusal.wrongKey' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, act, seat, head, title } = await requireOwnRequirement(args, 'opening')
  const { id, institutionId, state, openingDueAt, financialOpeningDueAt, profile } = requirement
  const { db } = args.context
  const { openings, ...ceremony } = await readCeremony(act, requirement, seat)
  const current = openings[0]
  return {
    title,
    head,
    ...ceremony,
    openings,
    closing: (await findClosingEntry(db, id)) ?? null,
    nextDueAt: state === 'technical_report' ? financialOpeningDueAt : current ? null : openingDueAt,
    asked: profile.openingApprovals,
    envelopes: profile.envelopes,
    few: await needsFewProposalsDecision(db, { ...requirement, firstOpening: firstOpening(profile) }),
    mayApprove: may(actor, 'opening', 'approve', institutionId) && !seat?.conflict,
    approved: current?.approvals.some(({ personId }) => personId === actor.personId) ?? false,
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
  const { head, openings, chain, closing, nextDueAt, envelopes, pricesLater, ...rest } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const locale = useLocale()
  const [current] = openings
  const due = current && !current.performedAt
  const walk = chain.entries > 0 && <ChainCheck chain={chain} closing={closing} openings={openings} />
  return (
    <RequirementPage head={head} lead={t(envelopes === 'single' ? 'evaluation.opening.lead' : 'opening.leadTwo')}>
      <Refused refused={refusedOf(reply)} />
      {nextDueAt && (
        <Empty title={t(current ? 'opening.financialNotDue' : 'evaluation.opening.notDue')}>
          {t('evaluation.opening.notDueText', { when: formatInstant(nextDueAt, locale) })}
        </Empty>
      )}
      {due && <OpeningDue {...rest} opening={current} envelopes={envelopes} headId={head.id} />}
      {/* Before an opening the walk of the chain belongs to what is looked at first; afterwards it closes the record. */}
      {due && walk}
      {openings
        .filter(({ performedAt }) => performedAt)
        .map((opening) => (
          <OpeningDone key={opening.kind} opening={opening} asked={rest.asked} envelopes={envelopes} pricesLater={pricesLater} />
        ))}
      {!due && walk}
    </RequirementPage>
  )
}
