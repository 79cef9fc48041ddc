import type { ReportShown, ResultShown } from '#app/domain/evaluation/read-report.server.ts'
import { formatMoney } from '#app/domain/money.ts'
import { useTranslate } from '#app/messages/language.ts'
import { spellPoints } from '../matching/part-kind.ts'
import { Section } from '../section.tsx'

/** The steps from marks and prices to the ranking, with the figures of this requirement put in, so that anybody can follow them with a pencil. */
export function Computation({ report: { results, terms } }: { report: ReportShown }) {
  const t = useTranslate()
  const { technicalThreshold, technicalWeight, priceWeight, ranking } = terms
  const ranked = results.filter((result) => result.rank !== null && result.priceMinor !== null && result.currency !== null)
  const lowest = ranked.reduce<ResultShown | undefined>(
    (least, one) => (!least || BigInt(one.priceMinor!) < BigInt(least.priceMinor!) ? one : least),
    undefined,
  )
  const combines = ranking === 'quality-and-cost'
  const steps = [
    t('scoring.step.technical'),
    t('scoring.step.threshold', { points: technicalThreshold }),
    ...(lowest
      ? [t('evaluation.report.step.price', { lowest: formatMoney({ amountMinor: BigInt(lowest.priceMinor!), currency: lowest.currency! }, 'en-PK') })]
      : []),
    ...(results.length === 0
      ? []
      : [combines ? t('evaluation.report.step.combined', { technical: technicalWeight, price: priceWeight }) : t('scoring.step.lowestPrice')]),
  ]
  return (
    <Section title={t('evaluation.report.computation')}>
      <ol className="grid max-w-measure list-decimal gap-1.5 ps-6 text-ui">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {combines && ranked.length > 0 && (
        <ul className="num mbs-3 grid gap-1 text-ui text-ink-2" dir="ltr">
          {ranked.map(({ proposalId, houseName, technicalHundredths, priceHundredths, combinedHundredths }) => (
            <li key={proposalId}>
              <bdi>{houseName}</bdi>: {spellPoints(technicalHundredths)} × {technicalWeight} % + {spellPoints(priceHundredths!)} × {priceWeight} % ={' '}
              <b>{spellPoints(combinedHundredths!)}</b>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
