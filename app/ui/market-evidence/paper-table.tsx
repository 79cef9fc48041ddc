import { Link } from '@remix-run/react'
import type { PaperListed } from '#app/domain/market-evidence/read.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Empty } from '../empty.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

type Listed = Omit<PaperListed, 'madeAt' | 'ranAt'> & Record<'madeAt' | 'ranAt', Date | string>
type PaperTableProps = { requirementId: string; papers: readonly Listed[] }

/** The papers made, each with its files. */
export function PaperTable({ requirementId, papers }: PaperTableProps) {
  const t = useTranslate()
  if (papers.length === 0) return <Empty title={t('evidence.none')}>{t('evidence.noneText')}</Empty>
  return (
    <Section title={t('evidence.list')} note={t('evidence.noneText')} more={<Link to="/verify-evidence">{t('evidence.check')}</Link>}>
      <div className="card">
        <Table caption={t('evidence.list')}>
          <thead>
            <tr>
              <Column>{t('evidence.column.made')}</Column>
              <Column>{t('evidence.column.by')}</Column>
              <Column>{t('evidence.column.run')}</Column>
              <Column>{t('evidence.column.files')}</Column>
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <tr key={paper.id}>
                <th scope="row" className="font-normal">
                  <Instant at={paper.madeAt} /> {paper.namesReplaced && <Tag tone="warn">{t('evidence.named')}</Tag>}
                </th>
                <td>
                  <bdi>{paper.by}</bdi>
                </td>
                <td>
                  <Instant at={paper.ranAt} />
                </td>
                <td>
                  <Files at={`/institution/requirements/${requirementId}/evidence/${paper.id}`} paper={paper} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

function Files({ at, paper }: { at: string; paper: Listed }) {
  const t = useTranslate()
  const of = t('evidence.of', { when: formatInstant(new Date(paper.madeAt), useLocale()) })
  const names = [
    ['paper.pdf', t('evidence.pdf', { size: Math.ceil(paper.bytes / 1024) })],
    ['paper.sig.json', t('evidence.signature')],
    ['content.json', t('evidence.content')],
  ] as const
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {names.map(([file, name]) => (
        <li key={file}>
          {/* Files, not pages: the router is not to fetch them. */}
          <a href={`${at}/${file}`}>
            {name}
            <span className="hidden-text">, {of}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
