import type { ReactNode } from 'react'
import { useTranslate } from '#app/messages/language.ts'
import { Column, Table } from './table.tsx'
import { Words } from './words.tsx'

export type DifferenceRow = { key: string; what: ReactNode; before: ReactNode; after: ReactNode }

/** What reads differently in two versions, one row a statement: what it said, struck through, beside what it says. Empty words are "not stated". */
export function Difference({ rows, caption }: { rows: readonly DifferenceRow[]; caption: string }) {
  const t = useTranslate()
  if (rows.length === 0) return <p className="text-ink-2">{t('offerings.changesNone')}</p>
  const absent = <span className="text-ink-3">{t('offerings.changeAbsent')}</span>
  return (
    <div className="card">
      <Table caption={caption}>
        <thead>
          <tr>
            <Column>{t('offerings.changeWhat')}</Column>
            <Column>{t('offerings.changeBefore')}</Column>
            <Column>{t('offerings.changeAfter')}</Column>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, before, after }) => (
            <tr key={key}>
              <th scope="row" className="text-start md:min-w-36">
                {spell(what)}
              </th>
              <td dir="auto">{before ? <del>{spell(before)}</del> : absent}</td>
              <td dir="auto">{after ? <ins className="no-underline">{spell(after)}</ins> : absent}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function spell(said: ReactNode): ReactNode {
  return typeof said === 'string' ? <Words>{said}</Words> : said
}
