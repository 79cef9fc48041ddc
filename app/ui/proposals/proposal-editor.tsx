import { useCallback, useEffect, useRef } from 'react'
import { draftValuesOf } from '#app/domain/proposals/technical-form.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { AutosaveLine } from '../autosave-line.tsx'
import { LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Narrative } from '../requirements/narrative.tsx'
import { Rehearsal } from '../requirements/rehearsal.tsx'
import { Section } from '../section.tsx'
import { useAutosave } from '../use-autosave.ts'
import { AttachmentsSection } from './attachments-section.tsx'
import { Completeness } from './completeness.tsx'
import { DraftForm, draftFormId, useFieldNames } from './draft-form.tsx'
import { useEvidenceChoices } from './evidence-choices.ts'
import type { ProposalBodyProps } from './proposal-body.tsx'
import { StaleNotice, type StaleDraft } from './stale-notice.tsx'
import { useAttachments } from './use-attachments.ts'

/** The requirement beside the answers to it, and the way to the last step. */
export function ProposalEditor(props: ProposalBodyProps) {
  const { proposal, requirement } = props
  const t = useTranslate()
  return (
    <>
      <Rehearsal profile={requirement.profile} />
      <BeforeWriting {...props} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Writing {...props} />
          <Notice
            tone="info"
            title={t('proposals.draft.noPrice')}
            actions={<LinkButton to={`/house/proposals/${proposal.id}/submit`}>{t('proposals.draft.toSubmit')}</LinkButton>}
          >
            <p>{t('proposals.draft.toSubmitNote')}</p>
          </Notice>
        </div>
        <Beside {...props} />
      </div>
    </>
  )
}

/** The form with its files: what is typed is kept by itself where scripts run, and what moves the draft's revision does so one at a time. */
function Writing({ proposal, criteria, labels, offerings, attestations, revision, lastResult, draftKey, isStale }: ProposalBodyProps) {
  const t = useTranslate()
  const locale = useLocale()
  const revisionInput = useRef<HTMLInputElement>(null)
  const follow = useCallback((newest: number) => {
    if (revisionInput.current) revisionInput.current.value = String(newest)
  }, [])
  const unsaved = lastResult !== null
  const { state, stale, hold, alone } = useAutosave({ formId: draftFormId, unsaved, stopped: isStale, beginning: draftKey, onRevision: follow })
  const files = useAttachments({ proposalId: proposal.id, stored: proposal.technical.attachments, draftKey, revisionInput, alone })
  const evidence = useEvidenceChoices(attestations, files.attachments)

  // After an answer that names a newer revision, such as a colleague's.
  useEffect(() => follow(revision), [follow, revision, lastResult])

  return (
    <>
      {stale !== undefined && <StaleNotice stale={(stale as { stale: StaleDraft }).stale} criteria={criteria} labels={labels} />}
      <Section title={t('proposalEditor.technical')} note={t('proposals.saved', { when: formatInstant(proposal.savedAt, locale), name: proposal.savedBy })}>
        <div className="grid gap-4" onSubmitCapture={hold}>
          <DraftForm
            key={draftKey}
            revision={revision}
            revisionInput={revisionInput}
            values={draftValuesOf(
              proposal.technical,
              criteria.map(({ id }) => id),
            )}
            criteria={criteria}
            labels={labels}
            offerings={offerings}
            evidence={evidence}
            lastResult={lastResult}
          />
          <AutosaveLine state={state} labels={useFieldNames(criteria, labels)} />
        </div>
      </Section>
      <AttachmentsSection proposalId={proposal.id} files={files} />
    </>
  )
}

/** What to know before one writes on: where to do it, and what has happened to the draft. */
function BeforeWriting({ proposal, offerings, offeringNames }: ProposalBodyProps) {
  const t = useTranslate()
  const gone = proposal.technical.offeringVersionIds.filter((id) => !offerings.some(({ versionId }) => versionId === id))
  return (
    <>
      <div className="md:hidden">
        <Notice tone="plain" title={t('proposalEditor.phone')}>
          <p>{t('proposalEditor.phoneText')}</p>
        </Notice>
      </div>
      {proposal.state === 'withdrawn' && (
        <Notice
          tone="warn"
          title={t('proposals.draft.again')}
          actions={<LinkButton to={`/house/proposals/${proposal.id}/receipt`}>{t('proposals.sealed.receipt')}</LinkButton>}
        >
          <p>{t('proposals.draft.againText')}</p>
        </Notice>
      )}
      {gone.length > 0 && (
        <Notice tone="warn" title={t('proposals.draft.offeringGone')}>
          <p>{t('proposals.draft.offeringGoneText', { name: gone.map((id) => offeringNames[id] ?? '').join(', ') })}</p>
        </Notice>
      )}
    </>
  )
}

const parts = ['offerings', 'answers', 'plan', 'team', 'members', 'attachments'] as const

/** The requirement, the parts of the form, and what the draft still lacks, in sight while one writes. */
function Beside({ requirement, criteria, labels, faults, gaps }: ProposalBodyProps) {
  const t = useTranslate()
  return (
    <div className="grid gap-6 lg:sticky lg:inset-bs-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">
      <nav aria-label={t('proposalEditor.parts')}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ui">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-flex min-h-8 items-center text-ink-2">
                {t(`proposalEditor.part.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Completeness faults={faults} gaps={gaps} criteria={criteria} labels={labels} />
      <Section title={t('proposals.draft.need')}>
        <Narrative text={requirement.narrative} language={requirement.language} />
      </Section>
    </div>
  )
}
