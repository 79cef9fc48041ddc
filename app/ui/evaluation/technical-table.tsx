import type { TechnicalShown } from '#app/domain/evaluation/read-report.server.ts'
import type { ScorableCriterion } from '#app/domain/evaluation/scorable.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { spellPoints } from '../matching/part-kind.ts'
import { useSubject } from '../requirements/subject.ts'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { useFault } from './fault.ts'

type TechnicalTableProps = { technical: readonly TechnicalShown[]; criteria: readonly ScorableCriterion[]; labels: Record<string, string> }

/** Who passed the technical evaluation, with how many points, and why the others did not. */
export function TechnicalTable({ technical, criteria, labels }: TechnicalTableProps) {
  const t = useTranslate()
  const spell = useFault()
  const subject = useSubject(labels)
  return (
    <div className="card">
      <Table caption={t('scoring.report.technicalResult')}>
        <thead>
          <tr>
            <Column>{t('evaluation.opening.house')}</Column>
            <Column>{t('scoring.report.letter')}</Column>
            <Column numeric>{t('evaluation.report.technical')}</Column>
            <Column>{t('evaluation.report.became')}</Column>
          </tr>
        </thead>
        <tbody>
          {technical.map(({ proposalId, houseName, label, technicalHundredths, passed, fault, underMinimum }) => (
            <tr key={proposalId}>
              <th scope="row">
                <bdi>{houseName}</bdi>
              </th>
              <td>{label}</td>
              <td className="num">{spellPoints(technicalHundredths)}</td>
              <td>
                <Tag tone={passed ? 'good' : 'stop'}>{passed ? t('scoring.report.passed') : spell(fault!)}</Tag>
                {underMinimum.map((criterionId) => {
                  const criterion = criteria.find(({ id }) => id === criterionId)!
                  return (
                    <p key={criterionId} className="mbs-1 text-small">
                      <bdi>{subject(criterion)}</bdi>: {t('scoring.minimum', { points: criterion.minPoints! })}
                    </p>
                  )
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
