import type { ReactNode } from 'react'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'
import { OfferingNames } from './offering-names.tsx'
import { useSubject } from '../requirements/subject.ts'

/** The draft as it stands now, beside the one that was typed: which parts differ, and what they say. */
export type StaleDraft = {
  revision: number
  changed: (keyof TechnicalContent)[]
  stored: TechnicalContent
  typed: TechnicalContent
  offeringNames: Readonly<Record<string, string>>
}

type StaleNoticeProps = { stale: StaleDraft; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** Says that a colleague saved in between, and what is stored where it differs; the form below still holds what was typed. */
export function StaleNotice({ stale, criteria, labels }: StaleNoticeProps) {
  const t = useTranslate()
  const { changed, stored, offeringNames } = stale
  const said: Partial<Record<keyof TechnicalContent, ReactNode>> = {
    offeringVersionIds: <OfferingNames ids={stored.offeringVersionIds} names={offeringNames} />,
    plan: <span className="whitespace-pre-line">{stored.plan.delivery || t('proposals.stale.empty')}</span>,
    answers: <ChangedAnswers stale={stale} criteria={criteria} labels={labels} />,
  }
  return (
    <Notice tone="warn" role="alert" title={t('proposals.stale.title')}>
      <p>{t('proposals.stale.text')}</p>
      <Facts facts={changed.flatMap((part) => (said[part] === undefined ? [] : [{ label: t(`proposals.stale.${part}` as MessageKey), value: said[part] }]))} />
    </Notice>
  )
}

function ChangedAnswers({ stale: { stored, typed }, criteria, labels }: StaleNoticeProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const differing = criteria.flatMap((criterion) => {
    const [now, mine] = [stored, typed].map(({ answers }) => answers.find(({ criterionId }) => criterionId === criterion.id))
    return now?.answer === mine?.answer && (now?.note ?? '') === (mine?.note ?? '') ? [] : [{ criterion, now }]
  })
  return (
    <ul className="grid gap-1">
      {differing.map(({ criterion, now }) => (
        <li key={criterion.id}>
          <bdi>{subject(criterion)}</bdi>: {now ? t(`evaluation.answer.${now.answer}`) : t('evaluation.answer.none')}
          {now?.note && <bdi className="block text-small">{now.note}</bdi>}
        </li>
      ))}
    </ul>
  )
}
