import type { ProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'

/** From the result on to the debrief, which says how to complain; for the one that was awarded, to what it confirms afterwards. */
export function ResultLinks({ proposalId, result: { won, phase } }: { proposalId: string; result: ProposalResult }) {
  const t = useTranslate()
  return (
    <div className="flex flex-wrap gap-2 pbs-4">
      <LinkButton to={`/house/proposals/${proposalId}/debrief`}>{t('awards.debrief.to')}</LinkButton>
      {won && phase === 'awarded' && <LinkButton to={`/house/proposals/${proposalId}/delivery`}>{t('awards.delivery.to')}</LinkButton>}
    </div>
  )
}
