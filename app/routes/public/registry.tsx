import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { CapabilityLinks } from '#app/ui/registry/capability-links.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { Words } from '#app/ui/words.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'registry.title'), entries: await listEntries(context.db, await viewOf(context)) }
}

export default function Registry() {
  const { entries } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('registry.title')} lead={t('registry.lead')}>
      {entries.length === 0 ? (
        <Empty title={t('registry.none')} action={<Link to="/advisories">{t('registry.noneAction')}</Link>}>
          {t('registry.noneText')}
        </Empty>
      ) : (
        <Card rows>
          {entries.map((entry) => (
            <Row key={entry.id} className="grid gap-2">
              <div className="flex flex-wrap items-baseline justify-between gap-2">
                <h2 className="text-h3">
                  <Link to={`/registry/${entry.slug}`} className="link-title">
                    <Words>{entry.product}</Words>
                  </Link>
                </h2>
                <EntryTag {...entry} />
              </div>
              <p className="text-small text-ink-2">
                <Words>{entry.maker}</Words>
                {entry.category && (
                  <>
                    {' · '}
                    <Words>{entry.category}</Words>
                  </>
                )}
              </p>
              <CapabilityLinks capabilities={entry.capabilities} />
              <MakerReply reply={entry.reply} />
            </Row>
          ))}
        </Card>
      )}
    </Page>
  )
}
