import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import type { AnnouncedTerms } from '#app/domain/requirements/terms.ts'
import { formatShare } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts, type Fact } from '../facts.tsx'
import { Day } from '../instant.tsx'
import { procedureName } from './procedure-text.tsx'
import { useSubject } from './subject.ts'

type Termed = AnnouncedTerms & { reference: string; profile: ProcedureProfile; liveBy: string | null }

type TermsProps = {
  requirement: Termed
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
  first?: readonly Fact[]
  last?: readonly Fact[]
}

/** Under which procedure a requirement runs and how its proposals are ranked. `first` and `last` are the page's own facts around these. */
export function Terms({ requirement, criteria, labels, first = [], last = [] }: TermsProps) {
  const t = useTranslate()
  const announced = useAnnounced(labels)(requirement, criteria)
  const { reference, profile, liveBy } = requirement
  return (
    <Card>
      <Facts
        facts={[
          ...first,
          { label: t('requirementsPublic.reference'), value: <span dir="ltr">{reference}</span> },
          { label: t('requirements.overview.procedure'), value: procedureName(t, profile.code) },
          ...announced,
          { label: t('requirements.overview.liveBy'), value: liveBy ? <Day on={liveBy} /> : t('requirements.overview.notStated') },
          ...last,
        ]}
      />
    </Card>
  )
}

/** What is announced of the proposals and their ranking, as pairs: nobody changes it after an opening. */
export function useAnnounced(labels: Readonly<Record<string, string>>): (terms: AnnouncedTerms, criteria: readonly Criterion[]) => Fact[] {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (terms, criteria) => {
    const { technicalWeight, priceWeight, technicalThreshold, participation, fewInvitedReason, narrowReason, currency, supportYears, ranking, tieRule } = terms
    const shares = { technical: formatShare(technicalWeight / 100), price: formatShare(priceWeight / 100) }
    const facts: (Fact | false)[] = [
      { label: t('requirements.terms.participation'), value: t(`requirements.terms.participation.${participation}`) },
      fewInvitedReason !== '' && { label: t('requirements.terms.fewInvited'), value: fewInvitedReason },
      { label: t('requirements.terms.ranking'), value: t(`requirements.terms.ranking.${ranking}`) },
      ranking === 'quality-and-cost' && { label: t('requirements.overview.weights'), value: t('requirements.overview.weightsValue', shares) },
      { label: t('requirements.overview.threshold'), value: t('requirements.overview.thresholdValue', { points: technicalThreshold }) },
      ...minimumMarks(criteria),
      { label: t('requirements.terms.tieRule'), value: t(`requirements.terms.tieRule.${tieRule}`) },
      { label: t('requirements.terms.currency'), value: <span dir="ltr">{currency}</span> },
      { label: t('requirements.terms.supportYears'), value: t('requirements.terms.supportYearsValue', { count: supportYears }) },
      narrowReason !== '' && { label: t('requirements.terms.narrow'), value: narrowReason },
    ]
    return facts.filter((fact) => fact !== false)
  }

  function minimumMarks(criteria: readonly Criterion[]): Fact[] {
    const asked = criteria.filter(({ minPoints }) => minPoints !== undefined)
    if (asked.length === 0) return []
    const lines = asked.map((criterion) => t('requirements.terms.minimumValue', { subject: subject(criterion), points: criterion.minPoints! }))
    const value = (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
    return [{ label: t('requirements.terms.minimum'), value }]
  }
}
