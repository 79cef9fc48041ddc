import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'

/** Says on every page of the demonstration that what is shown is invented, and where one reads what is not. Printed too. */
export function DemoBanner() {
  const t = useTranslate()
  return (
    <p className="max-w-none bg-warn-tint px-4 py-1.5 text-center font-text text-small leading-normal text-warn">
      {t('ui.demo')}{' '}
      <Link to="/about/demonstration" className="text-info">
        {t('ui.demo.more')}
      </Link>
    </p>
  )
}
