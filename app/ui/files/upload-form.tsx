import { useId } from 'react'
import { Form } from '@remix-run/react'
import { acceptOf, fileBytes, filesPerThing, type FilePurpose } from '#app/domain/files/rules.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { controlClass } from '../field-shell.tsx'

/**
 * Sends one file, by a form of its own: a file that was chosen is lost when its form comes back with an error, so nothing else stands in it. It posts to an address that ends in
 * `/files`, where more may be sent than elsewhere. Give it a key that changes with what has been stored, so that the file that was just sent is not offered again.
 */
export function UploadForm({ purpose, action, button }: { purpose: FilePurpose; action?: string; button: string }) {
  const t = useTranslate()
  const id = useId()
  const limit = fileBytes / 1024 / 1024
  return (
    <Form method="post" action={action} encType="multipart/form-data" className="grid max-w-narrow gap-3">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-ui font-semibold">
          {t('files.choose')}
        </label>
        <span id={`${id}-hint`} className="text-small text-ink-2">
          {purpose === 'sbom' ? t('files.hint.sbom', { limit }) : t('files.hint.evidence', { limit, count: filesPerThing })}
        </span>
        <input id={id} type="file" name="file" required accept={acceptOf(purpose)} aria-describedby={`${id}-hint`} className={controlClass} />
      </div>
      <div>
        <Button kind="main">{button}</Button>
      </div>
    </Form>
  )
}
