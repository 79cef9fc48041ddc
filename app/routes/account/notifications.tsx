import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/identifiers.ts'
import { markRead } from '#app/domain/notifications/mark-read.server.ts'
import { listNotifications, notificationPageSize } from '#app/domain/notifications/read.server.ts'
import { noticeText } from '#app/domain/notifications/text.ts'
import { useTranslate } from '#app/messages/language.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, Row } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireActor } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await requireActor(request, context)
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const rows = await listNotifications(context.db, personId, isId(before) ? before : undefined)
  const t = translatorFor(context.locale)
  const shown = rows.flatMap((row) => {
    const said = noticeText(row, context.locale, t)
    return said ? [{ id: row.id, ...said, path: row.path, createdAt: row.createdAt, read: row.readAt !== null, organisation: row.organisation }] : []
  })
  return { title: titleOf(context, 'notifications.title'), shown, older: rows.length === notificationPageSize ? (rows.at(-1)?.id ?? null) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await markRead(actOf(context, await requireActor(request, context)), {})
  const headers = { 'Set-Cookie': context.toasts.write({ key: 'notifications.allRead', tone: 'done' }) }
  return redirect('/account/notifications', { status: 303, headers })
}

export default function Notifications() {
  const { shown, older } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const markAll = shown.some(({ read }) => !read) && (
    <Form method="post">
      <Button>{t('notifications.markAllRead')}</Button>
    </Form>
  )
  return (
    <Page title={t('notifications.title')} actions={markAll}>
      {shown.length === 0 ? (
        <Empty title={t('notifications.none')} />
      ) : (
        <Card rows>
          {shown.map(({ id, subject, body, path, createdAt, read, organisation }) => (
            <Row key={id} className="grid gap-1">
              <h2 className="flex flex-wrap items-center gap-2 text-h3">
                <Link to={path} className="link-title">
                  {subject}
                </Link>
                {!read && <Tag tone="info">{t('notifications.new')}</Tag>}
              </h2>
              <p className="text-ui">{body}</p>
              <p className="text-small text-ink-2">
                <Instant at={createdAt} />
                {organisation && (
                  <>
                    {' · '}
                    <bdi>{organisation}</bdi>
                  </>
                )}
              </p>
            </Row>
          ))}
        </Card>
      )}
      {older && <Link to={`?before=${older}`}>{t('notifications.older')}</Link>}
    </Page>
  )
}
