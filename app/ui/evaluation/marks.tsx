import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { MinimumTag } from './minimum-tag.tsx'

/** The consensus for each criterion of each proposal with its explanation, and under it every member's points and note. */
export function Marks({ report: { criteria, technical, marks, consensus }, labels }: { report: ReportShown; labels: Record<string, string> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const scored = technical.filter(({ proposalId }) => consensus.some((one) => one.proposalId === proposalId))
  if (scored.length === 0) return null
  return (
    <Section title={t('evaluation.report.marks')} note={t('scoring.report.marksNote')}>
      <div className="card">
        <Table caption={t('evaluation.report.marks')}>
          <thead>
            <tr>
              <Column>{t('evaluation.proposals.criterion')}</Column>
              <Column>{t('requirements.edit.weight')}</Column>
              {scored.map(({ proposalId, houseName }) => (
                <Column key={proposalId}>
                  <bdi>{houseName}</bdi>
                </Column>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <bdi>{subject(criterion)}</bdi> <MinimumTag points={criterion.minPoints} />
                </th>
                <td>
                  {t(`matching.weight.${criterion.weight}`)} <span className="num text-ink-3">{criterion.points}</span>
                </td>
                {scored.map(({ proposalId }) => {
                  const of = (one: { proposalId: string; criterionId: string }) => one.proposalId === proposalId && one.criterionId === criterion.id
                  return <Cell key={proposalId} agreed={consensus.find(of)} marks={marks.filter(of)} />
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

type CellProps = { agreed: ReportShown['consensus'][number] | undefined; marks: ReportShown['marks'] }

function Cell({ agreed, marks }: CellProps) {
  return (
    <td className="min-w-44">
      <b className="num">{agreed?.points ?? '–'}</b>
      {agreed?.note && (
        <p className="text-small" dir="auto">
          {agreed.note}
        </p>
      )}
      <ul className="mbs-1 grid gap-0.5 text-small text-ink-2">
        {marks.map(({ memberId, member, points, note }) => (
          <li key={memberId}>
            <span className="num">{points}</span> <bdi>{member}</bdi>
            {note && (
              <bdi className="block ps-5" dir="auto">
                {note}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </td>
  )
}
