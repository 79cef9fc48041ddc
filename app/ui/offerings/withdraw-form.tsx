import { Form } from '@remix-run/react'
import type { AttestationCode } from '#app/domain/offerings/attributes.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'

/** Takes back one attestation. Its name stands in the button for whoever hears the buttons alone. */
export function WithdrawForm({ id, code }: { id: string; code: AttestationCode }) {
  const t = useTranslate()
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value="withdraw" aria-label={t('offerings.withdrawNamed', { name: t(`matching.attestation.${code}`) })}>
        {t('offerings.withdraw')}
      </Button>
    </Form>
  )
}
