import { choiceAttributes, choiceFields, choiceLabel, type EvidenceKind } from '#app/domain/offerings/attributes.ts'
import type { OfferingPage } from '#app/domain/offerings/read-page.server.ts'
import type { Translate } from '#app/messages/translate.ts'

export type ProvableStatement = { kind: EvidenceKind; ref: string; label: string }

/** Everything that a version states and that staff may see evidence for, named for the reader. */
export function provableStatements(
  t: Translate,
  { capabilities, version, countries }: Pick<OfferingPage, 'capabilities' | 'version' | 'countries'>,
): ProvableStatement[] {
  const chosen = choiceFields.flatMap((field) => {
    const rows: readonly { ref: string; stated: 'yes' | 'no' }[] = version[field]
    return rows.filter((row) => row.stated === 'yes').map(({ ref }) => ({ kind: choiceAttributes[field].kind, ref, label: t(choiceLabel(field, ref)) }))
  })
  return [
    ...capabilities.filter((row) => row.stated === 'yes').map(({ code, label }) => ({ kind: 'capability' as const, ref: code, label })),
    ...chosen,
    ...version.residency.map(({ country, city }) => ({
      kind: 'residency' as const,
      ref: city === '' ? country : `${country}:${city}`,
      label: [city, countries[country] ?? country].filter(Boolean).join(', '),
    })),
    ...version.supportCities.map(({ city }) => ({ kind: 'support-city' as const, ref: city, label: city })),
    ...version.scales
      .filter(({ live }) => live !== null)
      .map(({ measure, live }) => ({ kind: 'scale' as const, ref: measure, label: `${t(`offerings.measure.${measure}`)}: ${live}` })),
  ]
}
