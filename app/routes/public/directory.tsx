import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { directoryAddress, findIgnored, readDirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import { listComparedNames } from '#app/domain/offerings/read-compared.server.ts'
import { searchDirectory } from '#app/domain/search/search-directory.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { DirectoryFilters } from '#app/ui/offerings/directory-filters.tsx'
import { DirectoryHits, DirectoryNone, DirectoryPages } from '#app/ui/offerings/directory-hits.tsx'
import { DirectoryChips, DirectoryIgnored, DirectorySentence, DirectorySorts, DirectoryUnderstood } from '#app/ui/offerings/directory-said.tsx'
import { DirectorySearch } from '#app/ui/offerings/directory-search.tsx'
import { CompareTray } from '#app/ui/compare/compare-tray.tsx'
import { Page } from '#app/ui/page.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const asked = readDirectoryQuery(searchParams)
  const view = await viewOf(context)
  const found = (await searchDirectory(context, asked, view)) ?? null
  const tray = await listComparedNames(context.db, asked.compare, view.today)
  const query = { ...(found?.query ?? asked), compare: tray.map(({ slug }) => slug) }
  const ignored = [...new Set([...findIgnored(searchParams), ...(found?.ignored ?? [])])]
  return { title: titleOf(context, 'directory.title'), query, found, tray, ignored }
}

export default function Directory() {
  const { query, found, tray, ignored } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('directory.title')} lead={t('directory.lead')}>
      <DirectorySearch query={query} />
      {found === null ? (
        <Empty title={t('directory.away')} action={<LinkButton to={directoryAddress(query)}>{t('directory.again')}</LinkButton>}>
          {t('directory.awayText')}
        </Empty>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <DirectoryFilters query={query} found={found} />
          <section aria-labelledby="directory-said" className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
              <DirectorySentence id="directory-said" query={query} found={found} />
              <DirectorySorts query={query} />
            </div>
            <DirectoryChips query={query} found={found} />
            <DirectoryIgnored ignored={ignored} />
            <DirectoryUnderstood query={query} found={found} />
            {found.hits.length === 0 ? <DirectoryNone query={query} found={found} /> : <DirectoryHits query={query} found={found} />}
            <DirectoryPages query={query} pages={found.pages} />
            <p className="text-small text-ink-3">{t('directory.how')}</p>
            <CompareTray query={query} offerings={tray} />
          </section>
        </div>
      )}
    </Page>
  )
}
