import { choiceAttributes, choiceFields, choiceLabel, type ChoiceField } from '#app/domain/offerings/attributes.ts'
import type { Sbom } from '#app/domain/files/sbom.ts'
import { markets } from '#app/domain/market.ts'
import type { OfferingPage } from '#app/domain/offerings/read-page.server.ts'
import { formatNumber } from '#app/messages/format.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Evidence } from '../evidence.tsx'
import { sbomSaid } from '../files/sbom-said.ts'
import { Day } from '../instant.tsx'
import type { Fact } from '../facts.tsx'
import { Words } from '../words.tsx'

type Shown = Pick<OfferingPage, 'version' | 'evidence' | 'countries'> & { sbom: Sbom | null }
/** `proven`: its evidence is said also where there is none, since the words leave it open. */
type Marked = { text: string; kind: OfferingPage['evidence'][number]['kind']; ref: string; proven?: boolean }

/** Where an offering runs and keeps data, what it speaks, whose code it is and of what it is made. What nobody stated says so: it is not a no. */
export function offeringFacts(t: Translate, { version, evidence, countries, sbom }: Shown, confirmedOn?: string): Fact[] {
  const levelOf = ({ kind, ref }: Marked) => evidence.find((one) => one.kind === kind && one.ref === ref)?.level ?? 'claimed'
  const list = (said: readonly Marked[]) =>
    said.length === 0 ? (
      t('offerings.notStated')
    ) : (
      <ul className="flex flex-wrap gap-x-2 gap-y-1">
        {said.map((one) => (
          <li key={one.ref} className="inline-flex flex-wrap items-baseline gap-x-1.5 not-last:after:text-ink-3 not-last:after:content-['·']">
            <Words>{one.text}</Words> {(levelOf(one) !== 'claimed' || one.proven) && <Evidence level={levelOf(one)} />}
          </li>
        ))}
      </ul>
    )
  const components = version.components.map((one) => (one.maker ? `${one.name} (${one.maker})` : one.name)).join(' · ')
  const places = version.residency.map(({ country, city }) => ({
    kind: 'residency' as const,
    ref: city === '' ? country : `${country}:${city}`,
    text: [city, countries[country] ?? country].filter(Boolean).join(', '),
  }))
  const cities = version.supportCities.map(({ city }) => ({ kind: 'support-city' as const, ref: city, text: city }))
  return [
    { label: t(choiceAttributes.deployments.label), value: list(chosen(t, version, 'deployments')) },
    { label: t('offerings.field.residency'), value: list(places) },
    ...choiceFields
      .filter((field) => field !== 'deployments')
      .map((field) => ({ label: t(`offerings.field.${field}`), value: list(chosen(t, version, field)) })),
    { label: t('offerings.field.supportCities'), value: list(cities) },
    { label: t('offerings.field.scales'), value: list(scales(t, version)) },
    {
      label: t('offerings.field.deliveryWeeks'),
      value: version.deliveryWeeks === null ? t('offerings.notStated') : t('offerings.weeks', { count: version.deliveryWeeks }),
    },
    { label: t('offerings.field.priceModel'), value: version.priceModel ? t(`offerings.priceModel.${version.priceModel}`) : t('offerings.notStated') },
    {
      label: t('offerings.field.priceBand'),
      value: version.priceBand ? t(`offerings.priceBand.${version.priceBand}`, { currency: markets.pk.currency }) : t('offerings.notStated'),
    },
    { label: t('offerings.field.authorship'), value: [t(`offerings.authorship.${version.authorship}`), version.authorshipDetail].filter(Boolean).join(': ') },
    {
      label: t('offerings.field.components'),
      value: (
        <>
          {version.componentsStated ? components || t('offerings.componentsNone') : t('offerings.notStated')}
          {sbom && <span className="block">{sbomSaid(t, sbom)}</span>}
        </>
      ),
    },
    ...(confirmedOn ? [{ label: t('offerings.confirmedOn'), value: <Day on={confirmedOn} /> }] : []),
  ]
}

/** What is stated of a fixed list, the yes before the no. */
function chosen(t: Translate, version: Shown['version'], field: ChoiceField): Marked[] {
  const rows: readonly { ref: string; stated: 'yes' | 'no' }[] = version[field]
  const said = (stated: 'yes' | 'no') => rows.filter((row) => row.stated === stated).map(({ ref }) => ({ ref, label: t(choiceLabel(field, ref)) }))
  const { kind } = choiceAttributes[field]
  return [
    ...said('yes').map(({ ref, label }) => ({ kind, ref, text: label })),
    ...said('no').map(({ ref, label }) => ({ kind, ref, text: t('offerings.statedNo', { value: label }) })),
  ]
}

/** What runs live beside what it is said to carry: a live scale is proven when somebody who runs it confirmed it. */
function scales(t: Translate, version: Shown['version']): Marked[] {
  return version.scales.flatMap(({ measure, claimed, live }) => {
    const name = t(`offerings.measure.${measure}`)
    const most = { kind: 'scale' as const, ref: `${measure} claimed`, text: t('offerings.scaleClaimed', { measure: name, number: formatNumber(claimed) }) }
    if (live === null) return [most]
    return [{ kind: 'scale', ref: measure, text: t('offerings.scaleLive', { measure: name, number: formatNumber(live) }), proven: true }, most]
  })
}
