import type { AskShown } from '#app/domain/statement-asks/answer.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'

/** How an ask stands: what is listed answers it, or the house would rather not say, or nothing yet. */
export function AskTag({ ask: { askedAt, answered, declined } }: { ask: AskShown }) {
  const t = useTranslate()
  const said = answered ?? (declined ? 'declined' : 'waiting')
  return (
    <Tag tone={answered === 'yes' ? 'good' : answered === 'no' ? 'plain' : 'info'}>
      <span>
        {t(`asks.stands.${said}`)} · {t('asks.asked')} <Instant at={askedAt} />
      </span>
    </Tag>
  )
}
