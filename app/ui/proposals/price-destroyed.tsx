import type { ReceiptShown } from '#app/domain/proposals/read-receipts.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Notice } from '../notice.tsx'

/** That the price of a submission was destroyed unread, when and why; nothing while it is there. */
export function PriceDestroyed({ destroyed }: Pick<ReceiptShown, 'destroyed'>) {
  const t = useTranslate()
  const locale = useLocale()
  if (!destroyed) return null
  return (
    <Notice tone="info" title={t('awards.receipt.destroyed', { when: formatInstant(destroyed.at, locale) })}>
      <p>{t(`awards.receipt.reason.${destroyed.reason}` as MessageKey)}</p>
      <p>{t('awards.receipt.destroyedText')}</p>
    </Notice>
  )
}
