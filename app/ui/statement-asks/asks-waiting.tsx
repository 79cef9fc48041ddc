import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** That institutions ask a house something, with the way to it; nothing when none does. */
export function AsksWaiting({ count }: { count: number }) {
  const t = useTranslate()
  if (count === 0) return null
  return (
    <Notice tone="info" title={t('asks.house.waiting', { count })}>
      <p>
        <Link to="/house/asks">{t('asks.house.see')}</Link>
      </p>
    </Notice>
  )
}
