import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findForStaff } from '#app/domain/capabilities/read-staff.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CapabilityFacts, CapabilityNotices, NamedList } from '#app/ui/capabilities/capability-facts.tsx'
import { CapabilityHistory } from '#app/ui/capabilities/capability-history.tsx'
import { MergeForm, MoveForm, RetireForm, WordsForm } from '#app/ui/capabilities/edit-forms.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { merge, move, rename, restore, retire } from './change-capability.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'capability', 'read_all')) throw new Response('role', { status: 403 })
  const capability = found(await findForStaff(context.db, params.ref!, context.locale))
  return { title: titleNamed(context, capability.label), capability, mayEdit: may(actor, 'capability', 'edit') }
}

const changes = { rename, move, merge, retire, restore }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const form = await request.formData()
  const intent = String(form.get('intent'))
  const change = Object.hasOwn(changes, intent) ? changes[intent as keyof typeof changes] : undefined
  if (!change) throw new Response('unknown intent', { status: 400 })
  return change({ context, actor, code: params.ref!, form })
}

export default function StaffCapability() {
  const { capability, mayEdit } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { code, isGroup, state, label, leaves, mergedFrom, group } = capability
  const lastResult = formResultOf(reply)
  const crumbs = [
    { to: '/staff/capabilities', label: t('capabilities.title') },
    ...(group ? [{ to: `/staff/capabilities/${group.code}`, label: group.label }] : []),
  ]
  return (
    <Page
      title={label}
      crumbs={crumbs}
      actions={
        <>
          {!isGroup && state === 'current' && <Link to={`/capabilities/${code}`}>{t('capabilities.publicPage')}</Link>}
          {isGroup && mayEdit && state === 'current' && <LinkButton to={`/staff/capabilities/new?group=${code}`}>{t('capabilities.new')}</LinkButton>}
        </>
      }
    >
      <Refused refused={refusedOf(reply)} />
      <CapabilityNotices capability={capability} />
      <CapabilityFacts capability={capability} />
      {leaves.length > 0 && (
        <Section title={t('capabilities.leaves')}>
          <NamedList nodes={leaves} />
        </Section>
      )}
      {mergedFrom.length > 0 && (
        <Section title={t('capabilities.mergedFrom')}>
          <NamedList nodes={mergedFrom} />
        </Section>
      )}
      {mayEdit && state !== 'merged' && (
        <>
          <WordsForm capability={capability} lastResult={lastResult} />
          <MoveForm capability={capability} lastResult={lastResult} />
          <MergeForm capability={capability} lastResult={lastResult} />
          <RetireForm capability={capability} lastResult={lastResult} />
        </>
      )}
      <CapabilityHistory history={capability.history} />
    </Page>
  )
}
