import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listOutdatedQuotations } from '#app/domain/registry/outdated.server.ts'
import { listEntryTasks, listWaitingEntries } from '#app/domain/registry/read-staff.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Day, Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const entries = await listWaitingEntries(context.db, context.locale)
  const { today } = await viewOf(context)
  const tasks = await listEntryTasks(context.db, today)
  const outdated = await listOutdatedQuotations(
    context.db,
    tasks.map(({ id }) => id),
  )
  return {
    title: titleOf(context, 'desk.queue.entries'),
    entries,
    tasks: tasks.map((task) => ({ ...task, outdated: outdated.some(({ entryId }) => entryId === task.id) })),
    mayPropose: may(actor, 'registry_entry', 'propose'),
  }
}

export default function WaitingEntries() {
  const { entries, tasks, mayPropose } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const propose = mayPropose && <LinkButton to="/staff/registry/new">{t('desk.proposeEntry')}</LinkButton>
  return (
    <Page title={t('desk.queue.entries')} lead={t('desk.entriesLead')} crumbs={[{ to: '/staff', label: t('desk.title') }]} actions={propose}>
      {entries.length === 0 ? (
        <Empty title={t('desk.nothing')} action={propose} />
      ) : (
        <Card rows>
          {entries.map((entry) => (
            <Row key={entry.id} className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto]">
              <Link to={`/staff/registry/${entry.id}`} className="link-title">
                <bdi>{entry.product}</bdi> <span className="text-ink-2">({entry.maker})</span>
              </Link>
              <Tag tone="info">{t(`registry.state.${entry.state}`)}</Tag>
              <p className="text-small text-ink-2">
                {t(`registry.basis.${entry.basis}`)} · <Instant at={entry.proposedAt} />
              </p>
            </Row>
          ))}
        </Card>
      )}
      {tasks.length > 0 && (
        <Section title={t('registry.tasks')}>
          <Card rows>
            {tasks.map(({ id, product, maker, task, reviewDueOn, outdated }) => (
              <Row key={id} className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto]">
                <Link to={`/staff/registry/${id}`} className="link-title">
                  <bdi>{product}</bdi> <span className="text-ink-2">({maker})</span>
                </Link>
                <Tag tone={task === 'contested' ? 'warn' : 'info'}>{t(`registry.task.${task}`)}</Tag>
                {outdated && <p className="text-small text-warn sm:col-span-2">{t('registry.outdated')}</p>}
                {reviewDueOn && (
                  <p className="text-small text-ink-2">
                    {t('registry.reviewDueOn')}: <Day on={reviewDueOn} />
                  </p>
                )}
              </Row>
            ))}
          </Card>
        </Section>
      )}
    </Page>
  )
}
