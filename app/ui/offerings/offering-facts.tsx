import type { OfferingPage } from '#app/domain/offerings/read.server.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Day } from '../instant.tsx'
import type { Fact } from '../facts.tsx'

/** Where an offering runs, whose code it is and of what it is made. What nobody stated says so: it is not a no. */
export function offeringFacts(t: Translate, version: OfferingPage['version'], confirmedOn?: string): Fact[] {
  const runs = (stated: 'yes' | 'no') =>
    version.deployments
      .filter((row) => row.stated === stated)
      .map((row) => t(`matching.deployment.${row.ref}`))
      .join(' · ')
  const components = version.components.map((one) => (one.maker ? `${one.name} (${one.maker})` : one.name)).join(' · ')
  return [
    { label: t('matching.kind.deployment'), value: runs('yes') || t('offerings.notStated') },
    ...(runs('no') ? [{ label: t('offerings.runsNot'), value: runs('no') }] : []),
    { label: t('offerings.field.authorship'), value: t(`offerings.authorship.${version.authorship}`) },
    { label: t('offerings.field.components'), value: version.componentsStated ? components || t('offerings.componentsNone') : t('offerings.notStated') },
    ...(confirmedOn ? [{ label: t('offerings.confirmedOn'), value: <Day on={confirmedOn} /> }] : []),
  ]
}
