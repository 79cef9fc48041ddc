import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listSubmittedOfferings } from '#app/domain/offerings/read-check.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { OfferingStateTag } from '#app/ui/offerings/offering-state-tag.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(request, context, 'association')
  return { title: titleOf(context, 'desk.queue.offerings'), offerings: await listSubmittedOfferings(context.db) }
}

export default function SubmittedOfferings() {
  const { offerings } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('desk.queue.offerings')} lead={t('desk.offeringsLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      {offerings.length === 0 ? (
        <Empty title={t('desk.nothing')} />
      ) : (
        <Card rows>
          {offerings.map((offering) => (
            <Row key={offering.id} className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto]">
              <Link to={`/staff/offerings/${offering.id}`} className="link-title">
                <bdi>{offering.name}</bdi>
              </Link>
              <OfferingStateTag state={offering.state} submitted={!offering.unchecked} unchecked={offering.unchecked} />
              <p className="text-small text-ink-2">
                <bdi>{offering.house}</bdi> · <Instant at={offering.submittedAt} />
              </p>
            </Row>
          ))}
        </Card>
      )}
    </Page>
  )
}
