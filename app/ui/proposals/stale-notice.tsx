import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'
import { useSubject } from '../requirements/subject.ts'

/** The draft as it stands now, beside the one that was typed: which parts differ, and what they say. */
export type StaleDraft = {
  revision: number
  changed: ('offeringVersionId' | 'deliveryPlan' | 'answers')[]
  stored: TechnicalContent
  typed: TechnicalContent
  offeringName: string | null
}

type StaleNoticeProps = { stale: StaleDraft; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** Says that a colleague saved in between, and what is stored where it differs; the form below still holds what was typed. */
export function StaleNotice({ stale, criteria, labels }: StaleNoticeProps) {
  const t = useTranslate()
  const { changed, stored, offeringName } = stale
  const said = {
    offeringVersionId: offeringName ?? t('proposals.draft.toBuild'),
    deliveryPlan: <span className="whitespace-pre-line">{stored.deliveryPlan || t('proposals.stale.empty')}</span>,
    answers: <ChangedAnswers stale={stale} criteria={criteria} labels={labels} />,
  }
  return (
    <Notice tone="warn" role="alert" title={t('proposals.stale.title')}>
      <p>{t('proposals.stale.text')}</p>
      <Facts facts={changed.map((part) => ({ label: t(`proposals.stale.${part}`), value: said[part] }))} />
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
