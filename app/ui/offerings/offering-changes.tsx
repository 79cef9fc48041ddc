import type { ReactNode } from 'react'
import { choiceFields, choiceLabel, type ChoiceField, type PriceBand, type PriceModel, type ScaleMeasure } from '#app/domain/offerings/attributes.ts'
import { authorships } from '#app/domain/offerings/choices.ts'
import type { Change, Words as Said } from '#app/domain/offerings/difference.ts'
import { markets } from '#app/domain/market.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { Difference } from '../difference.tsx'
import { Words } from '../words.tsx'

type Names = Readonly<Record<string, string>>

/** What a version of an offering says differently, in the reader's words for codes and in the house's own for the rest. */
export function OfferingChanges({ changes, names }: { changes: readonly Change[]; names: Names }) {
  const t = useTranslate()
  const rows = changes.map((change) => ({
    key: `${change.field} ${change.ref}`,
    what: whatOf(t, change, names),
    before: change.before && wordsOf(t, change, change.before),
    after: change.after && wordsOf(t, change, change.after),
  }))
  return <Difference rows={rows} caption={t('offerings.changes')} />
}

function whatOf(t: Translate, { field, ref }: Change, names: Names): string {
  const label = t(`offerings.field.${field}`)
  if (ref === '' || field === 'components') return label
  const [country = '', ...city] = ref.split(':')
  if (field === 'residency') return `${label}: ${[names[country] ?? country, ...city].join(', ')}`
  if (field === 'scales') return `${label}: ${t(`offerings.measure.${ref as ScaleMeasure}`)}`
  if (isChoice(field)) return `${label}: ${t(choiceLabel(field, ref))}`
  return `${label}: ${names[ref] ?? ref}`
}

function wordsOf(t: Translate, { field }: Change, { stated, text }: Said): ReactNode {
  if (stated !== null) {
    if (text === '') return t(`offerings.stated.${stated}`)
    return (
      <>
        {t(`offerings.stated.${stated}`)}: <Words>{text}</Words>
      </>
    )
  }
  if (field === 'authorship') return t(`offerings.authorship.${text as (typeof authorships)[number]}`)
  if (field === 'language') return t(`offerings.language.${text as 'en' | 'ur'}`)
  if (field === 'componentsStated') return t(`offerings.stated.${text as 'yes' | 'no'}`)
  if (field === 'deliveryWeeks') return t('offerings.weeks', { count: Number(text) })
  if (field === 'priceModel') return t(`offerings.priceModel.${text as PriceModel}`)
  if (field === 'priceBand') return t(`offerings.priceBand.${text as PriceBand}`, { currency: markets.pk.currency })
  return text
}

function isChoice(field: Change['field']): field is ChoiceField {
  return choiceFields.some((one) => one === field)
}
