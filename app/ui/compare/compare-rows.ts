import {
  choiceAttributes,
  choiceFields,
  choiceLabel,
  evidenceLevels,
  type AttestationCode,
  type ChoiceField,
  type EvidenceLevel,
} from '#app/domain/offerings/attributes.ts'
import { markets } from '#app/domain/market.ts'
import type { ComparedOffering } from '#app/domain/offerings/read-compared.server.ts'
import { formatDate, formatNumber } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Translate } from '#app/messages/translate.ts'

/** One thing that an offering says, with the evidence for it where there can be any. */
export type ComparePart = { text: string; level?: EvidenceLevel }
/** What each offering says to one question, in the order of the offerings; no part where it says nothing. */
export type CompareRow = { label: string; cells: readonly (readonly ComparePart[])[] }
export type CompareGroup = { title: string; rows: CompareRow[] }

/** All that offerings are compared by: what the page draws and what the file holds come from these rows. */
export function compareGroups(t: Translate, locale: Locale, offerings: readonly ComparedOffering[]): CompareGroup[] {
  return [
    { title: t('offerings.capabilities'), rows: capabilityRows(t, offerings) },
    { title: t('directory.compare.facts'), rows: factRows(t, offerings) },
    { title: t('offerings.attestations'), rows: attestationRows(t, locale, offerings) },
  ].filter(({ rows }) => rows.length > 0)
}

/** What any of them says of a capability: first what most of them provide. */
function capabilityRows(t: Translate, offerings: readonly ComparedOffering[]): CompareRow[] {
  const labels = new Map(offerings.flatMap(({ capabilities }) => capabilities.map(({ code, label }) => [code, label])))
  const rows = [...labels].map(([code, label]) => {
    const cells = offerings.map(({ capabilities }) =>
      capabilities
        .filter((one) => one.code === code)
        .map(({ stated, level }): ComparePart => (stated === 'no' ? { text: t('offerings.stated.no') } : { text: t(`ui.evidence.${level}`), level })),
    )
    const weight = cells.flat().reduce((sum, { level }) => sum + (level ? 10 + evidenceLevels.indexOf(level) : 0), 0)
    return { label, cells, weight }
  })
  return rows.sort((a, b) => b.weight - a.weight).map(({ label, cells }) => ({ label, cells }))
}

function factRows(t: Translate, offerings: readonly ComparedOffering[]): CompareRow[] {
  const row = (label: string, partsOf: (offering: ComparedOffering) => readonly ComparePart[]) => ({ label, cells: offerings.map(partsOf) })
  const currency = markets.pk.currency
  return [
    ...choiceFields.map((field) => row(t(choiceAttributes[field].label), (offering) => chosenParts(t, offering, field))),
    row(t('offerings.field.residency'), ({ version, countries, evidence }) =>
      version.residency.map(({ country, city }) => ({
        text: [city, countries[country] ?? country].filter(Boolean).join(' · '),
        level: levelOf(evidence, 'residency', city === '' ? country : `${country}:${city}`),
      })),
    ),
    row(t('offerings.field.supportCities'), ({ version }) => version.supportCities.map(({ city }) => ({ text: city }))),
    row(t('offerings.field.scales'), ({ version, evidence }) =>
      version.scales.flatMap((scale) => scaleParts(t, scale, levelOf(evidence, 'scale', scale.measure))),
    ),
    row(t('offerings.field.deliveryWeeks'), ({ version }) =>
      version.deliveryWeeks === null ? [] : [{ text: t('offerings.weeks', { count: version.deliveryWeeks }) }],
    ),
    row(t('offerings.field.priceModel'), ({ version }) => (version.priceModel ? [{ text: t(`offerings.priceModel.${version.priceModel}`) }] : [])),
    row(t('offerings.field.priceBand'), ({ version }) => (version.priceBand ? [{ text: t(`offerings.priceBand.${version.priceBand}`, { currency }) }] : [])),
    row(t('offerings.field.replaces'), ({ replaces }) => replaces.map(({ name }) => ({ text: name }))),
    row(t('offerings.field.authorship'), ({ version }) => [
      { text: [t(`offerings.authorship.${version.authorship}`), version.authorshipDetail].filter(Boolean).join(': ') },
    ]),
    row(t('offerings.field.components'), ({ version }) => {
      if (!version.componentsStated) return []
      if (version.components.length === 0) return [{ text: t('offerings.componentsNone') }]
      return version.components.map(({ name, maker }) => ({ text: maker ? `${name} (${maker})` : name }))
    }),
  ].filter(({ cells }) => cells.some((parts) => parts.length > 0))
}

function chosenParts(t: Translate, { version, evidence }: ComparedOffering, field: ChoiceField): ComparePart[] {
  const rows: readonly { ref: string; stated: 'yes' | 'no' }[] = version[field]
  return [...rows]
    .sort((a, b) => Number(a.stated === 'no') - Number(b.stated === 'no'))
    .map(({ ref, stated }) => {
      const text = t(choiceLabel(field, ref))
      return stated === 'yes' ? { text, level: levelOf(evidence, choiceAttributes[field].kind, ref) } : { text: t('offerings.statedNo', { value: text }) }
    })
}

type Scale = ComparedOffering['version']['scales'][number]

function scaleParts(t: Translate, { measure, claimed, live }: Scale, level: EvidenceLevel): ComparePart[] {
  const name = t(`offerings.measure.${measure}`)
  const most = { text: t('offerings.scaleClaimed', { measure: name, number: formatNumber(claimed) }) }
  if (live === null) return [most]
  return [{ text: t('offerings.scaleLive', { measure: name, number: formatNumber(live) }), level }, most]
}

/** Certificates and registrations that hold, each with the day on which it ends. */
function attestationRows(t: Translate, locale: Locale, offerings: readonly ComparedOffering[]): CompareRow[] {
  const codes = [...new Set(offerings.flatMap(({ attestations }) => attestations.map(({ code }) => code)))]
  return codes.map((code: AttestationCode) => ({
    label: t(`matching.attestation.${code}`),
    cells: offerings.map(({ attestations }) =>
      attestations
        .filter((one) => one.code === code)
        .map(({ validUntil, level }) => ({
          text: validUntil ? `${t('offerings.validUntil')} ${formatDate(validUntil, locale)}` : t('offerings.noEnd'),
          level,
        })),
    ),
  }))
}

function levelOf(evidence: ComparedOffering['evidence'], kind: ComparedOffering['evidence'][number]['kind'], ref: string): EvidenceLevel {
  return evidence.find((one) => one.kind === kind && one.ref === ref)?.level ?? 'claimed'
}
