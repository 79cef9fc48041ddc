import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'

/** The ways to use a requirement again: a copy of it, and a template made of it. */
export function AgainLinks({ requirementId }: { requirementId: string }) {
  const t = useTranslate()
  return (
    <>
      <LinkButton to={`/institution/requirements/new?copy=${requirementId}`}>{t('requirementEditor.copy')}</LinkButton>
      <LinkButton to={`/institution/requirements/templates?of=${requirementId}`}>{t('requirementEditor.templates.saveThis')}</LinkButton>
    </>
  )
}
