import type { AmendmentWeight, CriterionChange } from '#app/domain/requirements/amendment.ts'
import type { DraftCriterion, DraftField } from '#app/domain/requirements/schema.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Cited } from '../cited.tsx'
import { Notice } from '../notice.tsx'
import { Words } from '../words.tsx'
import { useSubject } from './subject.ts'

/** What an amendment would do, as the preview carries it. */
export type PlannedAmendment = {
  weight: AmendmentWeight
  changed: readonly DraftField[]
  criteria: readonly CriterionChange<DraftCriterion>[]
  closesBefore: Date
  closesAt: Date
  rule: string
  labels: Readonly<Record<string, string>>
}

/** What an amendment would change and to when it would move closing, before it is sent. */
export function AmendmentPreview({ plan }: { plan: PlannedAmendment }) {
  const t = useTranslate()
  const locale = useLocale()
  const subject = useSubject(plan.labels)
  const { weight, changed, criteria, rule } = plan
  const closing = { before: formatInstant(plan.closesBefore, locale), closesAt: formatInstant(plan.closesAt, locale), rule }
  const moves = closing.before !== closing.closesAt
  return (
    <Notice tone={moves ? 'warn' : 'info'} title={t('amend.planned')} role="status">
      <ul className="list-disc ps-5">
        {changed
          .filter((field) => field !== 'criteria')
          .map((field) => (
            <li key={field}>{t(names[field] ?? 'course.field.narrative')}</li>
          ))}
        {criteria.map(({ id, before, after }) => (
          <li key={id}>
            <Words>{t(!before ? 'amend.added' : !after ? 'amend.removed' : 'amend.changed', { what: subject((after ?? before)!) })}</Words>
          </li>
        ))}
        {changed.includes('criteria') && criteria.length === 0 && <li>{t('amend.reordered')}</li>}
      </ul>
      <p className="text-ink">
        <Cited rule={rule}>{t(weight === 'private' ? 'amend.plannedPrivate' : moves ? 'amend.plannedMoves' : 'amend.plannedStays', closing)}</Cited>
      </p>
      {weight !== 'private' && <p>{t('amend.plannedAsk')}</p>}
    </Notice>
  )
}

const names: Partial<Record<DraftField, MessageKey>> = {
  title: 'course.field.title',
  narrative: 'course.field.narrative',
  language: 'course.field.language',
  liveBy: 'course.field.liveBy',
  technicalWeight: 'course.field.technicalWeight',
  technicalThreshold: 'course.field.technicalThreshold',
  supportYears: 'course.field.supportYears',
  ranking: 'requirements.terms.ranking',
  tieRule: 'requirements.terms.tieRule',
  narrowReason: 'requirements.terms.narrow',
  replaces: 'requirements.edit.replaces',
  budgetMaxMinor: 'requirements.edit.budget',
}
