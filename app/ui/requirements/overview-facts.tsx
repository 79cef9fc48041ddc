import type { OwnRequirement } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Day } from '../instant.tsx'
import { procedureName } from './procedure-text.tsx'

/** The terms of a requirement, as pairs. */
export function OverviewFacts({ requirement }: { requirement: OwnRequirement }) {
  const t = useTranslate()
  const { profile, versionNumber, technicalWeight, priceWeight, technicalThreshold, liveBy, named, startedBy } = requirement
  return (
    <Facts
      facts={[
        { label: t('requirements.overview.procedure'), value: procedureName(t, profile.code) },
        { label: t('requirements.overview.weights'), value: t('requirements.overview.weightsValue', { technical: technicalWeight, price: priceWeight }) },
        { label: t('requirements.overview.threshold'), value: t('requirements.overview.thresholdValue', { points: technicalThreshold }) },
        { label: t('requirements.overview.liveBy'), value: liveBy ? <Day on={liveBy} /> : t('requirements.overview.notStated') },
        { label: t('requirements.overview.name'), value: t(named ? 'requirements.overview.named' : 'requirements.overview.unnamed') },
        { label: t('requirements.overview.version'), value: versionNumber },
        { label: t('requirements.overview.startedBy'), value: startedBy },
      ]}
    />
  )
}
