import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { casePath } from '#app/domain/moderation/case.ts'
import { undoDecision, type UndoRefusal } from '#app/domain/moderation/undo-decision.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<UndoRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_yours: { status: 403, message: 'desk.undo.notYours' },
  already_undone: { status: 409, message: 'desk.undo.alreadyUndone' },
  took_effect: { status: 409, message: 'desk.undo.tookEffect' },
}

/** There is nothing to read here but what was refused: what can be taken back stands on the desk. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(request, context, 'association')
  return { title: titleOf(context, 'desk.undo.title') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const id = String((await request.formData()).get('id'))
  const undone = await undoDecision(actOf(context, actor), { id })
  if (!undone.ok) return answerRefusal(undone.refusal, refusals)
  const { kind, subjectId } = undone.value
  return redirectDone(context, casePath({ kind, id: subjectId }), 'desk.undone')
}

export default function Undo() {
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('desk.undo.title')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      {!reply && <p>{t('desk.undo.nothing')}</p>}
      <div>
        <LinkButton to="/staff">{t('desk.undo.back')}</LinkButton>
      </div>
    </Page>
  )
}
