import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'

/** One click for all that members agree on closely enough. */
export function TakeMeans() {
  const t = useTranslate()
  return (
    <Form method="post">
      <Notice
        title={t('scoring.consensus.means')}
        actions={
          <Button name="intent" value="means" kind="main">
            {t('scoring.consensus.takeMeans')}
          </Button>
        }
      >
        <p>{t('scoring.consensus.meansText')}</p>
      </Notice>
    </Form>
  )
}
