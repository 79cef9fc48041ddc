import type { Amendment, PublicTerms } from '#app/domain/requirements/amendments.server.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { formatDate } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Difference, type DifferenceRow } from '../difference.tsx'
import { useSubject } from './subject.ts'

type VersionDifferenceProps = { difference: Pick<Amendment, 'terms' | 'criteria'>; labels: Readonly<Record<string, string>>; caption: string }

const fieldNames: Record<keyof PublicTerms, MessageKey> = {
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
}

/** What two versions of a requirement say differently, term by term and criterion by criterion. */
export function VersionDifference({ difference: { terms, criteria }, labels, caption }: VersionDifferenceProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const sayTerm = useTerm()
  const sayCriterion = useCriterion(labels)
  const rows: DifferenceRow[] = [
    ...terms.map(({ field, before, after }) => ({ key: field, what: t(fieldNames[field]), before: sayTerm(field, before), after: sayTerm(field, after) })),
    ...criteria.map(({ id, before, after }) => ({
      key: id,
      what: t('course.criterion', { what: subject((after ?? before)!) }),
      before: before && sayCriterion(before),
      after: after && sayCriterion(after),
    })),
  ]
  return <Difference rows={rows} caption={caption} />
}

function useTerm(): (field: keyof PublicTerms, value: PublicTerms[keyof PublicTerms]) => string | null {
  const t = useTranslate()
  const locale = useLocale()
  return (field, value) => {
    if (value === null || value === '') return null
    switch (field) {
      case 'language':
        return t(`course.language.${value as 'en' | 'ur'}`)
      case 'liveBy':
        return formatDate(String(value), locale)
      case 'ranking':
        return t(`requirements.terms.ranking.${value as PublicTerms['ranking']}`)
      case 'tieRule':
        return t(`requirements.terms.tieRule.${value as PublicTerms['tieRule']}`)
      default:
        return String(value)
    }
  }
}

/** A criterion in one line: its weight, what it asks, and whatever it asks besides. */
function useCriterion(labels: Readonly<Record<string, string>>): (criterion: Criterion) => string {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (criterion) => {
    const { weight, askedEvidence, minPoints, note } = criterion
    const parts = [t('course.criterion.said', { weight: t(`matching.weight.${weight}`), what: subject(criterion) })]
    if (weight === 'must') parts.push(t('course.criterion.evidence', { level: t(`ui.evidence.${askedEvidence}`) }))
    if (minPoints !== undefined) parts.push(t('course.criterion.minPoints', { points: minPoints }))
    return [...parts, ...(note === '' ? [] : [note])].join(' · ')
  }
}
