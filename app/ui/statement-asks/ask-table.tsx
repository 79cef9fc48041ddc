import { Link } from '@remix-run/react'
import type { AskListed } from '#app/domain/statement-asks/list-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '../empty.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { AskTag } from './ask-tag.tsx'
import { useAskedName } from './asked-name.ts'

/** What an institution asked for a requirement: of which offering, what, by whom, and how it stands. */
export function AskTable({ asks, labels }: { asks: readonly AskListed[]; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  const nameOf = useAskedName(labels)
  if (asks.length === 0) return <Empty title={t('asks.none')}>{t('asks.noneText')}</Empty>
  return (
    <Section title={t('asks.title')}>
      <div className="card">
        <Table caption={t('asks.title')}>
          <thead>
            <tr>
              <Column>{t('asks.column.what')}</Column>
              <Column>{t('asks.column.offering')}</Column>
              <Column>{t('asks.column.stands')}</Column>
              <Column>{t('asks.column.by')}</Column>
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={ask.id}>
                <th scope="row" className="font-normal">
                  <bdi>{nameOf(ask)}</bdi>
                </th>
                <td>
                  <Link to={`/offerings/${ask.offering.slug}`}>
                    <bdi>{ask.offering.name}</bdi>
                  </Link>{' '}
                  <span className="text-small text-ink-2">
                    <bdi>{ask.offering.house}</bdi>
                  </span>
                </td>
                <td>
                  <AskTag ask={ask} />
                </td>
                <td>
                  <bdi>{ask.by}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}
