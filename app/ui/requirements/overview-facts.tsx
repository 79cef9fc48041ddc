import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { OwnRequirement } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Day } from '../instant.tsx'
import { procedureName } from './procedure-text.tsx'
import { useAnnounced } from './terms.tsx'

type OverviewFactsProps = { requirement: OwnRequirement; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** The terms of a requirement, as pairs. */
export function OverviewFacts({ requirement, criteria, labels }: OverviewFactsProps) {
  const t = useTranslate()
  const announced = useAnnounced(labels)(requirement, criteria)
  const { profile, versionNumber, liveBy, named, startedBy } = requirement
  return (
    <Facts
      facts={[
        { label: t('requirements.overview.procedure'), value: procedureName(t, profile.code) },
        ...announced,
        { label: t('requirements.overview.liveBy'), value: liveBy ? <Day on={liveBy} /> : t('requirements.overview.notStated') },
        { label: t('requirements.overview.name'), value: t(named ? 'requirements.overview.named' : 'requirements.overview.unnamed') },
        { label: t('requirements.overview.version'), value: versionNumber },
        { label: t('requirements.overview.startedBy'), value: startedBy },
      ]}
    />
  )
}
