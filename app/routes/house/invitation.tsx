import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { acceptTerms, type AcceptTermsRefusal } from '#app/domain/invitations/accept-terms.server.ts'
import { findOwnInvitation } from '#app/domain/invitations/read.server.ts'
import { readReplaced, type ReadReplacedRefusal } from '#app/domain/invitations/read-replaced.server.ts'
import { termsVersion } from '#app/domain/invitations/terms.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { InvitationView } from '#app/ui/houses/invitation-view.tsx'
import { Page } from '#app/ui/page.tsx'
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

export const meta = titleMeta

/** Reading what is replaced is a post: nothing that fetches a page in advance reads it by accident, and no history holds it. */
const Act = z.object({ intent: z.enum(['accept', 'show']), version: z.string().default('') })

const refusals: RefusalTable<AcceptTermsRefusal['reason'] | ReadReplacedRefusal['reason']> = {
  forbidden: { status: 403, message: 'invitations.refused.acceptRole' },
  not_found: { status: 404, message: 'invitations.refused.notFound' },
  other_version: { status: 409, message: 'invitations.refused.version' },
  already_accepted: { status: 409, message: 'invitations.refused.accepted' },
  terms_not_accepted: { status: 409, message: 'invitations.refused.terms' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const invitation = found(await findOwnInvitation(context.db, actor.organisation.id, params.id))
  const requirement = found(await findPublicRequirement(context.db, invitation.requirementId, seerOf(actor)))
  return {
    title: titleNamed(context, requirement.reference),
    invitation,
    requirement: { id: requirement.id, title: requirement.title, reference: requirement.reference, closesAt: requirement.closesAt },
    termsVersion: invitation.termsVersion ?? termsVersion,
    mayAccept: may(actor, 'invitation', 'accept', actor.organisation.id),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { requirementId } = found(await findOwnInvitation(context.db, actor.organisation.id, params.id))
  const form = await parseForm(request, Act)
  if (!form.ok) return form.reply
  const act = actOf(context, actor)
  if (form.value.intent === 'show') {
    const read = await readReplaced(act, { requirementId })
    return read.ok ? { replaced: read.value } : answerRefusal(read.refusal, refusals)
  }
  const accepted = await acceptTerms(act, { requirementId, version: form.value.version })
  if (!accepted.ok) return answerRefusal(accepted.refusal, refusals)
  return redirectDone(context, `/house/invitations/${requirementId}`, 'invitations.own.done')
}

export default function HouseInvitation() {
  const { invitation, requirement, termsVersion: version, mayAccept } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const replaced = reply && 'replaced' in reply ? reply.replaced : null
  return (
    <Page
      title={t('invitations.own.title')}
      lead={t('invitations.own.lead')}
      crumbs={[{ to: '/house', label: t('ui.nav.house') }]}
      here={requirement.reference}
    >
      <Refused refused={refusedOf(reply)} />
      <InvitationView invitation={invitation} requirement={requirement} version={version} mayAccept={mayAccept} replaced={replaced} />
    </Page>
  )
}
