import { ratingsFrom } from '#app/domain/awards/ratings.ts'
import { trackRecordExamples } from '#app/domain/matching/example.ts'
import {
  evidenceShares,
  marketTrackRecord,
  priorInstitutions,
  relationShares,
  replacesShares,
  trackRecordHalvesAfterMonths,
  trackRecordWeight,
  unconfirmedShare,
  weights,
  whole,
} from '#app/domain/matching/parameters.ts'
import type { Match } from '#app/domain/matching/run.ts'
import { attributes, claimedCapabilityLimit } from '#app/domain/offerings/attributes.ts'
import { formatShare } from '#app/messages/format.ts'
import type { ServerTranslate } from '#app/messages/translator.server.ts'

/** The formula with the numbers of a match in it. */
export function sumOf(t: ServerTranslate, { parts, score }: Match): string {
  const weight = parts.reduce((all, part) => all + part.weight, 0)
  const sum = parts.map((part) => `${part.weight} × ${(part.satisfaction / whole).toFixed(4).replace(/00$/, '')}`).join(' + ')
  return t('about.scores.example.sum', { sum, weight, score: (score / 100).toFixed(2) })
}

/** What a track record is worked out with, and what it comes to for some invented houses. */
export function recordTables(t: ServerTranslate, today: string) {
  const columns = [t('about.scores.parameter'), t('about.scores.value')] as const
  return [
    {
      caption: t('about.scores.record.parameters'),
      columns,
      rows: [
        [t('about.scores.record.prior'), String(priorInstitutions)],
        [t('about.scores.record.halves'), String(trackRecordHalvesAfterMonths)],
        [t('about.scores.record.marksFrom'), String(ratingsFrom)],
        [t('about.scores.record.market'), formatShare(marketTrackRecord / whole)],
      ] as const,
    },
    {
      caption: t('about.scores.record.cases'),
      columns: [t('about.scores.record.case'), t('about.scores.value')] as const,
      rows: trackRecordExamples(today).map(({ said, share }) => [t(`about.scores.record.case.${said}`), formatShare(share / whole)] as const),
    },
  ]
}

/** Every parameter of a score but those of the track record. */
export function parameterTables(t: ServerTranslate) {
  const share = (tenThousandths: number) => formatShare(tenThousandths / whole)
  return [
    {
      caption: t('about.scores.weights'),
      rows: [
        ...(['must', 'should', 'could'] as const).map((weight) => [t(`ui.part.${weight}`), String(weights[weight])] as const),
        [t('about.scores.weight.record'), String(trackRecordWeight)] as const,
      ],
    },
    {
      caption: t('about.scores.nearness'),
      rows: (['same', 'group', 'sibling'] as const).map((relation) => [t(`about.scores.nearness.${relation}`), share(relationShares[relation])] as const),
    },
    {
      caption: t('about.scores.evidence'),
      rows: [
        ...(['verified', 'documented', 'claimed'] as const).map((level) => [t(attributes.evidence.labelOf(level)), share(evidenceShares[level])] as const),
        [t('about.scores.evidence.unconfirmed'), share(unconfirmedShare)] as const,
        [t('about.scores.evidence.limit'), String(claimedCapabilityLimit)] as const,
      ],
    },
    {
      caption: t('about.scores.replaces'),
      rows: (['financial', 'elsewhere', 'declared'] as const).map((proof) => [t(`about.scores.replaces.${proof}`), share(replacesShares[proof])] as const),
    },
  ]
}
