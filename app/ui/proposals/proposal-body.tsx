import type { SubmissionResult } from '@conform-to/react'
import type { ContentFault, ContentGap } from '#app/domain/proposals/content.ts'
import type { ProposalResult } from '#app/domain/proposals/read-result.server.ts'
import type { HouseProposal, OfferableVersion } from '#app/domain/proposals/read.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { PublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Section } from '../section.tsx'
import { AnswersView } from './answers-view.tsx'
import { OwnAttachmentLink } from './attachment-list.tsx'
import { useAttestedName, type Attested } from './evidence-choices.ts'
import { Ended, Sealed, Unsubmitted } from './proposal-notices.tsx'
import { ResultLinks } from './result-links.tsx'
import { ResultView } from './result-view.tsx'
import { ProposalEditor } from './proposal-editor.tsx'

export type ProposalLoaded = {
  proposal: HouseProposal
  requirement: PublicRequirement
  criteria: readonly Criterion[]
  labels: Readonly<Record<string, string>>
  offerings: readonly OfferableVersion[]
  offeringNames: Readonly<Record<string, string>>
  attestations: readonly Attested[]
  faults: readonly ContentFault[]
  gaps: readonly ContentGap[]
  submittedAt: Date | null
  result: ProposalResult | null
  ending: { reason: string; at: Date } | null
  mayWrite: boolean
}

/** `draftKey` changes when the form begins anew from what is stored; `isStale` says that the author was just told of what a colleague stored. */
export type ProposalBodyProps = ProposalLoaded & { revision: number; lastResult: SubmissionResult<string[]> | null; draftKey: number; isStale: boolean }

/** What a proposal's page shows by its state: the editor while it can be written, what is sealed once it was submitted, and its result. */
export function ProposalBody(props: ProposalBodyProps) {
  const t = useTranslate()
  const nameOf = useAttestedName()
  const { proposal, requirement, criteria, labels, offeringNames, attestations, submittedAt, result, ending, mayWrite } = props
  const open = requirement.state === 'published'
  if (open && mayWrite && isEditable(proposal.state)) return <ProposalEditor {...props} />
  return (
    <>
      {result && (
        <Section title={t('proposals.result.title')}>
          <ResultView result={result} threshold={requirement.technicalThreshold} criteria={criteria} labels={labels} />
          <ResultLinks proposalId={proposal.id} result={result} />
        </Section>
      )}
      {ending && <Ended ending={ending} />}
      {submittedAt && !isEditable(proposal.state) && (
        <Sealed proposalId={proposal.id} submittedAt={submittedAt} sealed={proposal.state === 'submitted'} canWithdraw={open && mayWrite} />
      )}
      {isEditable(proposal.state) && <Unsubmitted open={open} />}
      <Section title={t('proposals.draft.answers')}>
        <AnswersView
          technical={proposal.technical}
          offeringNames={offeringNames}
          criteria={criteria}
          labels={labels}
          attested={Object.fromEntries(attestations.map((attestation) => [attestation.id, nameOf(attestation)]))}
          fileLink={(file) => <OwnAttachmentLink proposalId={proposal.id} file={file} />}
        />
      </Section>
    </>
  )
}
