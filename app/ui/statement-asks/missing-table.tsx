import type { MissingStatement } from '#app/domain/statement-asks/list-missing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Column, Table } from '../table.tsx'
import { useAskedName } from './asked-name.ts'

const figures = ['requirements', 'offerings', 'houses', 'asked', 'answered'] as const

/** The statements that open requirements miss, with their figures. */
export function MissingTable({ rows, labels }: { rows: readonly MissingStatement[]; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  const nameOf = useAskedName(labels)
  return (
    <div className="card">
      <Table caption={t('asks.staff.title')}>
        <thead>
          <tr>
            <Column>{t('asks.column.what')}</Column>
            {figures.map((name) => (
              <Column key={name} numeric>
                {t(`asks.staff.${name}`)}
              </Column>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.ref}`}>
              <th scope="row" className="font-normal">
                <bdi>{nameOf({ ...row, bound: null })}</bdi>
              </th>
              {figures.map((name) => (
                <td key={name} className="num">
                  {row[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
