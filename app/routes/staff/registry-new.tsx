import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listCitableClauses } from '#app/domain/advisories/read.server.ts'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { proposeEntry, type ProposeEntryRefusal } from '#app/domain/registry/propose-entry.server.ts'
import { ProposedEntry } from '#app/domain/registry/schema.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { EntryForm } from '#app/ui/registry/entry-form.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ProposeEntryRefusal['reason']> = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
  unknown_clause: { status: 400, message: 'registry.refused.unknownClause' },
  advisory_withdrawn: { status: 409, message: 'registry.refused.withdrawn' },
  quotation_not_in_clause: { status: 400, message: 'registry.refused.quotation' },
  unknown_capability: { status: 400, message: 'offerings.refused.unknownCapability' },
  already_in_registry: { status: 409, message: 'registry.refused.already' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'registry_entry', 'propose')) throw new Response('role', { status: 403 })
  return {
    title: titleOf(context, 'desk.proposeEntry'),
    clauses: await listCitableClauses(context.db),
    groups: await listCapabilityGroups(context.db, context.locale),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await parseForm(request, ProposedEntry)
  if (!form.ok) return form.reply
  const proposed = await proposeEntry(actOf(context, actor), form.value)
  if (proposed.ok) {
    const toast = context.toasts.write({ key: 'registry.done.proposed', tone: 'done' })
    return redirect(`/staff/registry/${proposed.value.id}`, { headers: { 'Set-Cookie': toast } })
  }
  return answerRefusal(proposed.refusal, refusals)
}

export default function NewEntry() {
  const { clauses, groups } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('desk.proposeEntry')} lead={t('registry.proposeLead')} crumbs={[{ to: '/staff/registry', label: t('desk.queue.entries') }]}>
      <Refused refused={refusedOf(reply)} />
      <EntryForm clauses={clauses} groups={groups} lastResult={formResultOf(reply)} />
    </Page>
  )
}
