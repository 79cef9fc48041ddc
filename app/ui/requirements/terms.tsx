import type { ReactNode } from 'react'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { formatShare } from '#app/messages/format.ts'
import { Card } from '../card.tsx'
import { Facts, type Fact } from '../facts.tsx'
import { Day } from '../instant.tsx'
import { procedureName } from './procedure-text.tsx'

type Termed = {
  reference: string
  profile: ProcedureProfile
  liveBy: string | null
  technicalWeight: number
  priceWeight: number
  technicalThreshold: number
}

/** Under which procedure a requirement runs and how its proposals are ranked. `first` and `last` are the page's own facts around these. */
export function Terms({ requirement, first = [], last = [] }: { requirement: Termed; first?: readonly Fact[]; last?: readonly Fact[] }) {
  const t = useTranslate()
  const { reference, profile, liveBy, technicalWeight, priceWeight, technicalThreshold } = requirement
  const weights: ReactNode = t('requirements.overview.weightsValue', { technical: formatShare(technicalWeight / 100), price: formatShare(priceWeight / 100) })
  return (
    <Card>
      <Facts
        facts={[
          ...first,
          { label: t('requirementsPublic.reference'), value: <span dir="ltr">{reference}</span> },
          { label: t('requirements.overview.procedure'), value: procedureName(t, profile.code) },
          { label: t('requirements.overview.weights'), value: weights },
          { label: t('requirements.overview.threshold'), value: t('requirements.overview.thresholdValue', { points: technicalThreshold }) },
          { label: t('requirements.overview.liveBy'), value: liveBy ? <Day on={liveBy} /> : t('requirements.overview.notStated') },
          ...last,
        ]}
      />
    </Card>
  )
}
