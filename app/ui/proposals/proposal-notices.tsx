import { Form } from '@remix-run/react'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Button, LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'

type SealedProps = { proposalId: string; submittedAt: Date; sealed: boolean; canWithdraw: boolean }

/** That a proposal was received, with the way to its receipt, and what withdrawing it would mean. */
export function Sealed({ proposalId, submittedAt, sealed, canWithdraw }: SealedProps) {
  const t = useTranslate()
  const locale = useLocale()
  const receipt = <LinkButton to={`/house/proposals/${proposalId}/receipt`}>{t('proposals.sealed.receipt')}</LinkButton>
  if (!sealed) return <div>{receipt}</div>
  return (
    <>
      <Notice tone="good" title={t('proposals.sealed.title')} actions={receipt}>
        <p>{t('proposals.sealed.text', { when: formatInstant(submittedAt, locale) })}</p>
      </Notice>
      {canWithdraw && (
        <Notice
          tone="warn"
          title={t('proposals.withdraw.title')}
          actions={
            <Form method="post">
              <Button kind="danger" name="intent" value="withdraw">
                {t('proposals.withdraw.button')}
              </Button>
            </Form>
          }
        >
          <p>{t('proposals.withdraw.text')}</p>
        </Notice>
      )}
    </>
  )
}

/** A draft that cannot be written here: because the requirement is closed, or because the reader's role only reads. */
export function Unsubmitted({ open }: { open: boolean }) {
  const t = useTranslate()
  if (open) return <Notice tone="plain" title={t('proposals.draft.readOnly')} />
  return (
    <Notice tone="plain" title={t('proposals.draft.closed')}>
      <p>{t('proposals.draft.closedText')}</p>
    </Notice>
  )
}

/** That the requirement ended without an award, and why. */
export function Ended({ ending }: { ending: { reason: string } }) {
  const t = useTranslate()
  return (
    <Notice tone="plain" title={t('proposals.result.ended')}>
      <p>{t('proposals.result.endedText', { reason: t(`requirements.endReason.${ending.reason}` as MessageKey) })}</p>
    </Notice>
  )
}
