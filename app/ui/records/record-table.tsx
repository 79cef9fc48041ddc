import type { ReactNode } from 'react'
import { useTranslate } from '#app/messages/language.ts'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Words } from '../words.tsx'

type RecordTableProps = { title: string; note?: string; columns: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }

/** One part of a record as a table in the order in which it happened; where nothing did, it says so. */
export function RecordTable({ title, note, columns, rows }: RecordTableProps) {
  const t = useTranslate()
  return (
    <Section title={title} note={note}>
      {rows.length === 0 ? (
        <p className="text-ui text-ink-2">{t('records.none')}</p>
      ) : (
        <div className="card">
          <Table caption={title}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Column key={column}>{column}</Column>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, index) => (
                    // The columns of a table do not change places.
                    <td key={columns[index]} dir="auto">
                      {typeof cell === 'string' ? <Words>{cell}</Words> : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Section>
  )
}
