import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { recordAdvisory, type RecordAdvisoryRefusal } from '#app/domain/advisories/record-advisory.server.ts'
import { RecordedAdvisory } from '#app/domain/advisories/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { AdvisoryForm } from '#app/ui/registry/advisory-form.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<RecordAdvisoryRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  issued_in_future: { status: 409, message: 'advisories.refused.issuedInFuture' },
  already_recorded: { status: 409, message: 'advisories.refused.alreadyRecorded' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'advisory', 'record')) throw new Response('role', { status: 403 })
  return { title: titleOf(context, 'advisories.record') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, RecordedAdvisory)
  if (!form.ok) return form.reply
  const recorded = await recordAdvisory(actOf(context, actor), form.value)
  if (!recorded.ok) return answerRefusal(recorded.refusal, refusals)
  const toast = context.toasts.write({ key: 'advisories.done.recorded', tone: 'done' })
  return redirect(`/advisories/${recorded.value.slug}`, { headers: { 'Set-Cookie': toast } })
}

export default function NewAdvisory() {
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('advisories.record')} lead={t('advisories.recordLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      <Refused refused={refusedOf(reply)} />
      <AdvisoryForm lastResult={formResultOf(reply)} />
    </Page>
  )
}
