import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'

type StaffToolsProps = {
  /** What can be hidden here, as `kind:id`. */
  hide?: string
  /** The maker's reply that stands beside it. */
  hideReply?: string
  /** The institution or house that can be suspended. */
  organisationId?: string
  /** It is suspended already, so that what can be done is to reinstate it. */
  suspended?: boolean
  /** The report that one comes from and goes back to. */
  reportId?: string
}

/** The ways to what staff do about a thing that should not be seen: each is a page of its own that says what it will do. */
export function StaffTools({ hide, hideReply, organisationId, suspended, reportId }: StaffToolsProps) {
  const t = useTranslate()
  const back = reportId ? `&report=${reportId}` : ''
  return (
    <div className="flex flex-wrap gap-2">
      {hide && <LinkButton to={`/staff/hide?about=${hide}${back}`}>{t('moderation.hide')}</LinkButton>}
      {hideReply && <LinkButton to={`/staff/hide?about=${hideReply}${back}`}>{t('moderation.hide.reply')}</LinkButton>}
      {organisationId && (
        <LinkButton to={`/staff/suspension?organisation=${organisationId}${back}`}>
          {t(suspended ? 'moderation.reinstate' : 'moderation.suspension.propose')}
        </LinkButton>
      )}
    </div>
  )
}
