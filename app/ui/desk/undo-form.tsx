import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'

/** Takes a held decision back. `named` says to a screen reader what it is about; `mine` lets the key `u` find it. */
export function UndoForm({ id, named, mine = false }: { id: string; named: string; mine?: boolean }) {
  const t = useTranslate()
  return (
    <Form method="post" action="/staff/undo">
      <input type="hidden" name="id" value={id} />
      <Button aria-label={t('desk.held.undoNamed', { title: named })} data-undo={mine || undefined}>
        {t('ui.undo')}
      </Button>
    </Form>
  )
}
