import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { mailPageSize, unscopedListMail } from '#app/domain/notifications/read-mail.server.ts'
import { noticeText } from '#app/domain/notifications/text.ts'
import { useTranslate } from '#app/messages/language.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Column, Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'mail', 'read')) throw new Response('not allowed', { status: 403 })
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const rows = await unscopedListMail(context.db, isId(before) ? before : undefined)
  const t = translatorFor(context.locale)
  const mails = rows.map((mail) => {
    const { id, toAddress, state, createdAt, failure, path } = mail
    return { id, toAddress, state, createdAt, failure, path, subject: noticeText(mail, context.locale, t)?.subject ?? mail.kind }
  })
  return { title: titleOf(context, 'account.mail.title'), mails, older: rows.length === mailPageSize ? (rows.at(-1)?.id ?? null) : null }
}

const tones = { waiting: 'info', kept: 'plain', sent: 'good', failed: 'stop' } as const

export default function StaffMail() {
  const { mails, older } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('account.mail.title')} lead={t('account.mail.lead')}>
      {mails.length === 0 ? (
        <Empty title={t('account.mail.none')} />
      ) : (
        <div className="card">
          <Table caption={t('account.mail.title')}>
            <thead>
              <tr>
                <Column>{t('account.mail.subject')}</Column>
                <Column>{t('account.mail.to')}</Column>
                <Column>{t('account.mail.state')}</Column>
                <Column>{t('account.mail.written')}</Column>
                <Column>{t('account.mail.link')}</Column>
              </tr>
            </thead>
            <tbody>
              {mails.map(({ id, subject, toAddress, state, failure, createdAt, path }) => (
                <tr key={id}>
                  <th scope="row" className="min-w-48">
                    {subject}
                  </th>
                  <td>
                    <bdi>{toAddress}</bdi>
                  </td>
                  <td>
                    <Tag tone={tones[state]}>{t(`account.mail.state.${state}`)}</Tag> {failure}
                  </td>
                  <td>
                    <Instant at={createdAt} />
                  </td>
                  <td>{path ? <Link to={path}>{t('notifications.open')}</Link> : t('account.mail.hidden')}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {older && <Link to={`?before=${older}`}>{t('account.older')}</Link>}
    </Page>
  )
}
