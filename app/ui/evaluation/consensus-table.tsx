import type { ConsensusMatrix } from '#app/domain/evaluation/consensus-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Column, Table } from '../table.tsx'
import { MemberMarks } from './member-marks.tsx'
import { MinimumTag } from './minimum-tag.tsx'

/** The consensus matrix for whoever reads it and does not write: a row for each criterion, a column for each bidder by its letter. */
export function ConsensusTable({ criteria, labels }: { criteria: ConsensusMatrix['criteria']; labels: Record<string, string> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (
    <div className="card">
      <Table caption={t('scoring.consensus.table')} tall>
        <thead>
          <tr>
            <Column>{t('evaluation.proposals.criterion')}</Column>
            {(criteria[0]?.cells ?? []).map(({ proposalId, label }) => (
              <Column key={proposalId}>{t('scoring.bidder', { label })}</Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row" className="min-w-44">
                <bdi className="block">{subject(criterion)}</bdi> <WeightTag weight={criterion.weight} /> <MinimumTag points={criterion.minPoints} />
              </th>
              {criterion.cells.map((cell) => (
                <td key={cell.proposalId} className="min-w-44">
                  <p className="mbe-1 font-text leading-normal">
                    <b className="num">{cell.points ?? '–'}</b>{' '}
                    <span className="text-small text-ink-3">{t(cell.points === null ? 'scoring.consensus.notWritten' : 'scoring.consensus.agreed')}</span>
                  </p>
                  {cell.note && (
                    <p className="mbe-1 text-small" dir="auto">
                      {cell.note}
                    </p>
                  )}
                  <MemberMarks {...cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
