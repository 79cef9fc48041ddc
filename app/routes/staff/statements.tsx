import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listMissingStatements } from '#app/domain/statement-asks/list-missing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { MissingTable } from '#app/ui/statement-asks/missing-table.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const pagesAtMost = 1_000

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'statement_ask', 'read_counts')) throw new Response('role', { status: 403 })
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pagesAtMost ? asked : 1
  return { title: titleOf(context, 'asks.staff.title'), missing: await listMissingStatements(context.db, { page, locale: context.locale }) }
}

export default function MissingStatements() {
  const { missing } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const { rows, total, page, pages, labels } = missing
  return (
    <Page title={t('asks.staff.title')} lead={t('asks.staff.lead')} crumbs={[{ to: '/staff', label: t('desk.title') }]}>
      {total === 0 ? (
        <Empty title={t('asks.staff.none')}>{t('asks.staff.noneText')}</Empty>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline justify-between gap-4 text-ui text-ink-2">
            <span>{t('asks.staff.count', { count: total })}</span>
            <a href="/staff/statements.csv">{t('asks.staff.csv')}</a>
          </p>
          <MissingTable rows={rows} labels={labels} />
          {pages > 1 && (
            <nav aria-label={t('asks.staff.pages')} className="flex flex-wrap items-baseline gap-4 text-ui">
              {page > 1 && (
                <Link rel="prev" to={`/staff/statements?page=${page - 1}`}>
                  {t('asks.staff.before')}
                </Link>
              )}
              <span className="num text-ink-2">{t('asks.staff.page', { page, pages })}</span>
              {page < pages && (
                <Link rel="next" to={`/staff/statements?page=${page + 1}`}>
                  {t('asks.staff.next')}
                </Link>
              )}
            </nav>
          )}
        </>
      )}
    </Page>
  )
}
