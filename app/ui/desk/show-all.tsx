import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'

/** From one case of a list to the whole list. */
export function ShowAll({ to }: { to: string }) {
  const t = useTranslate()
  return (
    <p className="text-small">
      <Link to={to}>{t('desk.showAll')}</Link>
    </p>
  )
}
