import type { ContentFault, ContentGap } from '#app/domain/proposals/content.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { useSubject } from '../requirements/subject.ts'

type CompletenessProps = {
  faults: readonly ContentFault[]
  gaps: readonly ContentGap[]
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
}

/** What the draft as it was last kept still lacks: what has to be there before it can be sealed, and what a reader would miss. Each leads to its place in the form. */
export function Completeness({ faults, gaps, criteria, labels }: CompletenessProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const nameOf = (criterionId: string) => subject(criteria.find(({ id }) => id === criterionId)!)
  const missing = faults.map((fault) =>
    fault.field === 'plan'
      ? { to: '#plan', text: t('proposals.submit.missing.plan') }
      : { to: `#answer-${fault.criterionId}`, text: t('proposals.submit.missing.answer', { criterion: nameOf(fault.criterionId) }) },
  )
  const empty = gaps.map((gap) => {
    if (gap.field === 'evidence') return { to: `#answer-${gap.criterionId}`, text: t('proposalEditor.gap.evidence', { criterion: nameOf(gap.criterionId) }) }
    if (gap.field === 'plan') return { to: '#plan', text: t(`proposalEditor.plan.${gap.part}`) }
    return { to: '#team', text: t(`proposalEditor.${gap.field}`) }
  })
  if (missing.length + empty.length === 0) return <Notice tone="good" title={t('proposalEditor.complete')} />
  return (
    <Notice tone={missing.length > 0 ? 'warn' : 'info'} title={t(missing.length > 0 ? 'proposals.submit.incomplete' : 'proposalEditor.canBeSealed')}>
      <Places places={missing} />
      {empty.length > 0 && (
        <>
          <p>{t('proposalEditor.stillEmpty')}</p>
          <Places places={empty} />
        </>
      )}
    </Notice>
  )
}

function Places({ places }: { places: readonly { to: string; text: string }[] }) {
  if (places.length === 0) return null
  return (
    <ul className="list-disc ps-5">
      {places.map(({ to, text }) => (
        <li key={text}>
          <a href={to} className="inline-flex min-h-6 items-center">
            <bdi>{text}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
