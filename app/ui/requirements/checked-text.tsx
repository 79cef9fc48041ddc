import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { Plan } from '#app/domain/requirements/plan.ts'
import type { RequirementForCheck } from '#app/domain/requirements/read-check.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Timeline } from '../timeline.tsx'
import { useAsker } from './asker.ts'
import { CriteriaTable } from './criteria-table.tsx'
import { Narrative } from './narrative.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { Terms } from './terms.tsx'

type CheckedTextProps = { requirement: RequirementForCheck; plan: Plan; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** All of a requirement that staff read before they decide: what would be public, who asks, and the dates that publishing would fix. */
export function CheckedText({ requirement, plan, criteria, labels }: CheckedTextProps) {
  const t = useTranslate()
  const asker = useAsker()
  const { narrative, language, institutionName, institutionState, named, sector, province, submittedAt, profile } = requirement
  const { citations } = profile
  return (
    <>
      <Rehearsal profile={profile} />
      <Section title={t('requirements.overview.need')}>
        <Narrative text={narrative} language={language} />
      </Section>
      <Section title={t('requirements.overview.criteria')}>
        <CriteriaTable criteria={criteria} labels={labels} />
      </Section>
      <Section title={t('requirements.overview.terms')}>
        <Terms
          requirement={requirement}
          criteria={criteria}
          labels={labels}
          first={[
            { label: t('requirementsPublic.check.institutionState'), value: `${institutionName} (${t(`organisations.state.${institutionState}`)})` },
            { label: t('requirementsPublic.check.publicName'), value: asker({ name: named ? institutionName : null, sector, province }) },
            { label: t('requirementsPublic.check.submitted'), value: <Instant at={submittedAt} /> },
          ]}
        />
      </Section>
      <Section title={t('requirementsPublic.check.plan')} note={t('requirementsPublic.check.planNote')}>
        <Timeline
          steps={[
            { label: t('requirements.calendar.open'), state: 'next', at: plan.closesAt, note: citations.openAtLeast },
            { label: t('requirements.calendar.opening'), state: 'next', at: plan.openingDueAt, note: citations.openingAfter },
          ]}
        />
      </Section>
    </>
  )
}
