import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { confirmProposal, findConfirmationAsked, type ConfirmProposalRefusal } from '#app/domain/proposals/confirm-proposal.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { readDifference } from '#app/domain/requirements/amendments.server.ts'
import { listUnconfirmedWithNewMust } from '#app/domain/requirements/confirmed.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { ConfirmView } from '#app/ui/proposals/confirm-view.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { inWords } from './proposal-refusals.ts'

export const meta = titleMeta

const Confirmation = z.object({ version: z.uuid() })

const refusals: RefusalTable<ConfirmProposalRefusal['reason']> = {
  forbidden: { status: 403, message: 'confirm.refused.role' },
  not_found: { status: 404, message: 'confirm.refused.notFound' },
  not_submitted: { status: 409, message: 'confirm.refused.nothing' },
  already_confirmed: { status: 409, message: 'confirm.refused.already' },
  not_open: { status: 409, message: 'confirm.refused.notOpen' },
  stale_version: { status: 409, message: 'confirm.refused.stale' },
  late: { status: 409, message: 'confirm.refused.late' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db, locale } = context
  const proposal = found(await findHouseProposal(db, context.keys, actor.organisation.id, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf(actor)))
  const asked = await findConfirmationAsked(db, proposal.id)
  // A notice leads here also after the house has confirmed, and after closing.
  if (!asked) throw redirect(`/house/proposals/${proposal.id}`)
  return {
    title: titleNamed(context, requirement.reference),
    proposalId: proposal.id,
    reference: requirement.reference,
    ...asked,
    changed: found(await readDifference(db, requirement.id, asked, locale)),
    newMust: (await listUnconfirmedWithNewMust(db, requirement.id)).includes(proposal.id),
    mayConfirm: may(actor, 'proposal', 'confirm', actor.organisation.id),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await parseForm(request, Confirmation)
  if (!form.ok) return form.reply
  const confirmed = await confirmProposal(actOf(context, actor), { proposalId: id, requirementVersionId: form.value.version })
  if (!confirmed.ok) return answerRefusal(inWords(confirmed.refusal, context.locale), refusals)
  return redirectDone(context, `/house/proposals/${id}`, 'confirm.done')
}

export default function ConfirmProposal() {
  const { proposalId, reference, ...asked } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: `/house/proposals/${proposalId}`, label: reference },
  ]
  return (
    <Page title={t('confirm.title')} crumbs={crumbs} here={t('confirm.title')}>
      <Refused refused={refusedOf(reply)} />
      <ConfirmView {...asked} proposalId={proposalId} />
    </Page>
  )
}
