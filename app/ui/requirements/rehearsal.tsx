import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Says that a requirement is a rehearsal; nothing when it is not. */
export function Rehearsal({ profile }: { profile: { rehearsal: boolean } }) {
  const t = useTranslate()
  if (!profile.rehearsal) return null
  return (
    <Notice tone="warn" title={t('requirementsPublic.rehearsal')}>
      <p>{t('requirementsPublic.rehearsalText')}</p>
    </Notice>
  )
}
