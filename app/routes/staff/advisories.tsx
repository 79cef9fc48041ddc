import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { listAdvisories } from '#app/domain/advisories/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Day } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { AdvisoryTags } from '#app/ui/registry/advisory-tags.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  return {
    title: titleOf(context, 'advisories.title'),
    advisories: await listAdvisories(context.db, seerOf(actor)),
    mayRecord: may(actor, 'advisory', 'record'),
  }
}

export default function StaffAdvisories() {
  const { advisories, mayRecord } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const record = mayRecord && <LinkButton to="/staff/advisories/new">{t('desk.recordAdvisory')}</LinkButton>
  return (
    <Page title={t('advisories.title')} lead={t('advisories.staffLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]} actions={record}>
      {advisories.length === 0 ? (
        <Empty title={t('advisories.none')} action={record} />
      ) : (
        <Card rows>
          {advisories.map((advisory) => (
            <Row key={advisory.id} className="flex flex-wrap items-baseline justify-between gap-2">
              <div>
                <Link to={`/staff/advisories/${advisory.id}`} className="link-title">
                  <bdi>{advisory.title}</bdi>
                </Link>
                <p className="text-small text-ink-2">
                  <bdi>{advisory.issuer}</bdi> · <bdi>{advisory.reference}</bdi> · <Day on={advisory.issuedOn} />
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <AdvisoryTags {...advisory} />
              </div>
            </Row>
          ))}
        </Card>
      )}
    </Page>
  )
}
