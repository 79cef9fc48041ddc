import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { EntryForm } from '#app/domain/answer-library/entry.ts'
import { findEntry } from '#app/domain/answer-library/read.server.ts'
import { reviseEntry } from '#app/domain/answer-library/revise-entry.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { EntryFields } from '#app/ui/proposals/entry-form.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { entryRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const entry = found(await findEntry(context.db, actor.organisation.id, params.id))
  return { title: titleOf(context, 'answers.revise'), entry, mayWrite: may(actor, 'answer_library', 'write', actor.organisation.id) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'house'))
  const { id } = found(await findEntry(context.db, act.actor.organisation.id, params.id))
  const form = await parseForm(request, EntryForm)
  if (!form.ok) return form.reply
  const revised = await reviseEntry(act, { id, text: form.value })
  return revised.ok ? redirectDone(context, '/house/answers', 'answers.done.revised') : answerRefusal(revised.refusal, entryRefusals)
}

export default function Answer() {
  const { entry, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: '/house/answers', label: t('answers.title') },
  ]
  return (
    <Page title={entry.title} lead={mayWrite ? t('answers.reviseLead') : undefined} crumbs={crumbs} here={t('answers.revise')}>
      <Refused refused={refusedOf(reply)} />
      {mayWrite ? (
        <EntryFields values={entry} button={t('answers.reviseButton')} lastResult={formResultOf(reply)} />
      ) : (
        <p className="max-w-measure whitespace-pre-line" dir="auto">
          {entry.body}
        </p>
      )}
    </Page>
  )
}
