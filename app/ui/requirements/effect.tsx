import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { DraftEffect } from '#app/domain/requirements/read-editing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Band } from './band.tsx'
import { MarkList } from './mark-notes.tsx'
import { Outlook } from './outlook.tsx'
import { ProposedCriteria } from './proposed-criteria.tsx'

type EffectProps = { effect: DraftEffect; requirementId: string; formId: string }

/** What follows from the draft as it is stored: how many offerings would qualify, what its text proposes, what the public would see, the names in its text, and its calendar if it were published now. */
export function Effect({ effect: { calendar, counts, marks, band, proposals }, requirementId, formId }: EffectProps) {
  const t = useTranslate()
  return (
    <aside aria-label={t('requirements.edit.effect')} className="grid gap-4">
      <Band band={band} />
      <ProposedCriteria proposals={proposals} form={formId} />
      <Card className="grid gap-4">
        <h2 className="text-h3">{t('requirements.edit.effect')}</h2>
        <Part title={t('requirements.edit.effectCriteria')}>
          <p>{t('requirementEditor.counts', counts)}</p>
        </Part>
        {marks.length > 0 && (
          <Part title={t('requirementEditor.marks')}>
            <MarkList marks={marks} formId={formId} />
          </Part>
        )}
        <Part title={t('requirementEditor.preview')}>
          <p>{t('requirements.edit.effectPublicText')}</p>
          <p>
            <Link to={`/institution/requirements/${requirementId}/preview`}>{t('requirementEditor.preview.open')}</Link>
          </p>
        </Part>
        <Part title={t('requirementEditor.steps')}>
          <Outlook calendar={calendar} />
        </Part>
      </Card>
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2 text-ui">
      <h3 className="text-small font-normal text-ink-3">{title}</h3>
      {children}
    </section>
  )
}
