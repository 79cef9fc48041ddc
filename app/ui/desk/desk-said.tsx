import { Link } from '@remix-run/react'
import { deskAddress, type DeskQuery } from '#app/domain/moderation/desk-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Chip } from '../chip.tsx'
import { countDeskFilters } from './desk-filters.tsx'

/** What the queue shows, in one sentence that a screen reader hears first. */
export function DeskSentence({ id, query, total }: { id: string; query: DeskQuery; total: number }) {
  const t = useTranslate()
  const parts = [
    ...(query.kind ? [t(`desk.kind.${query.kind}`)] : []),
    ...(query.whose === 'all' ? [] : [t(`desk.said.${query.whose}`)]),
    ...(query.overdue ? [t('desk.said.overdue')] : []),
  ]
  const narrowed = parts.length === 0 ? '' : parts.reduce((said, part) => t('desk.said.and', { said, part }))
  return (
    <h2 id={id} className="text-h3">
      {narrowed === '' ? t('desk.said.all', { count: total }) : t('desk.said.some', { count: total, narrowed })}
    </h2>
  )
}

/** Each chosen filter, as a link that takes it away. */
export function DeskChips({ query }: { query: DeskQuery }) {
  const t = useTranslate()
  if (countDeskFilters(query) === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      {query.kind && (
        <Chip to={deskAddress(query, { kind: null })} removes>
          {t(`desk.kind.${query.kind}`)}
        </Chip>
      )}
      {query.whose !== 'all' && (
        <Chip to={deskAddress(query, { whose: 'all' })} removes>
          {t(`desk.whose.${query.whose}`)}
        </Chip>
      )}
      {query.overdue && (
        <Chip to={deskAddress(query, { overdue: false })} removes>
          {t('desk.overdue')}
        </Chip>
      )}
      <Link to="/staff" className="text-small">
        {t('desk.clearFilters')}
      </Link>
    </div>
  )
}
