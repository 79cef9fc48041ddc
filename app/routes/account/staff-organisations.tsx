import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { isId } from '#app/domain/identifiers.ts'
import { organisationPageSize, unscopedListOrganisations } from '#app/domain/organisations/read.server.ts'
import { marketDateOf } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Day } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Column, Table } from '#app/ui/table.tsx'
import { Words } from '#app/ui/words.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { StateTag } from './state-tag.tsx'

export const meta = titleMeta

const filters = { all: {}, waiting: { kind: 'house', state: 'pending' }, unverified: { kind: 'institution', state: 'unverified' } } as const
type Filter = keyof typeof filters
const isFilter = (text: string | null): text is Filter => text !== null && Object.hasOwn(filters, text)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'organisation', 'check')) throw new Response('not allowed', { status: 403 })
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('show')
  const show = isFilter(asked) ? asked : 'all'
  const before = searchParams.get('before') ?? undefined
  const { today } = await viewOf(context)
  const organisations = await unscopedListOrganisations(context.db, { today, ...filters[show], before: isId(before) ? before : undefined })
  const older = organisations.length === organisationPageSize ? (organisations.at(-1)?.id ?? null) : null
  return { title: titleOf(context, 'organisations.staff.title'), show, organisations, older, mayList: may(actor, 'organisation', 'list_unclaimed') }
}

export default function StaffOrganisations() {
  const { show, organisations, older, mayList } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page
      title={t('organisations.staff.title')}
      actions={
        <>
          <LinkButton to="/staff/claims">{t('organisations.staff.claims')}</LinkButton>
          {mayList && <LinkButton to="/staff/houses/new">{t('organisations.staff.listHouse')}</LinkButton>}
        </>
      }
    >
      <nav aria-label={t('organisations.staff.title')} className="flex flex-wrap gap-4">
        {(['all', 'waiting', 'unverified'] as const).map((filter) => (
          <Link key={filter} to={`?show=${filter}`} aria-current={filter === show ? 'page' : undefined} className="aria-[current]:font-semibold">
            {t(`organisations.staff.${filter}`)}
          </Link>
        ))}
      </nav>
      {organisations.length === 0 ? (
        <Empty title={t('organisations.staff.none')}>{t('organisations.staff.noneText')}</Empty>
      ) : (
        <div className="card">
          <Table caption={t('organisations.staff.title')}>
            <thead>
              <tr>
                <Column>{t('organisations.staff.name')}</Column>
                <Column narrow={false}>{t('organisations.staff.kind')}</Column>
                <Column>{t('organisations.staff.state')}</Column>
                <Column narrow={false}>{t('organisations.staff.founded')}</Column>
              </tr>
            </thead>
            <tbody>
              {organisations.map(({ id, name, kind, state, createdAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/staff/organisations/${id}`}>
                      <Words>{name}</Words>
                    </Link>
                    <span className="block text-small font-normal text-ink-2 sm:hidden">
                      {t(`organisations.kind.${kind}`)} · <Day on={marketDateOf(new Date(createdAt))} />
                    </span>
                  </th>
                  <td className="max-sm:hidden">{t(`organisations.kind.${kind}`)}</td>
                  <td>
                    <StateTag state={state} />
                  </td>
                  <td className="max-sm:hidden">
                    <Day on={marketDateOf(new Date(createdAt))} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {older && <Link to={`?show=${show}&before=${older}`}>{t('account.older')}</Link>}
    </Page>
  )
}
