import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listAdvisories } from '#app/domain/advisories/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { AdvisoryTags } from '#app/ui/registry/advisory-tags.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Day } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Words } from '#app/ui/words.tsx'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'advisories.title'), advisories: await listAdvisories(context.db) }
}

export default function Advisories() {
  const { advisories } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('advisories.title')} lead={t('advisories.lead')}>
      {advisories.length === 0 ? (
        <Empty title={t('advisories.none')}>{t('advisories.noneText')}</Empty>
      ) : (
        <Card rows>
          {advisories.map((advisory) => (
            <Row key={advisory.id} className="grid gap-2">
              <div className="flex flex-wrap gap-2">
                <AdvisoryTags {...advisory} />
              </div>
              <h2 className="text-h3">
                <Link to={`/advisories/${advisory.slug}`} className="link-title">
                  <Words>{advisory.title}</Words>
                </Link>
              </h2>
              <p className="text-small text-ink-2">
                <Words>{advisory.issuer}</Words> · <Words>{advisory.reference}</Words> · <Day on={advisory.issuedOn} />
              </p>
            </Row>
          ))}
        </Card>
      )}
    </Page>
  )
}
