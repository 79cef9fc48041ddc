import type { MarkShown, ResultShown } from '#app/domain/evaluation/read-opened.server.ts'
import type { ScorableCriterion } from '#app/domain/evaluation/scorable.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'

type MarksProps = { criteria: readonly ScorableCriterion[]; results: readonly ResultShown[]; marks: readonly MarkShown[]; labels: Record<string, string> }

/** The panel's mean for each criterion of each proposal, and behind it every member's points and note. */
export function Marks({ criteria, results, marks, labels }: MarksProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const given = (criterionId: string, proposalId: string) => marks.filter((mark) => mark.criterionId === criterionId && mark.proposalId === proposalId)
  const scored = results.filter(({ proposalId }) => marks.some((mark) => mark.proposalId === proposalId))
  if (scored.length === 0) return null
  return (
    <Section title={t('evaluation.report.marks')} note={t('evaluation.report.mean')}>
      <div className="card">
        <Table caption={t('evaluation.report.marks')}>
          <thead>
            <tr>
              <Column>{t('evaluation.proposals.criterion')}</Column>
              <Column>{t('requirements.edit.weight')}</Column>
              {scored.map(({ proposalId, houseName }) => (
                <Column key={proposalId} numeric>
                  <bdi>{houseName}</bdi>
                </Column>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <bdi>{subject(criterion)}</bdi>
                </th>
                <td>
                  {t(`matching.weight.${criterion.weight}`)} <span className="num text-ink-3">{criterion.points}</span>
                </td>
                {scored.map(({ proposalId }) => (
                  <td key={proposalId} className="num">
                    {meanOf(given(criterion.id, proposalId))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <details className="mbs-4">
        <summary className="inline-block py-1 text-ui text-info underline decoration-1 underline-offset-3">{t('evaluation.report.notes')}</summary>
        <div className="card mbs-2">
          <Table caption={t('evaluation.report.notes')}>
            <thead>
              <tr>
                <Column>{t('evaluation.proposals.criterion')}</Column>
                <Column>{t('evaluation.opening.house')}</Column>
                <Column>{t('evaluation.report.member')}</Column>
                <Column numeric>{t('evaluation.report.points')}</Column>
                <Column>{t('evaluation.report.note')}</Column>
              </tr>
            </thead>
            <tbody>
              {criteria.flatMap((criterion) =>
                scored.flatMap(({ proposalId, houseName }) =>
                  given(criterion.id, proposalId).map(({ member, points, note }) => (
                    <tr key={`${criterion.id} ${proposalId} ${member}`}>
                      <th scope="row" className="font-normal">
                        <bdi>{subject(criterion)}</bdi>
                      </th>
                      <td>
                        <bdi>{houseName}</bdi>
                      </td>
                      <td>
                        <bdi>{member}</bdi>
                      </td>
                      <td className="num">{points}</td>
                      <td>
                        <bdi>{note}</bdi>
                      </td>
                    </tr>
                  )),
                ),
              )}
            </tbody>
          </Table>
        </div>
      </details>
    </Section>
  )
}

function meanOf(given: readonly { points: number }[]): string {
  if (given.length === 0) return '–'
  return (given.reduce((sum, { points }) => sum + points, 0) / given.length).toFixed(2)
}
