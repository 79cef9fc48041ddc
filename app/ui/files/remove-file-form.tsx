import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'

/** Takes one file away. Its name stands in the button for whoever hears the buttons alone. */
export function RemoveFileForm({ id, name }: { id: string; name: string }) {
  const t = useTranslate()
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button aria-label={t('files.removeNamed', { name })}>{t('files.remove')}</Button>
    </Form>
  )
}
