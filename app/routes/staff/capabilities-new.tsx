import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addCapability } from '#app/domain/capabilities/add-capability.server.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { NewCapability } from '#app/domain/capabilities/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { NewCapabilityFields } from '#app/ui/capabilities/new-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { addRefusals } from './capability-refusals.ts'
import { answerTyped } from './typed-refusal.server.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'capability', 'edit')) throw new Response('role', { status: 403 })
  const wanted = new URL(request.url).searchParams.get('group') ?? undefined
  const groups = (await listCapabilityGroups(context.db, context.locale)).map(({ code, label }) => ({ value: code, label: `${label} (${code})` }))
  return { title: titleOf(context, 'capabilities.new'), groups, wanted: groups.some(({ value }) => value === wanted) ? wanted : undefined }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, NewCapability)
  if (!form.ok) return form.reply
  const added = await addCapability(actOf(context, actor), form.value)
  return added.ok
    ? redirectDone(context, `/staff/capabilities/${added.value.code}`, 'capabilities.done.added')
    : answerTyped(context, form, added.refusal, addRefusals)
}

export default function NewCapabilityPage() {
  const { groups, wanted } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('capabilities.new')} lead={t('capabilities.newLead')} crumbs={[{ to: '/staff/capabilities', label: t('capabilities.title') }]}>
      <Refused refused={refusedOf(reply)} />
      <NewCapabilityFields groups={groups} wanted={wanted} lastResult={formResultOf(reply)} />
    </Page>
  )
}
