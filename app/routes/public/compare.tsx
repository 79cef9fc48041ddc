import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { compareAddress, comparedAtMost, readCompared } from '#app/domain/offerings/compare.ts'
import { listCompared } from '#app/domain/offerings/read-compared.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CompareTable } from '#app/ui/compare/compare-table.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { slugs, over } = readCompared(new URL(request.url).searchParams.get('offerings'))
  const offerings = await listCompared(context.db, slugs, await viewOf(context))
  return { title: titleOf(context, 'directory.compare.title'), offerings, over: over.length, gone: slugs.length - offerings.length }
}

export default function Compare() {
  const { offerings, over, gone } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const slugs = offerings.map(({ slug }) => slug)
  const more = slugs.length === 0 ? '/directory' : `/directory?compare=${slugs.join(',')}`
  return (
    <Page
      title={t('directory.compare.title')}
      lead={t('directory.compare.lead', { count: comparedAtMost })}
      crumbs={[{ to: more, label: t('directory.title') }]}
      here={t('directory.compare.title')}
      actions={
        slugs.length > 0 && (
          <>
            {slugs.length < comparedAtMost && <LinkButton to={more}>{t('directory.compare.another')}</LinkButton>}
            <LinkButton to={compareAddress(slugs, { csv: true })} reloadDocument>
              {t('directory.compare.csv')}
            </LinkButton>
          </>
        )
      }
    >
      {over > 0 && <Notice tone="warn" title={t('directory.compare.over', { count: over, most: comparedAtMost })} />}
      {gone > 0 && <Notice title={t('directory.compare.gone', { count: gone })} />}
      {slugs.length === 0 ? (
        <Empty title={t('directory.compare.none')} action={<LinkButton to="/directory">{t('directory.compare.choose')}</LinkButton>}>
          {t('directory.compare.noneText')}
        </Empty>
      ) : (
        <>
          <CompareTable offerings={offerings} />
          <p className="text-small text-ink-3">
            {t('directory.compare.how')} <Link to="/about/scores">{t('directory.compare.evidence')}</Link>
          </p>
        </>
      )}
    </Page>
  )
}
