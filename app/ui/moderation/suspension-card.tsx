import type { SuspensionReason } from '#app/domain/organisations/suspension-reasons.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'

type SuspensionCardProps = {
  suspension: {
    state: 'waiting' | 'agreed' | 'declined'
    reason: string
    note: string
    proposer: string
    proposedAt: Date | string
    decision: { reason: string | null; note: string; by: string; at: Date | string } | null
  }
}

/** A suspension from its proposal to the second person's decision. */
export function SuspensionCard({ suspension: { state, reason, note, proposer, proposedAt, decision } }: SuspensionCardProps) {
  const t = useTranslate()
  const said = (step: { reason: string | null; note: string; by: string; at: Date | string }) => [
    ...(step.reason ? [{ label: t('moderation.reason'), value: t(`moderation.suspension.reason.${step.reason as SuspensionReason}`) }] : []),
    { label: t('moderation.note'), value: <span className="whitespace-pre-line">{step.note}</span> },
    { label: t('moderation.by'), value: step.by },
    { label: t('moderation.at'), value: <Instant at={step.at} /> },
  ]
  return (
    <Card className="grid gap-4">
      <div>
        <Tag tone={state === 'agreed' ? 'stop' : state === 'waiting' ? 'warn' : 'plain'}>{t(`moderation.suspension.state.${state}`)}</Tag>
      </div>
      <Facts facts={said({ reason, note, by: proposer, at: proposedAt })} />
      {decision && <Facts facts={said(decision)} />}
    </Card>
  )
}
