import { Link } from '@remix-run/react'
import { deskAddress, type DeskList, type DeskQuery } from '#app/domain/moderation/desk-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import { Card } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { CaseRow, type DeskViewer } from './case-row.tsx'
import { countDeskFilters } from './desk-filters.tsx'

type Props = { query: DeskQuery; list: DeskList; viewer: DeskViewer; now: Date }

/** The cases in the order of urgency, a page of them; or what to do where there are none. */
export function CaseList({ query, list, viewer, now }: Props) {
  if (list.cases.length === 0) return <NoCases query={query} />
  return (
    <>
      <Card rows>
        {list.cases.map((one) => (
          <CaseRow key={`${one.kind} ${one.id}`} one={one} viewer={viewer} now={now} />
        ))}
      </Card>
      <DeskPages query={query} pages={list.pages} />
    </>
  )
}

function NoCases({ query }: { query: DeskQuery }) {
  const t = useTranslate()
  if (countDeskFilters(query) > 0)
    return (
      <Empty title={t('desk.emptyFiltered')} action={<LinkButton to="/staff">{t('desk.clearFilters')}</LinkButton>}>
        {t('desk.emptyFilteredText')}
      </Empty>
    )
  return (
    <Empty title={t('desk.empty')} action={<LinkButton to="/staff/registry">{t('desk.list.registry')}</LinkButton>}>
      {t('desk.emptyText')}
    </Empty>
  )
}

function DeskPages({ query, pages }: { query: DeskQuery; pages: number }) {
  const t = useTranslate()
  if (pages < 2) return null
  const page = Math.min(query.page, pages)
  return (
    <nav aria-label={t('desk.pages')} className="flex flex-wrap items-baseline gap-4 text-ui">
      {page > 1 && (
        <Link rel="prev" to={deskAddress(query, { page: page - 1 })}>
          {t('desk.earlier')}
        </Link>
      )}
      <span className="num text-ink-2">{t('desk.page', { page, pages })}</span>
      {page < pages && (
        <Link rel="next" to={deskAddress(query, { page: page + 1 })}>
          {t('desk.later')}
        </Link>
      )}
    </nav>
  )
}
