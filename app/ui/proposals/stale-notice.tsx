import type { ReactNode } from 'react'
import { planParts } from '#app/domain/proposals/choices.ts'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { DraftContent } from '#app/domain/proposals/technical-form.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts, type Fact } from '../facts.tsx'
import { Notice } from '../notice.tsx'
import { OfferingNames } from './offering-names.tsx'
import { useSubject } from '../requirements/subject.ts'

/** The draft as it stands now, beside the one that was typed: which parts differ, and what they say. */
export type StaleDraft = {
  revision: number
  changed: (keyof DraftContent)[]
  stored: TechnicalContent
  typed: DraftContent
  offeringNames: Readonly<Record<string, string>>
}

type StaleNoticeProps = { stale: StaleDraft; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }

/** Says that a colleague saved in between, and what is stored where it differs; the form below still holds what was typed. */
export function StaleNotice({ stale, criteria, labels }: StaleNoticeProps) {
  const t = useTranslate()
  const { changed, stored, typed, offeringNames } = stale
  const text = (said: string): ReactNode => (
    <span className="whitespace-pre-line" dir="auto">
      {said || t('proposals.stale.empty')}
    </span>
  )
  const members = stored.members.map(({ name, part }) => (part === '' ? name : `${name}: ${part}`)).join('\n')
  const said: Record<keyof DraftContent, Fact[]> = {
    offeringVersionIds: [{ label: t('proposalEditor.offerings'), value: <OfferingNames ids={stored.offeringVersionIds} names={offeringNames} /> }],
    plan: planParts
      .filter((part) => stored.plan[part] !== typed.plan[part])
      .map((part) => ({ label: t(`proposalEditor.plan.${part}`), value: text(stored.plan[part]) })),
    team: [{ label: t('proposalEditor.team'), value: text(stored.team) }],
    references: [{ label: t('proposalEditor.references'), value: text(stored.references) }],
    members: [{ label: t('proposalEditor.members'), value: text(members) }],
    answers: [{ label: t('proposals.stale.answers'), value: <ChangedAnswers stale={stale} criteria={criteria} labels={labels} /> }],
  }
  return (
    <Notice tone="warn" role="alert" title={t('proposals.stale.title')}>
      <p>{t('proposals.stale.text')}</p>
      <Facts facts={changed.flatMap((part) => said[part])} />
    </Notice>
  )
}

function ChangedAnswers({ stale: { stored, typed }, criteria, labels }: StaleNoticeProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const differing = criteria.flatMap((criterion) => {
    const [now, mine] = [stored, typed].map(({ answers }) => answers.find(({ criterionId }) => criterionId === criterion.id))
    return JSON.stringify(now) === JSON.stringify(mine) ? [] : [{ criterion, now }]
  })
  return (
    <ul className="grid gap-1">
      {differing.map(({ criterion, now }) => (
        <li key={criterion.id}>
          <bdi>{subject(criterion)}</bdi>: {now ? t(`evaluation.answer.${now.answer}`) : t('evaluation.answer.none')}
          {now && now.evidence.length > 0 && ` · ${t('proposalEditor.evidenceChosen', { count: now.evidence.length })}`}
          {now?.note && <bdi className="block text-small">{now.note}</bdi>}
        </li>
      ))}
    </ul>
  )
}
