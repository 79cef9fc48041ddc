import { useEffect, useState } from 'react'
import { Form } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** What the last act did, said once on the page that follows it, with its undo where there is one. */
export type ToastMessage = {
  text: string
  tone: 'done' | 'refused'
  undo?: { action: string; fields: Readonly<Record<string, string>> }
}

/** Stands at the top of the content and stays in sight while it scrolls. Without scripts it goes with the next page; with scripts it can be closed. */
export function Toast({ toast }: { toast: ToastMessage | null }) {
  const t = useTranslate()
  const [closed, setClosed] = useState<ToastMessage | null>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!toast || toast === closed) return null
  return (
    <div data-screen-only className="page sticky inset-bs-2 z-10 pbs-3">
      <Notice tone={toast.tone === 'done' ? 'good' : 'stop'} role="status">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-text leading-normal text-ink">{toast.text}</p>
          <div className="flex gap-2">
            {toast.undo && (
              <Form method="post" action={toast.undo.action}>
                {Object.entries(toast.undo.fields).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <Button type="submit">{t('ui.undo')}</Button>
              </Form>
            )}
            {scripted && (
              <Button type="button" onClick={() => setClosed(toast)}>
                {t('ui.close')}
              </Button>
            )}
          </div>
        </div>
      </Notice>
    </div>
  )
}
