import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findCapability } from '#app/domain/capabilities/read.server.ts'
import { listOfferings } from '#app/domain/offerings/read-rows.server.ts'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { OfferingRow } from '#app/ui/offerings/offering-row.tsx'
import { Page } from '#app/ui/page.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { Section } from '#app/ui/section.tsx'
import { Words } from '#app/ui/words.tsx'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await viewOf(context)
  const capability = found(await findCapability(context.db, params.code!, view.locale))
  // An address that somebody kept from before a merge leads to what it became.
  if (capability.code !== params.code) throw redirect(`/capabilities/${capability.code}`, 301)
  const offerings = await listOfferings(context.db, { ...view, filter: { capabilities: [capability.code] } })
  const entries = await listEntries(context.db, { ...view, capability: capability.code })
  return { title: titleNamed(context, capability.label), capability, offerings, entries }
}

export default function Capability() {
  const { capability, offerings, entries } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={capability.label} lead={<Words>{capability.group}</Words>} crumbs={[{ to: '/directory', label: t('directory.title') }]}>
      <Section title={t('directory.providing')}>
        {offerings.length === 0 ? (
          <Empty title={t('directory.none')}>{t('directory.gap')}</Empty>
        ) : (
          <Card rows>
            {offerings.map((offering) => (
              <OfferingRow key={offering.id} offering={offering} />
            ))}
          </Card>
        )}
      </Section>
      {entries.length > 0 && (
        <Section title={t('registry.title')}>
          <Card rows>
            {entries.map((entry) => (
              <Row key={entry.id} className="flex flex-wrap items-baseline justify-between gap-2">
                <Link to={`/registry/${entry.slug}`} className="link-title">
                  <Words>{entry.product}</Words>
                </Link>
                <EntryTag {...entry} />
                <MakerReply reply={entry.reply} />
              </Row>
            ))}
          </Card>
        </Section>
      )}
    </Page>
  )
}
