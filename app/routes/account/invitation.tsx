import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation, type AcceptRefusal } from '#app/domain/organisations/accept-invitation.server.ts'
import { findInvitation } from '#app/domain/organisations/find-invitation.server.ts'
import { InvitedSignUp, signUpByInvitation } from '#app/domain/organisations/sign-up-by-invitation.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, findViewer, visitorActOf } from '#app/web/actor.server.ts'
import { beginSession } from '#app/web/begin-session.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { switchTo } from '#app/web/switch-to.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { AcceptInvitation } from './accept-invitation.tsx'
import { RoleTags } from './role-tags.tsx'

export const meta = titleMeta

const refusals: RefusalTable<AcceptRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  link_over: { status: 409, message: 'account.link.over' },
  other_address: { status: 403, message: 'organisations.refused.otherAddress' },
  already_member: { status: 409, message: 'organisations.refused.alreadyMember' },
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const invitation = found(await findInvitation(context.db, params.token!, await context.clock(context.db)))
  const viewer = await findViewer(request, context)
  const { organisation, email, roles, hasAccount } = invitation
  const way = viewer ? ('accept' as const) : hasAccount ? ('signIn' as const) : ('signUp' as const)
  return {
    title: titleNamed(context, organisation.name),
    organisation: organisation.name,
    email,
    roles,
    way,
    path: new URL(request.url).pathname,
    constraint: getZodConstraint(InvitedSignUp),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const token = params.token!
  const viewer = await findViewer(request, context)
  const invitation = found(await findInvitation(context.db, token, await context.clock(context.db)))
  const toast = { key: 'organisations.invitation.done', values: { organisation: invitation.organisation.name }, tone: 'done' } as const
  if (viewer) {
    const accepted = await acceptInvitation(actOf(context, viewer.actor), { token })
    if (!accepted.ok) return answerRefusal(accepted.refusal, refusals)
    return switchTo(request, context, viewer.actor, accepted.value.organisationId, toast)
  }
  const form = await parseForm(request, InvitedSignUp)
  if (!form.ok) return form.reply
  const made = await signUpByInvitation(visitorActOf(context), { token, ...form.value, locale: context.locale })
  if (!made.ok) return form.refuse({ '': [made.refusal.reason === 'link_over' ? 'account.link.over' : 'organisations.invitation.signIn'] })
  const begun = await beginSession(request, context, { email: made.value.email, password: form.value.password }, { to: '/account', toast })
  return begun.ok ? begun.value : form.refuse({ '': ['errors.tooMany.text'] })
}

export default function InvitationPage() {
  const { organisation, email, roles, ...rest } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      sentence
      title={t('organisations.invitation.title', { organisation })}
      lead={t('organisations.invitation.lead', { organisation, email })}
      tags={<RoleTags roles={roles} />}
    >
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <AcceptInvitation {...rest} lastResult={reply && 'form' in reply ? reply.form : undefined} />
    </Page>
  )
}
