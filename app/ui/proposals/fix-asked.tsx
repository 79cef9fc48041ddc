import type { FixShown } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

type FixAskedProps = { proposalId: string; fix: FixShown; now: Date }

/** That the panel offers a house to mend something in its proposal, with the way there; afterwards, that it was answered or is over. */
export function FixAsked({ proposalId, fix, now }: FixAskedProps) {
  const t = useTranslate()
  const standing = fix.answeredAt ? 'answered' : fix.dueAt <= now ? 'over' : 'open'
  return (
    <Notice
      tone={standing === 'open' ? 'warn' : 'plain'}
      title={t(`fix.${standing}`)}
      actions={
        <LinkButton to={`/house/proposals/${proposalId}/fix`} kind={standing === 'open' ? 'main' : 'plain'}>
          {t(standing === 'open' ? 'fix.toAnswer' : 'fix.toRead')}
        </LinkButton>
      }
    >
      <p>
        {t('responsiveness.fix.until')} <Instant at={fix.dueAt} />
      </p>
    </Notice>
  )
}
