import type { JudgedShown } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { useSubject } from '../requirements/subject.ts'
import { Tag } from '../tag.tsx'

/** What is shown of itself in a proposal: its faults, the musts it refuses, its joint venture and its attachments. */
export function Found({ proposal, labels }: { proposal: JudgedShown; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const { computed, refused, members, attachments, outcome } = proposal
  return (
    <div className="grid gap-2 text-ui">
      {computed.length === 0 ? (
        <p className="text-ink-2">{t('responsiveness.noFault')}</p>
      ) : (
        <ul className="grid gap-1">
          {computed.map((fault) => (
            <li key={fault}>
              <Tag tone="stop">{t('responsiveness.found')}</Tag> {t(`evaluation.fault.${fault}`)}
              {fault === 'must-refused' && <bdi className="text-ink-2">: {refused.map(subject).join(', ')}</bdi>}
              {fault === 'envelope-not-intact' && <span className="text-ink-2">: {t(`evaluation.outcome.${outcome}`)}</span>}
            </li>
          ))}
        </ul>
      )}
      {members.length > 0 && (
        <div>
          <p className="font-semibold">{t('responsiveness.members')}</p>
          <ul className="list-disc ps-6 text-ink-2">
            {members.map(({ name, part }) => (
              <li key={name}>
                <bdi>{part ? `${name}: ${part}` : name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {attachments.length > 0 && (
        <details>
          <summary>{t('responsiveness.attachments', { count: attachments.length })}</summary>
          <ul className="list-disc ps-6 text-ink-2">
            {attachments.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The fix that was offered, with the house's answer or the hour until which it may come. */
export function FixOffered({ fix, now }: { fix: NonNullable<JudgedShown['fix']>; now: Date }) {
  const t = useTranslate()
  const over = fix.dueAt <= now
  const standing = fix.answeredAt ? 'answered' : over ? 'over' : 'open'
  return (
    <Notice tone={standing === 'open' ? 'info' : standing === 'over' ? 'warn' : 'plain'} title={t(`responsiveness.fix.${standing}`)}>
      <p className="whitespace-pre-line" dir="auto">
        {fix.shortcomings}
      </p>
      <p className="text-small">
        {t('responsiveness.fix.until')} <Instant at={fix.dueAt} />
      </p>
      {fix.answer && (
        <div className="border-s-2 border-line-2 ps-3">
          <p className="whitespace-pre-line text-ink" dir="auto">
            {fix.answer}
          </p>
          <p className="text-small">
            <Instant at={fix.answeredAt!} />
          </p>
        </div>
      )}
    </Notice>
  )
}

/** What was decided, by whom and why; a verdict that passes over what was found says so. */
export function Verdict({ decision }: { decision: NonNullable<JudgedShown['decision']> }) {
  const t = useTranslate()
  const { verdict, faults, reason, decidedBy, decidedAt } = decision
  const overruled = verdict === 'responsive' && faults.length > 0
  return (
    <Notice tone={verdict === 'responsive' ? 'good' : 'stop'} title={t(`responsiveness.verdict.${verdict}`)}>
      {overruled && <p>{t('responsiveness.overruled')}</p>}
      {faults.length > 0 && (
        <ul className="list-disc ps-6">
          {faults.map((fault) => (
            <li key={fault}>{t(`evaluation.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      {reason && (
        <p className="whitespace-pre-line text-ink" dir="auto">
          {reason}
        </p>
      )}
      <p className="text-small">
        <bdi>{decidedBy}</bdi> · <Instant at={decidedAt} />
      </p>
    </Notice>
  )
}
