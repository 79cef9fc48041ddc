import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { assignCase, releaseCase, type AssignRefusal } from '#app/domain/moderation/assignment.server.ts'
import { caseKinds } from '#app/domain/moderation/case.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { safeReturnPath } from '#app/web/return-path.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const Assignment = z.object({
  intent: z.enum(['take', 'release', 'assign']),
  kind: z.enum(caseKinds),
  id: z.uuid(),
  personId: z.uuid().optional(),
  /** The queue as it was narrowed. */
  back: z.string().optional(),
})

const refusals: RefusalTable<AssignRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 409, message: 'desk.refused.notTaken' },
  no_moderator: { status: 409, message: 'desk.refused.noModerator' },
}

/** There is nothing to read here but what was refused: who has what stands on the desk. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(request, context, 'association')
  return { title: titleOf(context, 'desk.assign') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, Assignment)
  if (!form.ok) return form.reply
  const { intent, kind, id, personId, back } = form.value
  const act = actOf(context, actor)
  const to = safeReturnPath(back, '/staff')
  if (intent === 'release') {
    const released = await releaseCase(act, { kind, id })
    return released.ok ? redirectDone(context, to, 'desk.released') : answerRefusal(released.refusal, refusals)
  }
  // Without a choice nothing is assigned: the select's first line asks for one.
  if (intent === 'assign' && personId === undefined) return answerRefusal({ reason: 'no_moderator' }, refusals)
  const assigned = await assignCase(act, { kind, id, ...(intent === 'assign' && { personId }) })
  return assigned.ok ? redirectDone(context, to, intent === 'take' ? 'desk.taken' : 'desk.assigned') : answerRefusal(assigned.refusal, refusals)
}

export default function Assign() {
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('desk.assign')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {!reply && <p>{t('desk.assign.nothing')}</p>}
      <div>
        <LinkButton to="/staff">{t('desk.undo.back')}</LinkButton>
      </div>
    </Page>
  )
}
