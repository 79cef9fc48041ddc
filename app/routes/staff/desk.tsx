import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listAttestationsToCheck } from '#app/domain/attestations/read.server.ts'
import { readDeskCounts } from '#app/domain/moderation/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { formatNumber } from '#app/messages/format.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** What waits on the desk, and where each is decided. */
const queues = [
  { name: 'housesPending', to: '/staff/organisations?state=pending' },
  { name: 'institutionsUnverified', to: '/staff/organisations?kind=institution&state=unverified' },
  { name: 'offerings', to: '/staff/offerings' },
  { name: 'entries', to: '/staff/registry' },
  { name: 'requirements', to: '/staff/requirements' },
  { name: 'attestations', to: '/staff/attestations' },
] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember(request, context, 'association')
  const { today } = await viewOf(context)
  const attestations = (await listAttestationsToCheck(context.db, today)).length
  return { title: titleOf(context, 'desk.title'), counts: { ...(await readDeskCounts(context.db)), attestations } }
}

export default function Desk() {
  const { counts } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      actions={
        <>
          <LinkButton to="/staff/advisories">{t('advisories.title')}</LinkButton>
          <LinkButton to="/staff/makers">{t('makers.staffTitle')}</LinkButton>
          <LinkButton to="/staff/advisories/new">{t('desk.recordAdvisory')}</LinkButton>
          <LinkButton to="/staff/registry/new">{t('desk.proposeEntry')}</LinkButton>
        </>
      }
    >
      <Card rows>
        {queues.map(({ name, to }) => (
          <Row key={name} className="flex items-baseline justify-between gap-4">
            <Link to={to} className="link-title">
              {t(`desk.queue.${name}`)}
            </Link>
            <span className={`num ${counts[name] > 0 ? 'font-semibold' : 'text-ink-3'}`}>{formatNumber(counts[name])}</span>
          </Row>
        ))}
      </Card>
    </Page>
  )
}
