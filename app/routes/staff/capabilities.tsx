import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listTaxonomy } from '#app/domain/capabilities/read-staff.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TaxonomyPast, TaxonomyTable } from '#app/ui/capabilities/taxonomy-table.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { controlClass } from '#app/ui/field-shell.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const queryAtMost = 80

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'capability', 'read_all')) throw new Response('role', { status: 403 })
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, queryAtMost)
  return {
    title: titleOf(context, 'capabilities.title'),
    query,
    taxonomy: await listTaxonomy(context.db, context.locale, query),
    mayEdit: may(actor, 'capability', 'edit'),
  }
}

export default function StaffCapabilities() {
  const { query, taxonomy, mayEdit } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const { groups, past } = taxonomy
  return (
    <Page
      title={t('capabilities.title')}
      lead={t('capabilities.lead')}
      crumbs={[{ to: '/staff', label: t('desk.title') }]}
      actions={mayEdit && <LinkButton to="/staff/capabilities/new">{t('capabilities.new')}</LinkButton>}
    >
      <Form key={query} role="search" className="flex flex-wrap items-end gap-3">
        <label className="grid w-full max-w-narrow gap-1.5 text-ui font-semibold">
          {t('capabilities.find')}
          <input type="search" name="q" defaultValue={query} dir="auto" maxLength={queryAtMost} className={controlClass} />
        </label>
        <Button>{t('capabilities.findButton')}</Button>
        {query !== '' && <Link to="/staff/capabilities">{t('capabilities.findAll')}</Link>}
      </Form>
      <p role="status" className="text-ui text-ink-2">
        {t('capabilities.count', { count: taxonomy.counts.leaves })}
      </p>
      {groups.length + past.length === 0 && <Empty title={t('capabilities.none')}>{t('capabilities.noneText')}</Empty>}
      {groups.map((group) => (
        <TaxonomyTable key={group.code} group={group} />
      ))}
      {past.length > 0 && (
        <Section title={t('capabilities.past')} note={t('capabilities.pastNote')}>
          <TaxonomyPast past={past} />
        </Section>
      )}
    </Page>
  )
}
