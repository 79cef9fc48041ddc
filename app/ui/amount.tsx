import { formatMoney, type Currency } from '#app/domain/money.ts'
import { useLocale } from '#app/messages/language.ts'

/** An amount of money, never broken over a line. Loader data may carry the minor units as text. */
export function Amount({ amountMinor, currency }: { amountMinor: bigint | string | number; currency: Currency }) {
  // Latin figures in both languages, as Pakistani tender papers have them.
  const tag = useLocale() === 'ur' ? 'ur-PK-u-nu-latn' : 'en-PK'
  return (
    <span className="num whitespace-nowrap" dir="ltr">
      {formatMoney({ amountMinor: BigInt(amountMinor), currency }, tag)}
    </span>
  )
}
