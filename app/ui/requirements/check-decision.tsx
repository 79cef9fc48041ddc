import type { SubmissionResult } from '@conform-to/react'
import type { InstitutionState } from '#app/domain/organisations/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { CheckForms } from './check-form.tsx'

type CheckDecisionProps = {
  institutionState: InstitutionState
  /** Why this member of staff decides nothing here. */
  hindrance: 'interest' | 'readOnly' | null
  reasons: { publish: readonly string[]; request_changes: readonly string[] }
  lastResult: SubmissionResult<string[]> | null
}

/** The short list that staff check against, and the two answers; or why this member cannot give one. */
export function CheckDecision({ institutionState, hindrance, reasons, lastResult }: CheckDecisionProps) {
  const t = useTranslate()
  const verified = institutionState === 'verified'
  return (
    <Section title={t('requirementsPublic.check.decide')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {hindrance === 'interest' && (
          <Notice tone="warn" title={t('requirementsPublic.check.interest')}>
            <p>{t('requirementsPublic.check.interestText')}</p>
          </Notice>
        )}
        {hindrance === 'readOnly' && <Notice tone="plain" title={t('requirementsPublic.check.readOnly')} />}
        {!verified && (
          <Notice tone="warn" title={t('requirementsPublic.check.notVerified')}>
            <p>{t('requirementsPublic.check.notVerifiedText')}</p>
          </Notice>
        )}
        <Notice tone="info" title={t('requirementsPublic.check.list')}>
          <ul className="list-disc ps-5">
            {(['need', 'musts', 'personal', 'people'] as const).map((point) => (
              <li key={point}>{t(`requirementsPublic.check.look.${point}`)}</li>
            ))}
          </ul>
        </Notice>
        {hindrance === null && <CheckForms reasons={reasons} canPublish={verified} lastResult={lastResult} />}
      </div>
    </Section>
  )
}
