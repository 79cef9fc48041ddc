import { Form } from '@remix-run/react'
import type { AskedReference } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'

/** What an institution can do with a reference: confirm or decline what it was asked, withdraw what it confirmed. A related house's it cannot confirm. */
export function ReferenceDecision({ reference: { id, state, related } }: { reference: AskedReference }) {
  const t = useTranslate()
  if (state !== 'asked' && state !== 'confirmed') return null
  return (
    <Form method="post" data-screen-only className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {state === 'asked' && related && (
        <Notice tone="plain">
          <p>{t('records.refused.related')}</p>
        </Notice>
      )}
      {state === 'asked' && !related && (
        <label className="flex items-start gap-3 text-ui">
          <input type="checkbox" name="showName" className="mbs-0.5 size-5 shrink-0" />
          <span>{t('records.reference.showName')}</span>
        </label>
      )}
      <div className="flex flex-wrap gap-2">
        {state === 'asked' && !related && (
          <Button kind="main" name="intent" value="confirm">
            {t('records.reference.confirm')}
          </Button>
        )}
        {state === 'asked' && (
          <Button name="intent" value="decline">
            {t('records.reference.decline')}
          </Button>
        )}
        {state === 'confirmed' && (
          <Button kind="danger" name="intent" value="withdraw">
            {t('records.reference.withdraw')}
          </Button>
        )}
      </div>
    </Form>
  )
}
