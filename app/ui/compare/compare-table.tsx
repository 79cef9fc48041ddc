import { Fragment } from 'react'
import { Link } from '@remix-run/react'
import { compareAddress, withoutCompared } from '#app/domain/offerings/compare.ts'
import type { ComparedOffering } from '#app/domain/offerings/read-compared.server.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Evidence } from '../evidence.tsx'
import { HouseTag } from '../offerings/house-tag.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { compareGroups, type ComparePart } from './compare-rows.ts'

const sticky = 'sticky inset-s-0 z-[1] min-w-32 max-w-44 bg-surface text-start wrap-anywhere sm:min-w-44 print:static'

/** Offerings side by side. The names of the rows stay in sight while the table scrolls in itself. */
export function CompareTable({ offerings }: { offerings: readonly ComparedOffering[] }) {
  const t = useTranslate()
  const locale = useLocale()
  const slugs = offerings.map(({ slug }) => slug)
  return (
    <div className="card">
      <Table caption={t('directory.compare.title')}>
        <thead>
          <tr>
            <td className={sticky} />
            {offerings.map((offering) => (
              <th key={offering.slug} scope="col" className="min-w-40">
                <Head offering={offering} without={compareAddress(withoutCompared(slugs, offering.slug))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareGroups(t, locale, offerings).map(({ title, rows }) => (
            <Fragment key={title}>
              <tr>
                <th scope="rowgroup" className={`${sticky} pbs-5 text-h3`}>
                  {title}
                </th>
                <td colSpan={offerings.length} />
              </tr>
              {rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row" className={sticky}>
                    <bdi>{label}</bdi>
                  </th>
                  {cells.map((parts, index) => (
                    <td key={slugs[index]}>
                      <Cell parts={parts} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Head({ offering: { slug, version, house, unchecked, unconfirmed }, without }: { offering: ComparedOffering; without: string }) {
  const t = useTranslate()
  return (
    <div className="grid justify-items-start gap-1.5 font-normal">
      <Link to={`/offerings/${slug}`} className="link-title text-ui font-semibold">
        <bdi>{version.name}</bdi>
      </Link>
      <span className="text-small text-ink-2">
        <bdi>{house.name}</bdi> · <bdi>{house.city}</bdi>
      </span>
      <HouseTag state={house.state} />
      {unchecked && <Tag tone="warn">{t('offerings.unchecked')}</Tag>}
      {unconfirmed && <Tag tone="warn">{t('offerings.unconfirmed')}</Tag>}
      <Link to={without} className="text-small" data-screen-only>
        {t('directory.compare.takeOut')} <span className="hidden-text">{version.name}</span>
      </Link>
    </div>
  )
}

function Cell({ parts }: { parts: readonly ComparePart[] }) {
  const t = useTranslate()
  if (parts.length === 0) return <span className="text-ink-3">{t('offerings.notStated')}</span>
  return (
    <ul className="grid gap-1">
      {parts.map(({ text, level }) => (
        <li key={text}>{level ? <Evidence level={level}>{text}</Evidence> : <bdi>{text}</bdi>}</li>
      ))}
    </ul>
  )
}
