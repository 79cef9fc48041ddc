import type { SubmissionResult } from '@conform-to/react'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Narrative } from '../requirements/narrative.tsx'
import { Rehearsal } from '../requirements/rehearsal.tsx'
import { Section } from '../section.tsx'
import { DraftForm } from './draft-form.tsx'
import type { ProposalLoaded } from './proposal-body.tsx'

type ProposalEditorProps = ProposalLoaded & { revision: number; lastResult: SubmissionResult<string[]> | null }

/** The requirement beside the answers to it, and the way to the last step. */
export function ProposalEditor({ proposal, requirement, criteria, labels, offerings, offeringNames, revision, lastResult }: ProposalEditorProps) {
  const t = useTranslate()
  const locale = useLocale()
  const { technical, savedAt, savedBy } = proposal
  const gone = technical.offeringVersionIds.some((id) => !offerings.some(({ versionId }) => versionId === id))
  return (
    <>
      <Rehearsal profile={requirement.profile} />
      {proposal.state === 'withdrawn' && (
        <Notice
          tone="warn"
          title={t('proposals.draft.again')}
          actions={<LinkButton to={`/house/proposals/${proposal.id}/receipt`}>{t('proposals.sealed.receipt')}</LinkButton>}
        >
          <p>{t('proposals.draft.againText')}</p>
        </Notice>
      )}
      {gone && (
        <Notice tone="warn" title={t('proposals.draft.offeringGone')}>
          <p>{t('proposals.draft.offeringGoneText', { name: technical.offeringVersionIds.map((id) => offeringNames[id] ?? '').join(', ') })}</p>
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid gap-6">
          <Section title={t('proposals.draft.answers')} note={t('proposals.saved', { when: formatInstant(savedAt, locale), name: savedBy })}>
            <DraftForm revision={revision} technical={technical} criteria={criteria} labels={labels} offerings={offerings} lastResult={lastResult} />
          </Section>
          <Notice
            tone="info"
            title={t('proposals.draft.noPrice')}
            actions={
              <LinkButton to={`/house/proposals/${proposal.id}/submit`} kind="main">
                {t('proposals.draft.toSubmit')}
              </LinkButton>
            }
          >
            <p>{t('proposals.draft.toSubmitNote')}</p>
          </Notice>
        </div>
        <div className="lg:sticky lg:inset-bs-4">
          <Section title={t('proposals.draft.need')}>
            <Narrative text={requirement.narrative} language={requirement.language} />
          </Section>
        </div>
      </div>
    </>
  )
}
