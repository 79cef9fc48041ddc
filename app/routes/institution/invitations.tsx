import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { inviteHouse, withdrawInvitation, type InviteRefusal, type UninviteRefusal } from '#app/domain/invitations/invite.server.ts'
import { listInvitable, listInvitations } from '#app/domain/invitations/read.server.ts'
import { invitationReasonLimit } from '#app/domain/invitations/terms.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Refused } from '#app/ui/refused.tsx'
import { InvitationDesk } from '#app/ui/requirements/invitation-desk.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Cited } from '#app/ui/cited.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Inviting = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    house: z.uuid({ error: 'invitations.houseMissing' }),
    reason: z.string({ error: 'invitations.reasonMissing' }).trim().min(1, 'invitations.reasonMissing').max(invitationReasonLimit, 'requirements.form.tooLong'),
  }),
  z.object({ intent: z.literal('withdraw'), house: z.uuid() }),
])

const refusals: RefusalTable<InviteRefusal['reason'] | UninviteRefusal['reason']> = {
  forbidden: { status: 403, message: 'invitations.refused.role' },
  not_found: { status: 404, message: 'invitations.refused.notFound' },
  not_now: { status: 409, message: 'invitations.refused.notNow' },
  unknown_house: { status: 409, message: 'invitations.refused.unknown' },
  house_not_verified: { status: 409, message: 'invitations.refused.notVerified' },
  related: { status: 409, message: 'invitations.refused.related' },
  already_invited: { status: 409, message: 'invitations.refused.already' },
  no_reason: { status: 400, message: 'invitations.reasonMissing' },
  words_about_people: { status: 400, message: 'invitations.refused.people' },
  not_a_draft: { status: 409, message: 'invitations.refused.notDraft' },
  not_invited: { status: 409, message: 'invitations.refused.notInvited' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'invitations')
  const { id, institutionId, state, participation, profile } = requirement
  const { db } = args.context
  const mayWrite = may(actor, 'invitation', 'write', institutionId) && (state === 'draft' || state === 'published')
  return {
    title,
    head,
    participation,
    rule: citationOf(profile, 'participation'),
    invited: await listInvitations(db, id),
    houses: mayWrite ? await listInvitable(db, requirement, (await viewOf(args.context)).today) : null,
    state,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, actor, requirement } = await requireOwnRequirement(args, 'invitations')
  if (!may(actor, 'invitation', 'write', requirement.institutionId)) throw new Response('not procurement', { status: 403 })
  const form = await parseForm(args.request, Inviting)
  if (!form.ok) return form.reply
  const { id: requirementId } = requirement
  const { value } = form
  const done = value.intent === 'invite' ? 'invitations.done' : 'invitations.withdrawn'
  const written =
    value.intent === 'invite'
      ? await inviteHouse(act, { requirementId, houseId: value.house, reason: value.reason })
      : await withdrawInvitation(act, { requirementId, houseId: value.house })
  if (written.ok) return redirectDone(args.context, requirementPath(requirementId, 'invitations'), done)
  const { data: refused, init } = answerRefusal(written.refusal, refusals)
  return data({ form: form.refuse({}).data.form, ...refused }, init ?? undefined)
}

export default function Invitations() {
  const { head, participation, rule, ...desk } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lead = participation === 'invited' ? <Cited rule={rule}>{t('invitations.leadInvited', { rule })}</Cited> : t('invitations.lead')
  return (
    <RequirementPage head={head} lead={lead}>
      <Refused refused={refusedOf(reply)} />
      <InvitationDesk {...desk} lastResult={formResultOf(reply)} />
    </RequirementPage>
  )
}
