import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Tag } from './tag.tsx'

const hour = 3_600_000
const day = 24 * hour

/** When something closes: the date while it is far, the time left in the last week (amber), and that it is over. `now` is the server's clock, so that server and browser say the same. */
export function Deadline({ closesAt, now }: { closesAt: Date | string; now: Date | string }) {
  const t = useTranslate()
  const locale = useLocale()
  const instant = new Date(closesAt)
  const left = instant.getTime() - new Date(now).getTime()
  const [tone, text] = (() => {
    if (left <= 0) return ['plain', t('ui.closes.past')] as const
    if (left < hour) return ['warn', t('ui.closes.soon')] as const
    if (left < 2 * day) return ['warn', t('ui.closes.hours', { count: Math.floor(left / hour) })] as const
    if (left < 7 * day) return ['warn', t('ui.closes.days', { count: Math.floor(left / day) })] as const
    return ['plain', t('ui.closes.on', { when: formatInstant(instant, locale) })] as const
  })()
  return (
    <Tag tone={tone}>
      <time className="num" dateTime={instant.toISOString()} title={formatInstant(instant, locale)}>
        {text}
      </time>
    </Tag>
  )
}
