import { Link } from '@remix-run/react'
import type { PublicCourse } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { FactStrip, Facts, type Fact } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Code } from '../code.tsx'
import { ClosingMoves, FewDecisions } from './closing-moves.tsx'
import { Winner } from './winner.tsx'

type CourseProps = { course: PublicCourse; ending: { reason: string; at: Date } | null }

/** How a published requirement went on: the outcome, how closing moved, what closing published, and how many offerings qualified at publication. */
export function Course({ course: { matchedAtPublication, closingMoves, closing, fewDecisions, award, intention, fallen }, ending }: CourseProps) {
  const t = useTranslate()
  const strip: Fact[] = []
  if (matchedAtPublication) {
    strip.push({ label: t('requirementsPublic.matchedAt'), value: t('requirementsPublic.matchedAtValue', matchedAtPublication) })
  }
  if (closing) strip.push({ label: t('requirementsPublic.closing.count'), value: closing.envelopes })
  return (
    <>
      {intention && (
        <Notice tone="info" title={t('records.intention')}>
          <Facts
            facts={[
              { label: t('records.intention.house'), value: <Winner {...intention} /> },
              { label: t('records.intention.until'), value: <Instant at={intention.endsAt} /> },
            ]}
          />
          <p>{t('records.intention.note')}</p>
        </Notice>
      )}
      {fallen > 0 && <Notice tone="plain" title={t('records.fallen', { count: fallen })} />}
      {award && (
        <Notice tone="good" title={t('requirementsPublic.outcome')}>
          <Facts
            facts={[
              {
                label: t('requirementsPublic.outcome.winner'),
                value: <Winner {...award} />,
              },
              ...(closing ? [{ label: t('requirementsPublic.outcome.count'), value: closing.envelopes }] : []),
              { label: t('requirementsPublic.outcome.on'), value: <Instant at={award.decidedAt} /> },
            ]}
          />
        </Notice>
      )}
      {ending && (
        <Notice tone="plain" title={t('requirementsPublic.outcome.none')}>
          <p>{t(`requirements.endReason.${ending.reason}` as MessageKey)}</p>
          <p>
            <Instant at={ending.at} />
          </p>
        </Notice>
      )}
      <FewDecisions decisions={fewDecisions} />
      <ClosingMoves moves={closingMoves} />
      {strip.length > 0 && <FactStrip facts={strip} />}
      {closing && (
        <Notice tone="info" title={t('requirementsPublic.closing')}>
          <Facts facts={[{ label: t('requirementsPublic.closing.head'), value: <Code text={closing.head} /> }]} />
          <p>
            {t('requirementsPublic.closing.note')} <Link to="/receipts">{t('proposals.receipt.verify')}</Link>
          </p>
        </Notice>
      )}
    </>
  )
}
