import { formatDate, formatInstant } from '#app/messages/format.ts'
import { useLocale } from '#app/messages/language.ts'

/** An instant in the market's zone with the zone named. Takes a Date or its ISO text, as loader data carries it. */
export function Instant({ at }: { at: Date | string }) {
  const instant = typeof at === 'string' ? new Date(at) : at
  return (
    <time dateTime={instant.toISOString()} className="num">
      {formatInstant(instant, useLocale())}
    </time>
  )
}

/** A calendar date, `YYYY-MM-DD`. */
export function Day({ on }: { on: string }) {
  return (
    <time dateTime={on} className="num">
      {formatDate(on, useLocale())}
    </time>
  )
}
