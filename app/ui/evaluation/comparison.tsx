import type { OpenedShown } from '#app/domain/evaluation/read-opened.server.ts'
import type { ScorableCriterion } from '#app/domain/evaluation/scorable.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Column, Table } from '../table.tsx'
import { AnswerTag } from './answer-tag.tsx'

type ComparisonProps = { criteria: readonly ScorableCriterion[]; proposals: readonly OpenedShown[]; labels: Record<string, string> }

/** Every answer beside every other: a row for each criterion, a column for each proposal that opened intact. */
export function Comparison({ criteria, proposals, labels }: ComparisonProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (
    <div className="card">
      <Table caption={t('evaluation.proposals.answers')} tall>
        <thead>
          <tr>
            <Column>{t('evaluation.proposals.criterion')}</Column>
            {proposals.map(({ proposalId, label, houseName, offeringNames, toBeBuilt }) => (
              <Column key={proposalId}>
                <bdi className="block text-ui text-ink">{houseName ?? t('scoring.bidder', { label })}</bdi>
                {houseName !== null && <span className="block font-normal">{t('scoring.bidder', { label })}</span>}
                {(toBeBuilt || offeringNames.length > 0) && (
                  <bdi className="font-normal">{toBeBuilt ? t('evaluation.proposals.toBeBuilt') : offeringNames.join(', ')}</bdi>
                )}
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row" className="min-w-44">
                <bdi className="block">{subject(criterion)}</bdi>
                <WeightTag weight={criterion.weight} />
              </th>
              {proposals.map(({ proposalId, technical }) => {
                const answer = technical?.answers.find(({ criterionId }) => criterionId === criterion.id)
                return (
                  <td key={proposalId} className="min-w-52">
                    <AnswerTag answer={answer?.answer ?? null} />
                    {answer?.note && (
                      <p className="mbs-1 text-small whitespace-pre-line text-ink-2" dir="auto">
                        {answer.note}
                      </p>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
