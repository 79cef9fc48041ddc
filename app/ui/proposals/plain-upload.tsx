import { useId } from 'react'
import { Form } from '@remix-run/react'
import { acceptOf } from '#app/domain/files/rules.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { controlClass } from '../field-shell.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { attachmentLimits } from './attachments-section.tsx'

/** Sends one file unencrypted to the server, which encrypts it at once, and says so before one does. In the draft itself a browser with scripts does it better. */
export function PlainUpload() {
  const t = useTranslate()
  const id = useId()
  return (
    <Section title={t('attachments.plain.title')}>
      <Form method="post" encType="multipart/form-data" className="grid max-w-measure gap-4">
        <Notice tone="warn">
          <p>{t('attachments.plain.text')}</p>
        </Notice>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="text-ui font-semibold">
            {t('files.choose')}
          </label>
          <span id={`${id}-hint`} className="text-small text-ink-2">
            {t('attachments.hint', attachmentLimits)}
          </span>
          <input id={id} type="file" name="file" required accept={acceptOf('evidence')} aria-describedby={`${id}-hint`} className={controlClass} />
        </div>
        <div>
          <Button kind="main">{t('files.send')}</Button>
        </div>
      </Form>
    </Section>
  )
}
