import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPublicInstitution } from '#app/domain/institutions/public-record.server.ts'
import { listPublicRequirements } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { InstitutionRecord } from '#app/ui/records/institution-record.tsx'
import { useAsker } from '#app/ui/requirements/asker.ts'
import { PublicLines } from '#app/ui/requirements/public-line.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, locale } = context
  const institution = found(await findPublicInstitution(db, params.slug!))
  const { open, past } = await listPublicRequirements(db, locale, { namedOf: institution.id })
  return { title: titleNamed(context, institution.name), institution, lines: [...open, ...past], now: await context.clock(db) }
}

export default function Institution() {
  const { institution, lines, now } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const asker = useAsker()
  return (
    <Page
      title={institution.name}
      lead={t('records.institution.lead')}
      crumbs={[{ to: '/requirements', label: t('requirementsPublic.list.title') }]}
      tags={<Tag>{asker({ ...institution, name: null })}</Tag>}
    >
      <InstitutionRecord record={institution.record} />
      <Section title={t('records.institution.requirements')}>
        <PublicLines lines={lines} now={now} />
      </Section>
    </Page>
  )
}
