import { Link } from '@remix-run/react'
import type { FullList } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'

/** Under a list that is not shown whole: how much of it stands here, how much a run keeps, and the way to all that is kept. Nothing under a whole one. */
export function MoreOfList({ list, shown, kept, count }: { list: FullList; shown: number; kept: number; count: number }) {
  const t = useTranslate()
  if (shown === count) return null
  return (
    <p className="pbs-2 font-text text-small text-ink-2">
      {shown < kept && (
        <>
          {t('matching.shownOf', { shown, count })}{' '}
          <Link data-screen-only to={`?full=${list}#${list === 'eligible' || list === 'near' ? list : `gate-${list}`}`} preventScrollReset>
            {t('matching.all', { count: kept })}
          </Link>{' '}
        </>
      )}
      {kept < count && t('matching.keptOf', { kept, count })}
    </p>
  )
}
