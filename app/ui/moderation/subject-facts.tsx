import { Link } from '@remix-run/react'
import type { Subject } from '#app/domain/hiding/subject.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'

/** What a hide or a report is about: what it is, its name, whose it is, and the pages on which to look at it. */
export function SubjectFacts({ subject }: { subject: Subject }) {
  const t = useTranslate()
  const { kind, title, path, staffPath, organisation } = subject
  const facts = [
    { label: t('moderation.about'), value: t(`moderation.kind.${kind}`) },
    { label: t('moderation.publicPage'), value: <Link to={path}>{title}</Link> },
    ...(organisation ? [{ label: t('moderation.organisation'), value: organisation.name }] : []),
    ...(staffPath ? [{ label: t('moderation.staffPage'), value: <Link to={staffPath}>{title}</Link> }] : []),
  ]
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  )
}
