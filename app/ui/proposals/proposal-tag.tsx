import type { ProposalState } from '#app/domain/proposals/status.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<ProposalState, Tone> = {
  draft: 'warn',
  submitted: 'good',
  withdrawn: 'warn',
  opened: 'info',
  responsive: 'info',
  not_responsive: 'stop',
  priced: 'info',
  won: 'good',
  lost: 'plain',
}

/** The state of a proposal in a word; one that was never handed in says so once its requirement is closed. */
export function ProposalTag({ state, requirementState }: { state: ProposalState; requirementState: RequirementState }) {
  const t = useTranslate()
  if (state === 'draft' && requirementState !== 'published') return <Tag>{t('proposals.state.late')}</Tag>
  return <Tag tone={isEditable(state) && requirementState !== 'published' ? 'plain' : tones[state]}>{t(`proposals.state.${state}`)}</Tag>
}
