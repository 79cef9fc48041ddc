import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Evidence } from '../evidence.tsx'
import { Column, Table } from '../table.tsx'
import { useSubject } from './subject.ts'
import { WeightTag } from './weight-tag.tsx'

/** The criteria of a requirement in their order, with the minimum marks that are announced. */
export function CriteriaTable({ criteria, labels }: { criteria: readonly Criterion[]; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const hasMinimum = criteria.some(({ minPoints }) => minPoints !== undefined)
  if (criteria.length === 0) return <p className="text-ui text-ink-2">{t('requirements.overview.criteriaNone')}</p>
  return (
    <div className="card">
      <Table caption={t('requirements.overview.criteria')}>
        <thead>
          <tr>
            <Column>{t('requirements.matches.criterion')}</Column>
            <Column>{t('requirements.edit.weight')}</Column>
            <Column>{t('requirements.edit.evidence')}</Column>
            {hasMinimum && <Column numeric>{t('matching.minimum')}</Column>}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                <bdi>{subject(criterion)}</bdi>
                <span className="block text-small font-normal text-ink-3">{t(`matching.kind.${criterion.kind}`)}</span>
                {criterion.note && <bdi className="block text-small font-normal text-ink-2">{criterion.note}</bdi>}
              </th>
              <td>
                <WeightTag weight={criterion.weight} />
              </td>
              <td>{criterion.weight === 'must' && <Evidence level={criterion.askedEvidence} />}</td>
              {hasMinimum && <td className="num">{criterion.minPoints}</td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
