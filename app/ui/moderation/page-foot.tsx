import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'

export type Foot = {
  /** What a report is about, as the form's address carries it. */
  about: string
  /** What staff who may would hide, in the same form; null for everybody else. */
  hide: string | null
}

/** At the quiet end of a public page: the way to say that something is wrong with it. */
export function PageFoot({ about, hide }: Foot) {
  const t = useTranslate()
  return (
    <div data-screen-only className="flex flex-wrap gap-x-5 gap-y-1 border-bs border-line pbs-4 text-small">
      <Link to={`/report?about=${about}`} rel="nofollow" className="inline-block py-1 text-ink-3">
        {t('moderation.report.link')}
      </Link>
      {hide && (
        <Link to={`/staff/hide?about=${hide}`} className="inline-block py-1 text-ink-3">
          {t('moderation.hide')}
        </Link>
      )}
    </div>
  )
}
