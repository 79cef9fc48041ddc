import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { MinimumTag } from './minimum-tag.tsx'

type OwnMarksProps = {
  captionShown?: boolean
  criteria: readonly { id: string; kind: string; ref: string; bound?: number | null; weight: CriterionWeight; minPoints?: number | null }[]
  /** What the panel agreed on, in hundredths of a point. */
  marks: readonly { criterionId: string; meanHundredths: number }[]
  /** The criteria whose mark is under the least that was announced for them. */
  underMinimum?: readonly string[]
  labels: Readonly<Record<string, string>>
}

/** A house's own marks, criterion by criterion; those of others are in no such table. */
export function OwnMarks({ captionShown, criteria, marks, underMinimum = [], labels }: OwnMarksProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const means = new Map(marks.map(({ criterionId, meanHundredths }) => [criterionId, formatNumber(meanHundredths / 100)]))
  return (
    <div className="card">
      <Table caption={t('proposals.result.marks')} captionShown={captionShown}>
        <thead>
          <tr>
            <Column>{t('requirements.matches.criterion')}</Column>
            <Column>{t('requirements.edit.weight')}</Column>
            <Column numeric>{t('proposals.result.mean')}</Column>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                <bdi>{subject(criterion)}</bdi> <MinimumTag points={criterion.minPoints ?? null} />
              </th>
              <td>
                <WeightTag weight={criterion.weight} />
              </td>
              <td className="num">
                {means.get(criterion.id) ?? '–'} {underMinimum.includes(criterion.id) && <Tag tone="stop">{t('scoring.outcome.under')}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
