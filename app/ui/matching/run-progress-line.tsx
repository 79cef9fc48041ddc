import { Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { RunProgress } from '#app/domain/matching/run-progress.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Notice } from '#app/ui/notice.tsx'

const lookEveryMs = 2_000

/** How a run comes along that was asked for. The page looks by itself until it is done; without scripts a link does. A run that came to something new speaks for itself below. */
export function RunProgressLine({ progress, ranAt }: { progress: RunProgress; ranAt: Date | undefined }) {
  const t = useTranslate()
  const locale = useLocale()
  const isUnderWay = progress.state !== 'done'
  useLooking(isUnderWay)
  if (progress.state === 'done') {
    // Where nothing was to be stored, the run before stands, and its time would say that nobody has looked since.
    const isNews = ranAt !== undefined && !progress.isNew && progress.finishedAt > ranAt
    return isNews ? <p className="text-ui text-ink-2">{t('requirements.matches.unchanged', { at: formatInstant(progress.finishedAt, locale) })}</p> : null
  }
  const read = progress.state === 'running' ? progress.offeringsRead : 0
  return (
    <Notice role="status" title={t(`requirements.matches.${progress.state}`)}>
      {read > 0 && <p>{t('requirements.matches.read', { count: read })}</p>}
      <p>
        <Link to="." className="link" relative="path">
          {t('requirements.matches.look')}
        </Link>
      </p>
    </Notice>
  )
}

function useLooking(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(revalidate, lookEveryMs)
    return () => clearInterval(timer)
  }, [isUnderWay, revalidate])
}
