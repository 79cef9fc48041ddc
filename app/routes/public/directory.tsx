import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCapabilityGroups } from '#app/domain/capabilities/read.server.ts'
import { readDirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { listOfferings } from '#app/domain/offerings/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { DirectoryChips, DirectoryFilters, DirectorySentence } from '#app/ui/offerings/directory-filters.tsx'
import { OfferingRow } from '#app/ui/offerings/offering-row.tsx'
import { Page } from '#app/ui/page.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = await viewOf(context)
  const groups = await listCapabilityGroups(context.db, view.locale)
  const query = readDirectoryQuery(new URL(request.url).searchParams)
  const offerings = await listOfferings(context.db, { ...view, filter: query })
  return { title: titleOf(context, 'directory.title'), groups, query, offerings }
}

export default function Directory() {
  const { groups, query, offerings } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('directory.title')} lead={t('directory.lead')}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <DirectoryFilters groups={groups} query={query} />
        <section aria-labelledby="directory-said" className="grid gap-4">
          <DirectorySentence id="directory-said" groups={groups} query={query} count={offerings.length} />
          <DirectoryChips groups={groups} query={query} />
          {offerings.length === 0 ? (
            <Empty title={t('directory.none')} action={<LinkButton to="/directory">{t('directory.clear')}</LinkButton>}>
              {t('directory.noneText')}
            </Empty>
          ) : (
            <Card rows>
              {offerings.map((offering) => (
                <OfferingRow key={offering.id} offering={offering} />
              ))}
            </Card>
          )}
          <p className="text-small text-ink-3">{t('directory.how')}</p>
        </section>
      </div>
    </Page>
  )
}
