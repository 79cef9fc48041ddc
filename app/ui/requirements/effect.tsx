import type { Plan } from '#app/domain/requirements/plan.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Instant } from '../instant.tsx'

/** What follows from the draft as it is stored: its calendar if it were published now, its criteria, and what the public would see. */
export function Effect({ plan, criteria }: { plan: Plan; criteria: readonly Pick<Criterion, 'weight'>[] }) {
  const t = useTranslate()
  const count = (weight: Criterion['weight']) => criteria.filter((criterion) => criterion.weight === weight).length
  const facts = [
    { label: t('requirements.edit.effectEarliest'), value: <Instant at={plan.earliestClosing} /> },
    { label: t('requirements.edit.effectCloses'), value: <Instant at={plan.closesAt} /> },
    { label: t('requirements.edit.effectOpening'), value: <Instant at={plan.openingDueAt} /> },
    {
      label: t('requirements.edit.effectCriteria'),
      value: t('requirements.edit.effectCriteriaValue', { must: count('must'), should: count('should'), could: count('could') }),
    },
    { label: t('requirements.edit.effectPublic'), value: t('requirements.edit.effectPublicText') },
  ]
  return (
    <Card className="grid gap-4">
      <h2 className="text-h3">{t('requirements.edit.effect')}</h2>
      <dl className="grid gap-3 text-ui">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-small text-ink-3">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
