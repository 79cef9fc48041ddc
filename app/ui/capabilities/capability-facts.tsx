import { Link } from '@remix-run/react'
import type { CapabilityForStaff } from '#app/domain/capabilities/read-staff.server.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'

/** Where it stands, and how much stands on it. What it is called in both languages stands in its form, and here for who only reads. */
export function CapabilityFacts({ capability }: { capability: CapabilityForStaff }) {
  const t = useTranslate()
  const { code, state, group, usage, words, isGroup } = capability
  const counts = (['offerings', 'inReview', 'requirements', 'products'] as const).map((kind) => ({
    label: t(`capabilities.column.${kind}`),
    value: <span className="num">{formatNumber(usage[kind])}</span>,
  }))
  const spoken = [
    { label: t('capabilities.labelEn'), value: words.labels.en },
    { label: t('capabilities.labelUr'), value: <span lang="ur">{words.labels.ur}</span> },
  ]
  return (
    <Card>
      <Facts
        facts={[
          { label: t('capabilities.code'), value: <span dir="ltr">{code}</span> },
          ...(group ? [{ label: t('capabilities.group'), value: group.label }] : []),
          { label: t('capabilities.state'), value: t(`capabilities.state.${state}`) },
          ...spoken,
          ...(isGroup ? [] : counts),
        ]}
      />
    </Card>
  )
}

/** What there is to know before anything else: that it leads elsewhere, or that nobody can choose it. */
export function CapabilityNotices({ capability: { state, into } }: { capability: CapabilityForStaff }) {
  const t = useTranslate()
  if (into) {
    return (
      <Notice tone="info" title={t('capabilities.mergedInto', { label: into.label })} actions={<NamedList nodes={[into]} />}>
        <p>{t('capabilities.mergedIntoText')}</p>
      </Notice>
    )
  }
  if (state !== 'retired') return null
  return (
    <Notice tone="warn" title={t('capabilities.retiredTitle')}>
      <p>{t('capabilities.retiredText')}</p>
    </Notice>
  )
}

/** Capabilities as links to their pages on the desk. */
export function NamedList({ nodes }: { nodes: readonly { code: string; label: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {nodes.map(({ code, label }) => (
        <li key={code}>
          <Link
            to={`/staff/capabilities/${code}`}
            className="inline-block rounded-tag bg-sunken px-2 py-1 text-small leading-tight text-ink-2 no-underline hover:underline"
          >
            <bdi>{label}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
