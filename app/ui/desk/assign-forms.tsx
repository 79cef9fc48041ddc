import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { DeskCase } from '#app/domain/moderation/desk-query.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { controlClass } from '../field-shell.tsx'
import type { DeskViewer } from './case-row.tsx'
import { caseTitle } from './case-title.ts'

type Props = { one: DeskCase; viewer: DeskViewer }

/** Takes a case or lets it go, and for an admin gives it to somebody. It is a note to the others and no lock. */
export function AssignForms({ one, viewer }: Props) {
  const t = useTranslate()
  const title = caseTitle(t, one)
  const admin = viewer.moderators.length > 0
  const mine = one.assignedTo?.id === viewer.personId
  return (
    <>
      {admin && (
        <details className="relative">
          <summary className="inline-flex min-h-10 cursor-pointer items-center rounded px-4 py-2 text-ui leading-tight font-semibold text-ink-2 hover:bg-sunken">
            <span className="hidden-text">{t('desk.assignNamed', { title })}</span>
            <span aria-hidden="true">{t('desk.assign')}</span>
          </summary>
          <AssignForm one={one} viewer={viewer} intent="assign" className="mbs-2 grid gap-2 md:min-w-56">
            <label className="grid gap-1 text-small">
              {t('desk.assignTo')}
              <select name="personId" defaultValue={one.assignedTo?.id ?? ''} className={controlClass}>
                <option value="">{t('ui.form.choose')}</option>
                {viewer.moderators.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <Button>{t('desk.assign')}</Button>
          </AssignForm>
        </details>
      )}
      {one.assignedTo === null ? (
        <AssignForm one={one} viewer={viewer} intent="take">
          <Button aria-label={t('desk.takeNamed', { title })} kind="quiet">
            {t('desk.take')}
          </Button>
        </AssignForm>
      ) : (
        (mine || admin) && (
          <AssignForm one={one} viewer={viewer} intent="release">
            <Button aria-label={t('desk.releaseNamed', { title })} kind="quiet">
              {t('desk.release')}
            </Button>
          </AssignForm>
        )
      )}
    </>
  )
}

function AssignForm({ one, viewer, intent, className, children }: Props & { intent: 'take' | 'release' | 'assign'; className?: string; children: ReactNode }) {
  return (
    <Form method="post" action="/staff/assign" className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="kind" value={one.kind} />
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="back" value={viewer.back} />
      {children}
    </Form>
  )
}
