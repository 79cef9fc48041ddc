import type { SheetShown } from '#app/domain/evaluation/read-sheet.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useSubject } from '../requirements/subject.ts'
import { Column, Table } from '../table.tsx'

/** A sheet that no longer changes: points and notes as they were locked. */
export function SheetTable({ criteria, labels }: { criteria: SheetShown['criteria']; labels: Record<string, string> }) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const proposals = criteria[0]?.cells ?? []
  return (
    <div className="card">
      <Table caption={t('evaluation.sheet.table')}>
        <thead>
          <tr>
            <Column>{t('evaluation.proposals.criterion')}</Column>
            {proposals.map(({ proposalId, label }) => (
              <Column key={proposalId}>{t('scoring.bidder', { label })}</Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                <bdi>{subject(criterion)}</bdi>
              </th>
              {criterion.cells.map(({ proposalId, points, note }) => (
                <td key={proposalId}>
                  <span className="num font-semibold">{points ?? '–'}</span>
                  {note && <bdi className="block text-small text-ink-2">{note}</bdi>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
